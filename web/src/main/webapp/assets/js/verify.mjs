// The public page: sends a file, follows its check, shows what its signatures prove. The address of the page names the check.
const API = new URL("../../api/v1/", import.meta.url);
const ASK_EVERY = 1000;
const node = Object.fromEntries(["verify", "drop", "choose", "file", "progress", "bar", "step", "result", "verdict", "details",
  "signatures", "pages", "kept"].map(id => [id, document.getElementById(id)]));
const words = node.verify.dataset;
const time = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : "vi-VN",
  {day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: words.zone});
let current = 0;

node.choose.addEventListener("click", () => node.file.click());
node.file.addEventListener("change", () => node.file.files[0] && send(node.file.files[0]));
node.verify.addEventListener("dragover", event => event.preventDefault());
node.verify.addEventListener("drop", event => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) {
    send(event.dataTransfer.files[0]);
  }
});
window.addEventListener("popstate", open);
open();

/* what the address of the page asks for */
async function open() {
  const asked = new URL(location.href).searchParams;
  const turn = ++current;
  if (asked.get("id")) {
    follow(asked.get("id"), turn);
  } else if (asked.get("file")) {
    step("");
    const response = await fetch(new URL(`files/${encodeURIComponent(asked.get("file"))}/verification`, API), {method: "POST"}).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (answer?.id) {
      address(answer.id, true);
      receive(response.status, answer, answer.id, turn);
    } else {
      refuse(answer?.detail ?? words.lost);
    }
  } else {
    node.result.hidden = node.progress.hidden = true;
  }
}

function send(file) {
  const turn = ++current;
  node.file.value = "";
  if (file.size > Number(words.largest)) {
    refuse(words.large.replace("{0}", Math.floor(words.largest / 1048576)), file.name);
    return;
  }
  const request = new XMLHttpRequest();
  request.open("POST", new URL("verifications", API));
  request.setRequestHeader("Prefer", "respond-async");
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", event => turn === current && step(`${words.sending} ${Math.round(100 * event.loaded / event.total)} %`,
    event.loaded / event.total));
  request.addEventListener("loadend", () => {
    if (turn !== current) {
      return;
    }
    const answer = parse(request.responseText);
    if (answer?.id) {
      remember(answer.id, file.name);
      address(answer.id, false);
      receive(request.status, answer, answer.id, turn);
    } else {
      refuse(answer?.detail ?? words.lost, file.name);
    }
  });
  const form = new FormData();
  form.append("file", file);
  step(words.sending, 0);
  request.send(form);
}

async function follow(id, turn) {
  const response = await fetch(new URL(`verifications/${encodeURIComponent(id)}`, API)).catch(() => null);
  if (turn !== current) {
    return;
  }
  if (!response || response.status >= 500) {
    step(words.lost);
    setTimeout(() => turn === current && follow(id, turn), ASK_EVERY * 3);
  } else if (response.status === 404) {
    refuse(words.gone);
  } else {
    receive(response.status, await response.json().catch(() => null), id, turn);
  }
}

function receive(status, answer, id, turn) {
  if (status === 202) {
    step(answer.sentence);
    setTimeout(() => turn === current && follow(id, turn), ASK_EVERY);
  } else if (status === 200) {
    show(answer);
  } else {
    refuse(answer?.detail ?? words.lost, named(id));
  }
}

function address(id, replace) {
  history[replace ? "replaceState" : "pushState"](null, "", `${location.pathname}?id=${encodeURIComponent(id)}`);
}

/* the name of a file is this browser's business alone */
function remember(id, name) {
  try {
    sessionStorage.setItem(`hv-verify-${id}`, name);
  } catch {
    // the report does without
  }
}

