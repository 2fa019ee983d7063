/*
 * Registering: files are dropped at the left, each is shown beside the stamp's form, its proposals fill what nobody has
 * typed. Saving goes to the API under a key of the file, so that a second click or a repeat after a lost answer
 * registers nothing twice. What is typed stays until it has been taken.
 */
import {say} from "./words.mjs";
import {announce, toast} from "./live.mjs";

const queue = document.getElementById("queue");
const form = document.getElementById("stamp");
const viewer = document.getElementById("viewer");
const save = document.getElementById("save");
const anyway = document.getElementById("anyway");
const problem = document.getElementById("problem");
const texts = queue.dataset;
const base = texts.base ?? "";
const api = `${base}/api/v1`;
const KEPT = "hv-register-queue";
const ASK_EVERY = 800;
const FIELDS = ["reference", "issuedDate", "issuingAgency", "type", "subject", "signer", "urgency"];
const touched = new Set();
const items = [];
let current = null;
let saving = false;
let sending = Promise.resolve();

const fill = (text, value) => text.replace("{0}", value);
const day = iso => iso?.split("-").reverse().join("/");

function iso(text) {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!match) {
    return text.trim() ? undefined : null;
  }
  const year = match[3].length === 2 ? `20${match[3]}` : match[3];
  const date = `${year}-${match[2].padStart(2, "0")}-${match[1].padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date ? undefined : date;
}

class Item {
  constructor(name, id) {
    this.name = name;
    this.id = id;
    this.key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    this.box = document.createElement("li");
    this.button = Object.assign(document.createElement("button"), {type: "button", className: "hv-queue__item"});
    this.button.dataset.hvItem = "";
    this.title = Object.assign(document.createElement("span"), {className: "hv-queue__name", textContent: name});
    this.line = Object.assign(document.createElement("span"), {className: "hv-queue__state"});
    this.button.append(this.title, this.line);
    this.away = Object.assign(document.createElement("button"), {type: "button", className: "hv-queue__drop"});
    this.away.append(Object.assign(document.createElement("i"), {className: "pi pi-times", ariaHidden: "true"}));
    this.away.setAttribute("aria-label", say("uploadDrop", name));
    this.away.addEventListener("click", () => drop(this));
    this.box.append(this.button, this.away);
    this.button.addEventListener("click", () => this.id && !this.done && !this.bad && show(this));
    queue.append(this.box);
    items.push(this);
  }

  state(sentence, look) {
    this.line.textContent = sentence;
    this.box.className = look ? `hv-queue--${look}` : "";
  }
}

/* one after the other: the first in the list is the first on the screen */
function send(file) {
  const item = new Item(file.name);
  item.state(say("uploadWaiting"));
  sending = sending.then(() => items.includes(item) ? post(file, item) : null);
}

function post(file, item) {
  if (file.size > Number(texts.limit)) {
    item.state(say("uploadLarge", Math.floor(texts.limit / 1048576)), "bad");
    return null;
  }
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append("file", file, file.name);
  request.upload.addEventListener("progress", event => item.state(say("uploadSent", Math.round(100 * event.loaded / event.total))));
  const ended = new Promise(resolve => request.addEventListener("loadend", resolve));
  request.addEventListener("loadend", () => {
    let answer = {};
    try {
      answer = JSON.parse(request.responseText);
    } catch { /* told below */ }
    if (answer.id) {
      item.id = answer.id;
      keep();
      follow(item, answer);
      current ?? show(item);
    } else {
      item.state(answer.detail ?? say("uploadLost"), "bad");
    }
  });
  request.open("POST", `${api}/files`);
  request.send(body);
  return ended;
}

async function follow(item, facts) {
  if (facts.state === "RECEIVED") {
    item.state(say("uploadPreparing"));
    askAgain(item, facts);
    return;
  }
  item.ready = facts.state === "READY";
  item.title.textContent = item.name = facts.name ?? item.name;
  if (!item.ready) {
    refuse(item, facts.sentence ?? say("uploadRefused"));
    return;
  }
  if (!item.done) {
    item.state(facts.hasText === false ? texts.notext : texts.ready);
  }
  if (item === current && !item.shown) {
    item.shown = true;
    paint(item);
    propose(item);
  }
  if (facts.hasText === undefined && !item.done) {
    askAgain(item, facts);
  }
}

function askAgain(item, facts) {
  setTimeout(async () => {
    const response = await fetch(`${api}/files/${item.id}`, {headers: {"X-Passive": "1"}}).catch(() => null);
    follow(item, response?.ok ? await response.json() : facts);
  }, ASK_EVERY);
}

/* what cannot be a document is not waited for */
function refuse(item, sentence) {
  item.bad = true;
  item.state(sentence, "bad");
  announce(`${item.name}: ${sentence}`);
  keep();
  if (item === current) {
    next();
  }
}

/* each file keeps what was typed for it while another one is on the screen */
function show(item) {
  if (current && current !== item) {
    current.kept = typed();
    clear();
    give(item.kept);
  }
  current = item;
  items.forEach(each => each.button.setAttribute("aria-current", String(each === item)));
  document.getElementById("file").textContent = item.name;
  complain([]);
  save.disabled = false;
  paint(item);
  if (item.ready) {
    propose(item);
  }
}

function typed() {
  const fields = [...form.elements].filter(field => field.name);
  return {touched: [...touched], values: fields.map(field => [field.name, field.type === "checkbox" ? field.checked : field.value])};
}

function give(kept) {
  kept?.touched.forEach(name => touched.add(name));
  kept?.values.forEach(([name, value]) => {
    const field = form.elements[name];
    if (field.type === "checkbox") {
      field.checked = value;
    } else if (touched.has(name)) {
      field.value = value;
    }
  });
}

function drop(item) {
  items.splice(items.indexOf(item), 1);
  item.box.remove();
  keep();
  if (item === current) {
    clear();
    next();
  }
}

function paint(item) {
  viewer.hidden = !item.ready;
  document.getElementById("nothing").hidden = true;
  const address = `${base}/viewer/?file=${item.id}`;
  if (item.ready && viewer.getAttribute("src") !== address) {
    viewer.setAttribute("src", address);
  }
}

async function propose(item) {
  if (!item.proposal) {
    const response = await fetch(`${api}/files/${item.id}/proposal`, {headers: {"X-Passive": "1"}}).catch(() => null);
    if (response?.status === 409) {
      setTimeout(() => propose(item), ASK_EVERY);
      return;
    }
    item.proposal = response?.ok ? await response.json() : {};
  }
  if (item === current) {
    FIELDS.forEach(name => offer(name, item.proposal[name]));
  }
}

/* never over what somebody has typed */
function offer(name, proposed) {
  const field = form.elements[name];
  if (!proposed?.value || touched.has(name) || (field.value && name !== "urgency")) {
    return;
  }
  field.value = name === "issuedDate" ? day(proposed.value) : proposed.value;
  const dot = document.querySelector(`#${name}_field .hv-dot`);
  const sure = proposed.confidence >= 0.9;
  dot.hidden = false;
  dot.className = `hv-dot hv-dot--${sure ? "sure" : "unsure"}`;
  dot.title = sure ? texts.sure : texts.unsure;
}

