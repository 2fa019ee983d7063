/* Says things: in the live region for screen readers, and as a toast for eyes. */
const region = document.getElementById("live");
const toasts = document.getElementById("toasts");
const SHOWN_FOR = 6000;

export function announce(sentence) {
  region.textContent = "";
  requestAnimationFrame(() => region.textContent = sentence);
}

/* act: {label, run} for an undo or a reload; a toast with something to do stays until it is closed */
export function toast(sentence, act) {
  const box = document.createElement("div");
  box.className = "hv-toast";
  box.append(Object.assign(document.createElement("span"), {textContent: sentence}));
  if (act) {
    const button = Object.assign(document.createElement("button"), {type: "button", textContent: act.label});
    button.addEventListener("click", () => {
      box.remove();
      act.run();
    });
    box.append(button);
  } else {
    setTimeout(() => box.remove(), SHOWN_FOR);
  }
  toasts.append(box);
  announce(sentence);
  return box;
}
