// Puts number, date and signature of a draft where they belong: pages drawn by PDF.js, frames to drag (or to move with
// the arrow keys) over them; the seal shows where it will come. Everything is kept in PDF user space.
const PDFJS = new URL("../../webjars/pdfjs-dist/5.4.624/", import.meta.url);
const API = new URL("../../api/v1/", import.meta.url);
const KINDS = ["number", "day", "month", "signature"];
const SIZES = { number: [60, 16], day: [24, 16], month: [24, 16], signature: [150, 70] };
const ABOVE_BOTTOM = 4;
const SEAL = 36 * 72 / 25.4;
const WIDEST = 1.4;

const found = document.getElementById("placesFound");
if (found) {
  summary(found);
}

document.addEventListener("click", event => {
  const button = event.target.closest("[data-hv-places]");
  if (button) {
    open(document.getElementById(button.dataset.hvPlaces), button);
  }
});

/* what was found, beside the paper: whoever holds the draft sees at once what is still to be put */
async function summary(list) {
  const words = list.dataset;
  list.replaceChildren(node("li", "hv-muted", words.looking));
  const answer = await fetch(new URL(`drafts/${words.draft}/places`, API)).catch(() => null);
  if (!answer?.ok) {
    list.replaceChildren(line("pi-exclamation-triangle", (await reason(answer)) ?? words.failed));
    return;
  }
  const places = await answer.json();
  list.replaceChildren(
    state(words, words.number, places.number, places.printedNumber),
    state(words, words.date, places.day, places.printedDate),
    state(words, words.signature, places.signature, null));
}

function state(words, name, place, printed) {
  const word = printed ? words.printed : !place ? words.missing : (place.confidence === 1 ? words.put : words.found);
  return line(place && !printed ? "pi-check" : "pi-exclamation-triangle", `${name}: ${word}`);
}

function line(icon, text) {
  const item = node("li", "", "");
  const sign = node("i", `pi ${icon}`, "");
  sign.setAttribute("aria-hidden", "true");
  item.append(sign, node("span", "", text));
  return item;
}

async function open(host, opener) {
  host.hidden = false;
  host.replaceChildren(node("p", "hv-muted", "…"));
  const answer = await fetch(new URL(`drafts/${host.dataset.draft}/places`, API)).catch(() => null);
  if (!answer?.ok) {
    host.replaceChildren(node("p", "hv-panel__warn", (await reason(answer)) ?? "…"));
    return;
  }
  const places = await answer.json();
  const pdfjs = await import(new URL("build/pdf.min.mjs", PDFJS));
  pdfjs.GlobalWorkerOptions.workerSrc = new URL("build/pdf.worker.min.mjs", PDFJS).href;
  const pdf = await pdfjs.getDocument({
    url: new URL(`files/${host.dataset.file}`, API).href, isEvalSupported: false, enableXfa: false,
    standardFontDataUrl: new URL("standard_fonts/", PDFJS).href, cMapUrl: new URL("cmaps/", PDFJS).href, wasmUrl: new URL("wasm/", PDFJS).href,
  }).promise;
  const view = { host, opener, places, pdf, boxes: new Map() };
  const first = places.number?.area.page ?? 1;
  host.replaceChildren(toolbar(view));
  host.onkeydown = event => event.key === "Escape" && close(view);
  await drawPage(view, first, ["number", "day", "month"]);
  await sign(view, places.signature?.area.page ?? pdf.numPages);
  host.querySelector(".hv-places__box--open, .hv-places__box")?.focus();
}

function toolbar(view) {
  const bar = node("div", "hv-places__bar");
  bar.append(node("p", "hv-places__hint", view.host.dataset.hint));
  if (view.pdf.numPages > 2) {
    bar.append(pageChooser(view));
  }
  const save = node("button", "hv-button hv-button--primary", view.host.dataset.save);
  const cancel = node("button", "hv-button hv-button--quiet", view.host.dataset.close);
  save.type = cancel.type = "button";
  save.addEventListener("click", () => keep(view, save));
  cancel.addEventListener("click", () => close(view));
  bar.append(cancel, save);
  return bar;
}

function pageChooser(view) {
  const label = node("label", "", view.host.dataset.signaturePage);
  const chooser = document.createElement("select");
  for (let page = 1; page <= view.pdf.numPages; page++) {
    chooser.append(new Option(page, page));
  }
  chooser.value = view.places.signature?.area.page ?? view.pdf.numPages;
  chooser.addEventListener("change", () => sign(view, Number(chooser.value)));
  label.append(chooser);
  return label;
}

function close(view) {
  view.host.hidden = true;
  view.host.replaceChildren();
  view.opener.focus();
}

/* the frame of the signature stands on one page: the one where it was found, or that somebody chooses */
async function sign(view, page) {
  view.boxes.get("signature")?.remove();
  const sheet = view.host.querySelector(`[data-page="${page}"]`);
  if (sheet) {
    put(view, "signature", page, sheet);
  } else {
    view.host.querySelectorAll("[data-signature-sheet]").forEach(old => old.remove());
    await drawPage(view, page, ["signature"]);
  }
}