function command(confirm) {
  const value = name => form.elements[name].value.trim() || null;
  return {
    fileId: current.id, reference: value("reference"), issuedDate: iso(form.elements.issuedDate.value),
    issuingAgency: value("issuingAgency"), type: value("type"), subject: value("subject"), signer: value("signer"),
    urgency: value("urgency"), secrecy: value("secrecy"), arrivalDate: iso(form.elements.arrivalDate.value),
    copies: Number(form.elements.copies.value || 1) || 0, paperReceived: form.elements.paperReceived.checked, confirmDuplicate: confirm,
  };
}

async function register(confirm) {
  if (!current || saving) {
    return;
  }
  const body = command(confirm);
  const wrong = ["arrivalDate", "issuedDate"].filter(name => body[name] === undefined);
  if (wrong.length) {
    complain(wrong.map(field => ({field, message: texts.date})));
    return;
  }
  saving = true;
  save.disabled = true;
  const text = JSON.stringify(body);
  const response = await fetch(`${api}/incoming-documents`, {method: "POST", body: text,
    headers: {"Content-Type": "application/json", "Idempotency-Key": `${current.key}-${await digest(text)}`}}).catch(() => null);
  const answer = await response?.json().catch(() => null);
  saving = false;
  save.disabled = false;
  if (response?.status === 201) {
    taken(answer);
  } else {
    refused(response, answer);
  }
}

