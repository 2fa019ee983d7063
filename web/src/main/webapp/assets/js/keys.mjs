/*
 * Keys of every page: "/" to the search box, "?" the sheet, j/k and Enter in the list that says data-hv-list,
 * Ctrl+Enter the primary button of the form. Single letters never fire in a field nor while an input method composes.
 */
const OFF = "hv-keys-off";
const sheet = document.getElementById("keys");
const on = document.getElementById("keysOn");
const lettersOn = () => localStorage.getItem(OFF) === null;

function typing(event) {
  const target = event.target;
  return event.isComposing || event.keyCode === 229
      || target.isContentEditable || target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select");
}

function items() {
  return [...document.querySelectorAll("[data-hv-list] [data-hv-item]")].filter(item => item.offsetParent);
}

export function move(step) {
  const all = items();
  const now = all.findIndex(item => item.getAttribute("aria-current") === "true");
  const next = all[Math.min(all.length - 1, Math.max(0, now + step))];
  if (next) {
    next.focus({preventScroll: true});
    next.scrollIntoView({block: "nearest"});
    next.dispatchEvent(new CustomEvent("hv:choose", {bubbles: true}));
  }
}

function openSheet() {
  on.checked = lettersOn();
  sheet.showModal();
}

const letters = {
  "/": () => document.getElementById("search")?.focus(),
  "?": openSheet,
  j: () => move(1),
  k: () => move(-1),
};

function act(event) {
  const form = event.target.closest("form") ?? document.querySelector(".hv-document__side form, .hv-main form");
  form?.querySelector(".hv-primary, .hv-button--primary")?.click();
  event.preventDefault();
}

/* whoever has just scrolled the paper is still on this page */
document.querySelectorAll("iframe.hv-viewer").forEach(frame => frame.addEventListener("load", () =>
  frame.contentDocument?.addEventListener("keydown", event => event.key === "Enter" && event.ctrlKey && act(event))));

document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.ctrlKey) {
    act(event);
  } else if (event.key === "Escape" && typing(event) && !event.isComposing) {
    event.target.blur();
  } else if (letters[event.key] && !typing(event) && !event.ctrlKey && !event.metaKey && !event.altKey
      && !document.querySelector("dialog[open], .ui-dialog.ui-overlay-visible") && lettersOn()) {
    event.preventDefault();
    letters[event.key]();
  }
});

document.querySelectorAll("[data-hv-keys]").forEach(button => button.addEventListener("click", openSheet));
on?.addEventListener("change", () => on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"));
