// Puts number, date and signature of a draft where they belong: pages drawn by PDF.js, frames to drag (or to move with
// the arrow keys) over them. Everything is kept in PDF user space.
const PDFJS = new URL("../../webjars/pdfjs-dist/5.4.624/", import.meta.url);
const API = new URL("../../api/v1/", import.meta.url);
const KINDS = ["number", "day", "month", "signature"];
const SIZES = { number: [60, 16], day: [24, 16], month: [24, 16], signature: [150, 70] };

document.addEventListener("click", event => {
  const button = event.target.closest("[data-hv-places]");
  if (button) {
    open(document.getElementById(button.dataset.hvPlaces));
  }
});

async function open(host) {
  host.hidden = false;
  host.replaceChildren(node("p", "hv-muted", "…"));
  const places = await (await fetch(new URL(`drafts/${host.dataset.draft}/places`, API))).json();
  const pdfjs = await import(new URL("build/pdf.min.mjs", PDFJS));
  pdfjs.GlobalWorkerOptions.workerSrc = new URL("build/pdf.worker.min.mjs", PDFJS).href;
  const pdf = await pdfjs.getDocument({
    url: new URL(`files/${host.dataset.file}/content`, API).href, isEvalSupported: false, enableXfa: false,
    standardFontDataUrl: new URL("standard_fonts/", PDFJS).href, cMapUrl: new URL("cmaps/", PDFJS).href, wasmUrl: new URL("wasm/", PDFJS).href,
  }).promise;
  const view = { host, places, pdf, boxes: new Map() };
  host.replaceChildren(toolbar(view));
  const last = pdf.numPages;
  await drawPage(view, 1, last === 1 ? KINDS : ["number", "day", "month"]);
  if (last > 1) {
    await drawPage(view, last, ["signature"]);
  }
}

function toolbar(view) {
  const bar = node("div", "hv-places__bar");
  bar.append(node("p", "hv-places__hint", view.host.dataset.hint));
  const save = node("button", "hv-button hv-button--primary", view.host.dataset.save);
  const close = node("button", "hv-button hv-button--quiet", view.host.dataset.close);
  save.type = close.type = "button";
  save.addEventListener("click", () => keep(view));
  close.addEventListener("click", () => { view.host.hidden = true; });
  bar.append(close, save);
  return bar;
}

async function drawPage(view, number, kinds) {
  const page = await view.pdf.getPage(number);
  const viewport = page.getViewport({ scale: Math.min(1.4, (view.host.clientWidth - 32) / page.getViewport({ scale: 1 }).width) });
  const sheet = node("div", "hv-places__page");
  const canvas = document.createElement("canvas");
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  sheet.style.width = `${viewport.width}px`;
  sheet.append(canvas);
  view.host.append(node("p", "hv-muted", `${view.host.dataset.page} ${number}`), sheet);
  await page.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
  for (const kind of kinds) {
    sheet.append(box(view, kind, number, viewport));
  }
}

function box(view, kind, page, viewport) {
  const area = view.places[kind]?.area?.page === page ? view.places[kind].area : middle(kind, page, viewport);
  const frame = node("button", `hv-places__box hv-places__box--${kind}`, view.host.dataset[kind]);
  frame.type = "button";
  const [left, top] = viewport.convertToViewportPoint(area.x, area.y + area.height);
  const [right, bottom] = viewport.convertToViewportPoint(area.x + area.width, area.y);
  Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
  frame.classList.toggle("hv-places__box--open", !view.places[kind]);
  const state = { kind, page, viewport, frame, moved: false };
  view.boxes.set(kind, state);
  drag(state);
  return frame;
}

function middle(kind, page, viewport) {
  const [width, height] = SIZES[kind];
  const [x, y] = viewport.convertToPdfPoint(viewport.width / 2, viewport.height / (kind === "signature" ? 1.6 : 4));
  return { page, x: x - width / 2, y: y - height / 2, width, height };
}

function drag(state) {
  const { frame } = state;
  const shift = (dx, dy) => {
    state.moved = true;
    frame.style.left = `${Math.max(0, parseFloat(frame.style.left) + dx)}px`;
    frame.style.top = `${Math.max(0, parseFloat(frame.style.top) + dy)}px`;
    frame.classList.remove("hv-places__box--open");
  };
  frame.addEventListener("pointerdown", down => {
    frame.setPointerCapture(down.pointerId);
    let { clientX, clientY } = down;
    const move = event => {
      shift(event.clientX - clientX, event.clientY - clientY);
      ({ clientX, clientY } = event);
    };
    frame.addEventListener("pointermove", move);
    frame.addEventListener("pointerup", () => frame.removeEventListener("pointermove", move), { once: true });
  });
  frame.addEventListener("keydown", event => {
    const step = event.shiftKey ? 10 : 2;
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (way) {
      event.preventDefault();
      shift(...way);
    }
  });
}

async function keep(view) {
  const places = structuredClone(view.places);
  for (const state of view.boxes.values()) {
    if (state.moved) {
      place(places, state);
    }
  }
  const answer = await fetch(new URL(`drafts/${view.host.dataset.draft}/places`, API), {
    method: "PUT", body: JSON.stringify(places),
    headers: { "Content-Type": "application/json", "If-Match": view.host.dataset.version, "X-Requested-With": "hoivan" },
  });
  if (answer.ok) {
    location.reload();
  } else {
    view.host.querySelector(".hv-places__hint").textContent = (await answer.json()).detail;
  }
}

function place(places, { kind, page, viewport, frame }) {
  const left = parseFloat(frame.style.left);
  const top = parseFloat(frame.style.top);
  const [x, y] = viewport.convertToPdfPoint(left, top + parseFloat(frame.style.height));
  const width = parseFloat(frame.style.width) / viewport.scale;
  const height = parseFloat(frame.style.height) / viewport.scale;
  const area = { page, x: round(x), y: round(y), width: round(width), height: round(height) };
  if (kind === "signature") {
    places.signature = { area, confidence: 1 };
    places.seal = null;
  } else {
    places[kind] = { baseline: round(y + 4), size: 13, bold: false, italic: kind !== "number", dots: null, ...places[kind], area, confidence: 1 };
    if (places[kind].dots === undefined || places[kind].confidence === 1) {
      places[kind].baseline = round(y + 4);
    }
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
