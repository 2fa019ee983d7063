/* Choosing one person by typing a part of the name; the WAI-ARIA combobox with a list. */
import {el} from "./parts.mjs";
import {t} from "./words.mjs";
import {read} from "../../../viewer/shared/api.js";

const DELAY = 200;
const about = person => [person.post, person.unit].filter(Boolean).join(" · ");

export class PersonField {
  constructor(onChange) {
    this.onChange = onChange;
    this.person = null;
    this.found = [];
    this.active = -1;
    this.asked = 0;
    this.list = el("ul", {class: "hv-room__options", role: "listbox", id: "responsibleList", hidden: true, "aria-label": t("room_people_found")});
    this.input = el("input", {type: "text", class: "hv-room__input", role: "combobox", autocomplete: "off", spellcheck: "false",
      "aria-expanded": "false", "aria-controls": "responsibleList", "aria-autocomplete": "list",
      oninput: () => this.soon(), onkeydown: event => this.key(event), onblur: () => setTimeout(() => this.offer([]), 150)});
    this.element = el("div", {class: "hv-room__combo"}, this.input, this.list);
  }

  set(person) {
    this.person = person?.id ? person : null;
    this.input.value = this.person?.name ?? "";
  }

  /* what is written there, but is nobody */
  get unknown() {
    return this.input.value.trim() !== "" && this.input.value.trim() !== this.person?.name;
  }

  soon() {
    this.person = null;
    this.onChange();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), DELAY);
  }

  async search() {
    const query = this.input.value.trim();
    const asked = ++this.asked;
    if (!query) {
      return this.offer([]);
    }
    try {
      const {items} = await read(`people?q=${encodeURIComponent(query)}&size=8`);
      if (asked === this.asked) {
        this.offer(items, t("room_people_none"));
      }
    } catch {
      this.offer([], t("room_people_failed"));
    }
    return undefined;
  }

  offer(people, otherwise) {
    this.found = people;
    this.active = people.length ? 0 : -1;
    this.list.replaceChildren(...people.map((person, i) => el("li", {role: "option", id: `responsible-${i}`, class: "hv-room__option",
      onpointerdown: event => {
        event.preventDefault();
        this.choose(person);
      }}, el("strong", {text: person.name}), el("span", {text: about(person)}))));
    if (!people.length && otherwise) {
      this.list.append(el("li", {class: "hv-room__option", text: otherwise}));
    }
    this.list.hidden = !this.list.children.length;
    this.input.setAttribute("aria-expanded", String(people.length > 0));
    this.mark();
  }

  choose(person) {
    this.set(person);
    this.offer([]);
    this.onChange();
  }

  mark() {
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === this.active)));
    if (this.active >= 0) {
      this.input.setAttribute("aria-activedescendant", `responsible-${this.active}`);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    if (event.isComposing || !this.found.length) {
      return;
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      this.active = (this.active + step + this.found.length) % this.found.length;
    } else if (event.key === "Enter") {
      this.choose(this.found[this.active]);
    } else if (event.key === "Escape") {
      this.offer([]);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.mark();
  }
}
