/* Small pieces that all parts of the room are made of. */
import {el} from "../../../viewer/shared/dom.js";
import {t} from "./words.mjs";

export {el};

export const icon = name => el("i", {class: `pi ${name}`, "aria-hidden": "true"});

export function button(label, press, {kind = "quiet", sign, id, ...rest} = {}) {
  return el("button", {type: "button", class: `hv-button hv-button--${kind}`, id, onclick: press, ...rest},
      sign ? icon(sign) : null, label);
}

export function link(label, to, {kind = "quiet", sign, ...rest} = {}) {
  return el("a", {class: `hv-button hv-button--${kind}`, href: to, ...rest}, sign ? icon(sign) : null, label);
}

export const badge = (text, look = "calm", sign) =>
    el("span", {class: `hv-state hv-state--${look}`}, sign ? icon(sign) : null, text);

export const card = (title, ...content) =>
    el("section", {class: "hv-card hv-room__card"}, title ? el("h2", {class: "hv-panel__title", text: title}) : null, ...content);

/* A field with its label and, after a refusal, the sentence that says why. */
export function field(id, label, control, hint) {
  control.id = id;
  return el("div", {class: "hv-field"}, el("label", {class: "hv-field__label", for: id, text: label}), control,
      hint ? el("small", {class: "hv-field__hint", text: hint}) : null,
      el("p", {class: "hv-room__wrong", id: `${id}Wrong`, role: "alert", hidden: true}));
}

export function wrong(id, sentence) {
  const control = document.getElementById(id);
  const place = document.getElementById(`${id}Wrong`);
  place.textContent = sentence ?? "";
  place.hidden = !sentence;
  control.setAttribute("aria-invalid", String(Boolean(sentence)));
  if (sentence) {
    control.setAttribute("aria-describedby", place.id);
    control.focus();
  } else {
    control.removeAttribute("aria-describedby");
  }
}

/* Asks before something that cannot be taken back; the consequence is spelled out. */
export function ask(question, consequence, yes, {danger = false} = {}) {
  return new Promise(resolve => {
    const dialog = el("dialog", {class: "hv-dialog", "aria-labelledby": "askTitle"},
        el("h2", {id: "askTitle", text: question}), el("p", {text: consequence}),
        el("div", {class: "hv-buttons"},
            button(yes, () => dialog.close("yes"), {kind: danger ? "danger" : "primary", id: "askYes"}),
            button(t("room_no"), () => dialog.close(""), {id: "askNo"})));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/*
 * Draws a part again only when what it shows has changed, so that nothing jumps and nobody loses the place:
 * the focus stays on the control of the same id.
 */
export class Part {
  constructor(place, draw) {
    this.place = place;
    this.draw = draw;
  }

  show(...facts) {
    const now = JSON.stringify(facts);
    if (now === this.shown) {
      return;
    }
    this.shown = now;
    const focused = this.place.contains(document.activeElement) ? document.activeElement.id : null;
    this.place.replaceChildren(...[this.draw(...facts)].flat().filter(Boolean));
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }
}