async function drawPage(view, number, kinds) {
  const page = await view.pdf.getPage(number);
  const viewport = page.getViewport({ scale: Math.min(WIDEST, (view.host.clientWidth - 32) / page.getViewport({ scale: 1 }).width) });
  const sheet = node("div", "hv-places__page");
  const canvas = document.createElement("canvas");
  const sharp = window.devicePixelRatio || 1;
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  Object.assign(canvas.style, { width: `${viewport.width}px`, height: `${viewport.height}px` });
  Object.assign(sheet.style, { width: `${viewport.width}px`, height: `${viewport.height}px` });
  sheet.dataset.page = number;
  sheet.viewport = viewport;
  sheet.append(canvas);
  const heading = node("p", "hv-muted", `${view.host.dataset.page} ${number}`);
  if (kinds[0] === "signature") {
    heading.dataset.signatureSheet = sheet.dataset.signatureSheet = "";
  }
  view.host.append(heading, sheet);
  await page.render({ canvasContext: canvas.getContext("2d"), viewport, transform: [sharp, 0, 0, sharp, 0, 0] }).promise;
  kinds.forEach(kind => put(view, kind, number, sheet));
}

function put(view, kind, page, sheet) {
  const box = new Box(view, kind, page, sheet);
  view.boxes.set(kind, box);
}

class Box {
  constructor(view, kind, page, sheet) {
    const known = view.places[kind]?.area?.page === page;
    Object.assign(this, { kind, page, sheet, viewport: sheet.viewport, moved: false });
    this.frame = node("button", `hv-places__box hv-places__box--${kind}`, view.host.dataset[kind]);
    this.frame.type = "button";
    this.frame.classList.toggle("hv-places__box--open", !known);
    if (kind === "signature") {
      this.seal = node("div", "hv-places__seal", view.host.dataset.seal);
      sheet.append(this.seal);
    }
    sheet.append(this.frame);
    this.lay(known ? view.places[kind].area : this.middle());
    this.listen();
  }

  remove() {
    this.frame.remove();
    this.seal?.remove();
  }

  middle() {
    const [width, height] = SIZES[this.kind];
    const shift = { number: -2, day: 0, month: 1, signature: 0 }[this.kind] * 60;
    const [x, y] = this.viewport.convertToPdfPoint(this.viewport.width / 2, this.viewport.height / (this.kind === "signature" ? 1.6 : 4));
    return { x: x - width / 2 + shift, y: y - height / 2, width, height };
  }

  lay(area) {
    const [left, top] = this.viewport.convertToViewportPoint(area.x, area.y + area.height);
    const [right, bottom] = this.viewport.convertToViewportPoint(area.x + area.width, area.y);
    this.at = { left: Math.min(left, right), top: Math.min(top, bottom), width: Math.abs(right - left), height: Math.abs(bottom - top) };
    this.show();
  }

  show() {
    const { left, top, width, height } = this.at;
    Object.assign(this.frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    if (this.seal) {
      const size = SEAL * this.viewport.scale;
      Object.assign(this.seal.style, { width: `${size}px`, height: `${size}px`, left: `${left + width / 3 - size}px`, top: `${top + height / 2 - size / 2}px` });
    }
  }

  shift(dx, dy) {
    const { at, viewport } = this;
    at.left = Math.max(0, Math.min(viewport.width - at.width, at.left + dx));
    at.top = Math.max(0, Math.min(viewport.height - at.height, at.top + dy));
    this.moved = true;
    this.frame.classList.remove("hv-places__box--open");
    this.show();
  }

  listen() {
    const { frame } = this;
    let last = null;
    frame.addEventListener("pointerdown", event => {
      frame.setPointerCapture(event.pointerId);
      last = event;
    });
    frame.addEventListener("pointermove", event => {
      if (last?.pointerId === event.pointerId) {
        this.shift(event.clientX - last.clientX, event.clientY - last.clientY);
        last = event;
      }
    });
    ["pointerup", "pointercancel"].forEach(end => frame.addEventListener(end, () => last = null));
    frame.addEventListener("keydown", event => {
      const step = event.shiftKey ? 10 : 2;
      const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      if (way) {
        event.preventDefault();
        this.shift(...way);
      }
    });
  }

  area() {
    const { left, top, width, height } = this.at;
    const [x1, y1] = this.viewport.convertToPdfPoint(left, top);
    const [x2, y2] = this.viewport.convertToPdfPoint(left + width, top + height);
    return { page: this.page, x: round(Math.min(x1, x2)), y: round(Math.min(y1, y2)), width: round(Math.abs(x2 - x1)), height: round(Math.abs(y2 - y1)) };
  }
}

async function keep(view, button) {
  const places = structuredClone(view.places);
  [...view.boxes.values()].filter(box => box.moved).forEach(box => place(places, box));
  button.disabled = true;
  const answer = await fetch(new URL(`drafts/${view.host.dataset.draft}/places`, API), {
    method: "PUT", body: JSON.stringify(places),
    headers: { "Content-Type": "application/json", "If-Match": view.host.dataset.version, "X-Requested-With": "hoivan" },
  }).catch(() => null);
  if (answer?.ok) {
    location.reload();
  } else {
    button.disabled = false;
    view.host.querySelector(".hv-places__hint").textContent = (await reason(answer)) ?? "…";
  }
}

/* the printed dots of a blank are covered only where the text still goes over them */
function place(places, box) {
  const area = box.area();
  if (box.kind === "signature") {
    places.signature = { area, confidence: 1 };
    places.seal = null;
    return;
  }
  const before = places[box.kind];
  const dots = before?.dots && touch(before.dots, area) ? before.dots : null;
  const baseline = before ? before.baseline + area.y - before.area.y : area.y + ABOVE_BOTTOM;
  places[box.kind] = { align: "CENTRE", size: 13, bold: false, italic: box.kind !== "number", ...before,
    area, dots, baseline: round(baseline), confidence: 1 };
}

function touch(one, other) {
  return one.page === other.page && one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
}

async function reason(answer) {
  try {
    return (await answer.json()).detail;
  } catch {
    return null;
  }
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function node(name, className, text) {
  const element = document.createElement(name);
  element.className = className;
  if (text) {
    element.textContent = text;
  }
  return element;
}
