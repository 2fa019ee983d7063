/* Conclusions of an item: what was said, who carries it out, until when. Noted and mended by chair and secretary. */
import {badge, button, card, el, field, icon, wrong} from "./parts.mjs";
import {forget, give, keep} from "./kept.mjs";
import {day, isoDay, t} from "./words.mjs";
import {PersonField} from "./person-field.mjs";
import {inRoot} from "../../../viewer/shared/address.js";

export function drawConclusions({conclusions, mayConclude, edit}) {
  if (!conclusions.length) {
    return null;
  }
  return card(t("room_conclusions"), el("ol", {class: "hv-room__conclusions"}, ...conclusions.map(one => el("li", {},
      el("p", {class: "hv-room__said", text: one.text}),
      el("p", {class: "hv-room__task"},
          one.responsibleName ? badge(one.responsibleName, "info", "pi-user") : null,
          one.dueDate ? badge(t("room_due", day(one.dueDate)), "calm", "pi-calendar") : null,
          el("a", {href: inRoot(`signing/chain.xhtml?id=${one.id}`), text: t("room_chain")}),
          mayConclude ? button(t("room_edit"), () => edit(one), {kind: "plain", sign: "pi-pencil", id: `edit-${one.id}`}) : null)))));
}

/* item: whose conclusion it is; said: the one to change, null for a new one */
export function drawForm(item, said, save, cancel) {
  const what = said ? `conclusion:${said.id}` : `conclusion:new:${item.id}`;
  const typed = give(what);
  const text = el("textarea", {class: "hv-room__input", rows: "3", maxlength: "4000"});
  const due = el("input", {type: "text", class: "hv-room__input", inputmode: "numeric", maxlength: "10", placeholder: t("room_due_form"), autocomplete: "off"});
  const remember = () => keep(what, {text: text.value, due: due.value, person: who.person?.id, name: who.input.value});
  const who = new PersonField(remember);
  text.value = typed.text ?? said?.text ?? "";
  due.value = typed.due ?? day(said?.dueDate);
  who.set(typed.text === undefined ? {id: said?.responsible, name: said?.responsibleName} : {id: typed.person, name: typed.name});
  const whoField = field("responsible", t("room_responsible"), who.input);
  whoField.querySelector("label").after(who.element);
  who.element.prepend(who.input);
  const form = el("form", {class: "hv-room__form", oninput: remember},
      field("conclusionText", t("room_conclusion_text"), text),
      el("div", {class: "hv-fields"}, half(whoField), half(field("dueDate", t("room_due_label"), due))),
      el("div", {class: "hv-buttons"},
          el("button", {type: "submit", class: "hv-button hv-button--primary", id: "saveConclusion"}, icon("pi-save"),
              said ? t("room_conclusion_save") : t("room_conclusion_add")),
          said ? button(t("room_cancel"), () => {
            forget(what);
            cancel();
          }, {id: "cancelConclusion"}) : null));
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const date = due.value.trim() ? isoDay(due.value) : null;
    wrong("dueDate", due.value.trim() && !date ? t("room_due_wrong") : null);
    wrong("responsible", who.unknown ? t("room_responsible_unknown") : null);
    wrong("conclusionText", text.value.trim() ? null : t("room_conclusion_missing"));
    if (form.querySelector("[aria-invalid=true]")) {
      return;
    }
    const refusal = await save(said, {text: text.value, responsible: who.person?.id ?? null, dueDate: date});
    if (refusal) {
      wrong("conclusionText", refusal);
      return;
    }
    forget(what);
    if (said) {
      cancel();
    } else {
      text.value = "";
      due.value = "";
      who.set(null);
      text.focus();
    }
  });
  return card(said ? t("room_conclusion_change") : t("room_conclude"), form);
}

function half(part) {
  part.classList.add("hv-field--half");
  return part;
}