function named(id) {
  try {
    return sessionStorage.getItem(`hv-verify-${id}`) ?? words.of;
  } catch {
    return words.of;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function step(sentence, part) {
  node.result.hidden = true;
  node.progress.hidden = false;
  if (part === undefined || part === 1) {
    node.bar.removeAttribute("value");
  } else {
    node.bar.value = part;
  }
  if (node.step.textContent !== sentence) {
    node.step.textContent = sentence;
  }
}

function refuse(sentence, name) {
  reveal(verdict("bad", name ?? words.of, [sentence]));
  node.details.hidden = node.kept.hidden = true;
}

function show(report) {
  const look = report.integrity === "UNCHANGED"
    ? (report.signatures.every(signature => signature.trust === "KNOWN") ? "ok" : "warn")
    : report.integrity === "UNSIGNED" ? "warn" : "bad";
  reveal(verdict(look, named(report.id), [report.sentence, ...report.reasons, `${words.checkedAt} ${time.format(new Date(report.checkedAt))}`]));
  node.signatures.replaceChildren(...report.signatures.map(signature));
  node.pages.replaceChildren(...report.pages.map(page => picture(report, page)));
  node.details.hidden = report.signatures.length === 0;
  node.kept.hidden = false;
}

function reveal(head) {
  node.progress.hidden = true;
  node.verdict.replaceChildren(head);
  node.result.hidden = false;
  node.result.focus({preventScroll: true});
}

function lookOf(one) {
  return one.integrity !== "UNCHANGED" || one.trust === "REJECTED" ? "bad" : one.trust === "KNOWN" ? "ok" : "warn";
}

function signature(one, index) {
  const lines = [one.integritySentence, one.trustSentence, ...one.reasons];
  if (one.signedAt) {
    lines.push(`${words.signedAt} ${time.format(new Date(one.signedAt))} (${one.timeStamped ? words.stamped : words.claimed})`);
  }
  lines.push(one.coversWholeFile ? words.coversAll : words.coversPart.replace("{0}", one.revision).replace("{1}", one.revisions));
  if (one.addedLater.length) {
    lines.push(`${words.added} ${one.addedLater.join("; ")}`);
  }
  if (!one.place) {
    lines.push(words.notShown);
  }
  lines.push([words.level, one.level, one.digestAlgorithm].filter(Boolean).join(" "));
  if (one.issuer) {
    lines.push(`${words.issuer} ${one.issuer}`);
  }
  const item = document.createElement("li");
  const box = verdict(lookOf(one), `${index + 1}. ${one.documentTimeStamp ? words.timeStamp : one.signer ?? words.unknown}`, lines);
  box.id = `signature-${index + 1}`;
  box.tabIndex = -1;
  item.append(box);
  return item;
}

/* a page as its exact bytes draw it, each signature framed and linked to what is said of it */
function picture(report, page) {
  const figure = document.createElement("figure");
  figure.className = "hv-verify__page";
  const sheet = document.createElement("div");
  const image = Object.assign(new Image(page.width, page.height), {loading: "lazy", alt: words.page.replace("{0}", page.page),
    src: new URL(`verifications/${report.id}/pages/${page.page}`, API)});
  sheet.append(image);
  report.signatures.forEach((one, index) => one.place?.page === page.page && sheet.append(frame(one, index)));
  const caption = document.createElement("figcaption");
  caption.textContent = words.page.replace("{0}", page.page);
  figure.append(sheet, caption);
  return figure;
}

function frame(one, index) {
  const link = document.createElement("a");
  link.href = `#signature-${index + 1}`;
  link.className = `hv-verify__frame hv-verify__frame--${lookOf(one)}`;
  link.title = one.documentTimeStamp ? words.timeStamp : one.signer ?? words.unknown;
  const number = document.createElement("span");
  number.textContent = index + 1;
  link.append(number);
  for (const side of ["left", "top", "width", "height"]) {
    link.style[side] = `${100 * one.place[side]}%`;
  }
  link.addEventListener("click", event => {
    event.preventDefault();
    const box = document.getElementById(`signature-${index + 1}`);
    box.scrollIntoView({block: "nearest"});
    box.focus({preventScroll: true});
  });
  return link;
}

function verdict(look, title, lines) {
  const box = document.createElement("article");
  box.className = `hv-verdict hv-verdict--${look}`;
  const head = document.createElement("h3");
  const icon = document.createElement("i");
  icon.className = `pi ${{ok: "pi-check-circle", warn: "pi-question-circle", bad: "pi-times-circle"}[look]}`;
  icon.setAttribute("aria-hidden", "true");
  head.append(icon, ` ${title}`);
  box.append(head);
  for (const line of lines.filter(Boolean)) {
    const text = document.createElement("p");
    text.textContent = line;
    box.append(text);
  }
  return box;
}
