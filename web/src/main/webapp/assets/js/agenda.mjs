/*
 * The agenda of the editor: an item is dragged by its handle (mouse, pen or finger) or moved with the arrow keys while the
 * handle has the focus; files dropped onto an item become papers of it. The server is told the whole order at once.
 *   <ol data-hv-order="command" data-hv-done="command" data-files="base of the API">
 *     <li data-item="id"><button class="hv-order__handle" data-moved="sentence with {0}"></li>
 */
import {announce, toast} from "./live.mjs";

const SETTLE = 600;
let carried = null;
let focusOn = null;
let sending = null;
let missed = false;

/* While an item is on its way the page does not read again under the hands, it does so afterwards. */
window.hvAgendaInHand = () => {
  const inHand = carried !== null || sending !== null;
  missed ||= inHand;
  return inHand;
};
window.hvReadAgenda = () => window.hvAgendaInHand() || window.hvReadMeeting();

function putDown() {
  if (missed) {
    missed = false;
    window.hvReadMeeting();
  }
}

const listOf = element => element.closest("[data-hv-order]");
const items = list => [...list.children].filter(item => item.dataset.item);
const orderOf = list => items(list).map(item => item.dataset.item).join(",");

function middle(element) {
  const box = element.getBoundingClientRect();
  return box.top + box.height / 2;
}

function send(list) {
  clearTimeout(sending);
  sending = null;
  window[list.dataset.hvOrder]([{name: "order", value: orderOf(list)}]);
  putDown();
}

function say(handle, list) {
  announce(handle.dataset.moved.replace("{0}", items(list).indexOf(handle.closest("li")) + 1));
}

document.addEventListener("pointerdown", event => {
  const handle = event.target.closest?.(".hv-order__handle");
  if (handle && event.button === 0) {
    const list = listOf(handle);
    carried = {handle, list, item: handle.closest("li"), before: orderOf(list)};
    carried.item.classList.add("hv-order__item--carried");
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
    handle.focus();
  }
});

document.addEventListener("pointermove", event => {
  if (!carried) {
    return;
  }
  const {list, item} = carried;
  const y = event.clientY;
  // the others move around it: an element that is taken out of the page loses its pointer
  while (item.previousElementSibling && y < middle(item.previousElementSibling)) {
    list.insertBefore(item.previousElementSibling, item.nextElementSibling);
  }
  while (item.nextElementSibling && y > middle(item.nextElementSibling)) {
    list.insertBefore(item.nextElementSibling, item);
  }
});

function drop() {
  if (!carried) {
    return;
  }
  const {handle, list, item, before} = carried;
  carried = null;
  item.classList.remove("hv-order__item--carried");
  if (orderOf(list) !== before) {
    focusOn = item.dataset.item;
    say(handle, list);
    send(list);
  } else {
    putDown();
  }
}
document.addEventListener("pointerup", drop);
document.addEventListener("pointercancel", drop);

document.addEventListener("keydown", event => {
  const handle = event.target.closest?.(".hv-order__handle");
  if (!handle || !["ArrowUp", "ArrowDown"].includes(event.key)) {
    return;
  }
  event.preventDefault();
  const list = listOf(handle);
  const item = handle.closest("li");
  const all = items(list);
  const other = all[all.indexOf(item) + (event.key === "ArrowUp" ? -1 : 1)];
  if (other) {
    list.insertBefore(item, event.key === "ArrowUp" ? other : other.nextElementSibling);
    handle.focus();
    say(handle, list);
    clearTimeout(sending);
    sending = setTimeout(() => send(list), SETTLE);
  }
});

/* A page that reads again takes the handle away under the hands: whoever held it holds it again. */
document.addEventListener("focusin", event => {
  focusOn = event.target.closest?.(".hv-order__handle")?.closest("li").dataset.item ?? null;
});
document.addEventListener("pointerdown", event => {
  if (!event.target.closest?.(".hv-order__handle")) {
    focusOn = null;
  }
});

window.jQuery?.(document).on("pfAjaxComplete", () => {
  const item = focusOn && document.querySelector(`[data-item="${focusOn}"]`);
  if (item && (document.activeElement === document.body || !document.activeElement)) {
    item.querySelector(".hv-order__handle").focus();
  }
});

const target = event => event.dataTransfer?.types.includes("Files") && event.target.closest?.(".hv-order__item[data-item]:not([data-item=''])");

document.addEventListener("dragover", event => {
  const item = target(event);
  document.querySelectorAll(".hv-order__item--over").forEach(other => other.classList.toggle("hv-order__item--over", other === item));
  if (item) {
    event.preventDefault();
    item.classList.add("hv-order__item--over");
  }
});

document.addEventListener("drop", async event => {
  const item = target(event);
  if (!item) {
    return;
  }
  event.preventDefault();
  item.classList.remove("hv-order__item--over");
  const list = listOf(item);
  const {files: api, hvDone} = list.dataset;
  const id = item.dataset.item;
  item.setAttribute("aria-busy", "true");
  for (const file of [...event.dataTransfer.files]) {
    try {
      await lay(api, id, file);
    } catch (refusal) {
      toast(`${file.name}: ${refusal.message}`);
    }
  }
  item.removeAttribute("aria-busy");
  window[hvDone]();
});

async function lay(api, item, file) {
  const form = new FormData();
  form.append("file", file);
  const {id} = await answer(await fetch(`${api}/files`, {method: "POST", body: form}));
  await answer(await fetch(`${api}/agenda-items/${item}/papers`, {method: "POST",
    headers: {"Content-Type": "application/json", "Idempotency-Key": `paper-${item}-${id}`}, body: JSON.stringify({fileId: id})}));
}

async function answer(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.detail ?? body.title ?? response.status);
  }
  return body;
}