/* a changed form is another request */
async function digest(text) {
  let hash = 5381;
  for (const letter of text) {
    hash = (hash * 33 ^ letter.codePointAt(0)) >>> 0;
  }
  return hash.toString(36);
}

function taken(answer) {
  current.done = true;
  current.state(fill(texts.done, answer.arrivalNumber), "done");
  const link = Object.assign(document.createElement("a"), {textContent: texts.open, href: `${base}/documents/view.xhtml?id=${answer.id}`});
  current.box.append(link);
  announce(fill(texts.done, answer.arrivalNumber));
  current.away.remove();
  clear();
  keep();
  next();
}

function next() {
  current = null;
  const waiting = items.find(item => item.id && !item.done && !item.bad);
  if (waiting) {
    give(waiting.kept);
    show(waiting);
    form.elements.reference.focus();
  } else {
    save.disabled = true;
    viewer.hidden = true;
    viewer.removeAttribute("src");
    document.getElementById("nothing").hidden = false;
    document.getElementById("file").textContent = "";
  }
}

function refused(response, answer) {
  if (response?.status === 401) {
    toast(texts.login, {label: texts.open, run: () => location.assign(location.href)});
    return;
  }
  complain(answer?.errors ?? [], answer?.detail ?? say("uploadLost"), answer?.earlier);
}

function complain(errors, sentence, earlier) {
  form.querySelectorAll(".hv-field__error").forEach(box => box.textContent = "");
  form.querySelectorAll("[aria-invalid]").forEach(field => field.removeAttribute("aria-invalid"));
  const atFields = errors.filter(error => document.getElementById(`${error.field}_message`));
  atFields.forEach(error => {
    document.getElementById(`${error.field}_message`).textContent = error.message;
    form.elements[error.field].setAttribute("aria-invalid", "true");
  });
  atFields.length && form.elements[atFields[0].field].focus();
  problem.hidden = !sentence || atFields.length > 0;
  problem.textContent = problem.hidden ? "" : sentence;
  anyway.hidden = !earlier;
  if (earlier) {
    problem.append(" ", Object.assign(document.createElement("a"), {textContent: texts.earlier, target: "_blank",
      href: `${base}/documents/view.xhtml?id=${earlier.id}`}));
  }
}

function clear() {
  const arrival = form.elements.arrivalDate.value;
  form.reset();
  form.elements.arrivalDate.value = arrival;
  touched.clear();
  form.querySelectorAll(".hv-dot").forEach(dot => dot.hidden = true);
  complain([]);
  form.dispatchEvent(new Event("change"));
}

function keep() {
  sessionStorage.setItem(KEPT, JSON.stringify(items.filter(item => item.id && !item.done && !item.bad).map(({id, name}) => ({id, name}))));
}

const dropped = document.getElementById("drop");
const input = document.getElementById("files");
document.getElementById("choose").addEventListener("click", () => input.click());
input.addEventListener("change", () => {
  [...input.files].forEach(send);
  input.value = "";
});
["dragover", "dragenter"].forEach(type => document.addEventListener(type, event => {
  event.preventDefault();
  dropped.classList.add("hv-upload--over");
}));
["dragleave", "drop"].forEach(type => document.addEventListener(type, () => dropped.classList.remove("hv-upload--over")));
document.addEventListener("drop", event => {
  event.preventDefault();
  [...event.dataTransfer.files].forEach(send);
});
form.addEventListener("input", event => {
  touched.add(event.target.name);
  document.querySelector(`#${event.target.name}_field .hv-dot`)?.setAttribute("hidden", "hidden");
});
form.addEventListener("submit", event => {
  event.preventDefault();
  register(false);
});
anyway.addEventListener("click", () => register(true));
JSON.parse(sessionStorage.getItem(KEPT) ?? "[]").forEach(kept => {
  const item = new Item(kept.name, kept.id);
  follow(item, {state: "RECEIVED"});
  current ?? show(item);
});
