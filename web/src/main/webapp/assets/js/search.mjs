/* What was found: j/k walk through it, the page with the words stands beside it; a click or Enter opens the thing itself. */
const found = document.getElementById("found");
const beside = () => found.querySelector(".hv-preview").offsetParent !== null;
let later;

function choose(item) {
  found.querySelectorAll("[data-hv-item]").forEach(other => other.setAttribute("aria-current", String(other === item)));
  clearTimeout(later);
  later = setTimeout(() => show(item.closest("[data-view]").dataset.view), 150);
}

/* replaced, not navigated: the back button leaves the search, not the last preview */
function show(view) {
  const frame = document.getElementById("preview");
  found.querySelector(".hv-preview__none").hidden = Boolean(view);
  frame.hidden = !view;
  if (view && beside()) {
    const address = new URL(view, location.href);
    address.searchParams.set("compact", "1");
    if (frame.contentWindow.location.href !== address.href) {
      frame.contentWindow.location.replace(address.href);
    }
  }
}

if (found) {
  found.addEventListener("hv:choose", event => choose(event.target));
  found.addEventListener("focusin", event => {
    const item = event.target.closest("[data-view]")?.querySelector("[data-hv-item]");
    if (item && item.getAttribute("aria-current") !== "true") {
      choose(item);
    }
  });
  found.addEventListener("click", event => {
    const row = event.target.closest("[data-view]");
    if (row && !event.target.closest("a") && !getSelection().toString()) {
      choose(row.querySelector("[data-hv-item]"));
    }
  });
  const first = found.querySelector("[data-hv-item]");
  if (first) {
    choose(first);
  }
}
document.querySelectorAll("#filter select").forEach(select => select.addEventListener("change", () => select.form.requestSubmit()));
const words = document.getElementById("words");
if (!words.value && matchMedia("(pointer: fine)").matches) {
  words.focus();
}
