/* The desk: the chosen item's paper beside the list, its primary action beneath; tabs leave one kind of work. */
import {mine} from "./push.mjs";

const form = document.getElementById("work");
const beside = () => form.querySelector(".hv-preview")?.offsetParent != null;
let later;
let chosen;
let kept = "";

function items() {
  return [...form.querySelectorAll("[data-hv-item]")].filter(item => !item.closest("li").hidden);
}

function choose(item) {
  chosen = item.href;
  form.querySelectorAll("[data-hv-item]").forEach(other => other.setAttribute("aria-current", String(other === item)));
  const act = document.getElementById("act");
  act.href = item.href;
  act.textContent = item.dataset.action || act.dataset.open;
  clearTimeout(later);
  later = setTimeout(() => show(item.dataset.file), 120);
}

/* replaced, not navigated: the back button leaves the desk, not the last preview */
function show(file) {
  const frame = document.getElementById("preview");
  form.querySelector(".hv-preview__none").hidden = Boolean(file);
  frame.hidden = !file;
  if (file && beside()) {
    const address = new URL(`/viewer/?file=${file}`, location.href).href;
    if (frame.contentWindow.location.href !== address) {
      frame.contentWindow.location.replace(address);
    }
  }
}

function only(kind) {
  kept = kind;
  form.querySelectorAll(".hv-tab").forEach(tab => tab.setAttribute("aria-pressed", String(tab.dataset.kind === kind)));
  form.querySelectorAll(".hv-work__list > li").forEach(row => row.hidden = Boolean(kind) && row.dataset.kind !== kind);
  if (items().length) {
    choose(items()[0]);
  }
}

/* the list has been read again: what was chosen stays so, with its paper, while it is there */
function read() {
  const rows = [...form.querySelectorAll(".hv-work__list > li")];
  if (!rows.length) {
    form.querySelector(".hv-preview") && window.hvReadWork();
    return;
  }
  const before = chosen;
  only(rows.some(row => row.dataset.kind === kept) ? kept : "");
  choose(items().find(item => item.href === before) ?? items()[0]);
}

form.addEventListener("hv:choose", event => choose(event.target));
form.addEventListener("click", event => {
  const tab = event.target.closest(".hv-tab");
  const item = event.target.closest("[data-hv-item]");
  if (tab) {
    only(tab.dataset.kind);
  } else if (item && beside() && event.detail > 0 && !event.ctrlKey && !event.metaKey
      && item.getAttribute("aria-current") !== "true") {
    event.preventDefault();
    choose(item);
  }
});
mine(() => form.querySelector(".hv-preview") ? window.hvReadList() : window.hvReadWork());
window.jQuery?.(document).on("pfAjaxComplete", read);
if (items().length) {
  choose(items()[0]);
}
