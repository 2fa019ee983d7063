import { el, icon, iconButton } from '../shared/dom.js';
import { read } from '../shared/api.js';
import { t } from '../shared/i18n.js';
import { uuid } from '../shared/ids.js';

const DELAY = 200;

/** Who else sees a note: named people, added by typing a name, taken away by a press. */
export class Sharing {
  #timer = 0;
  #asked = 0;
  #people = [];
  #active = -1;

  constructor(note, onChange) {
    this.note = note;
    this.onChange = onChange;
    const listId = `people-${uuid()}`;
    this.chips = el('ul', { class: 'people', 'aria-label': t('share.list') });
    this.list = el('ul', { class: 'options', role: 'listbox', id: listId, hidden: true, 'aria-label': t('share.found') });
    this.field = el('input', {
      type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-expanded': 'false',
      'aria-controls': listId, 'aria-autocomplete': 'list', 'aria-label': t('share.add'), placeholder: t('share.add'),
      oninput: () => this.#soon(), onkeydown: (event) => this.#onKey(event), onblur: () => setTimeout(() => this.#show([]), 150),
    });
    this.element = el('div', { class: 'sharing' }, this.chips, el('div', { class: 'combo' }, this.field, this.list));
    this.update(note);
  }

  update(note) {
    this.note = note;
    this.chips.replaceChildren(...note.sharedWith.map((person) => el('li', { class: 'person' }, icon('people'), el('span', { text: person.name }),
      iconButton({ icon: 'close', label: t('share.remove', { name: person.name }), onclick: () => this.#remove(person) }))));
    this.chips.hidden = note.sharedWith.length === 0;
  }

  #remove(person) {
    this.onChange(this.note.sharedWith.filter((other) => other.id !== person.id));
    this.field.focus();
  }

  #add({ id, name }) {
    this.field.value = '';
    this.#show([]);
    this.onChange([...this.note.sharedWith, { id, name }]);
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), DELAY);
  }

  async #search() {
    const query = this.field.value.trim();
    const asked = ++this.#asked;
    if (query.length < 1) return this.#show([]);
    try {
      const { items } = await read(`people?q=${encodeURIComponent(query)}&size=8`);
      const taken = new Set([this.note.author.id, ...this.note.sharedWith.map((person) => person.id)]);
      if (asked === this.#asked) this.#show(items.filter((person) => !taken.has(person.id)), t('share.none'));
    } catch {
      if (asked === this.#asked) this.#show([], t('share.failed'));
    }
    return undefined;
  }

  #show(people, otherwise = null) {
    this.#people = people;
    this.#active = people.length > 0 ? 0 : -1;
    this.list.replaceChildren(...people.map((person, index) => this.#option(person, index)));
    if (people.length === 0 && otherwise) this.list.append(el('li', { class: 'option-none', text: otherwise }));
    this.list.hidden = this.list.children.length === 0;
    this.field.setAttribute('aria-expanded', String(people.length > 0));
    this.#mark();
    if (!this.list.hidden) this.list.scrollIntoView({ block: 'nearest' });
  }

  #option(person, index) {
    const about = [person.post, person.unit].filter(Boolean).map((part) => part.name ?? part).join(' · ');
    return el('li', {
      role: 'option', id: `${this.list.id}-${index}`, class: 'option',
      onmousedown: (event) => event.preventDefault(), onclick: () => this.#add(person),
    }, el('strong', { text: person.name }), about ? el('span', { text: about }) : null);
  }

  #mark() {
    [...this.list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === this.#active)));
    if (this.#active >= 0) this.field.setAttribute('aria-activedescendant', `${this.list.id}-${this.#active}`);
    else this.field.removeAttribute('aria-activedescendant');
  }

  #onKey(event) {
    if (event.isComposing || this.#people.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#active = (this.#active + step + this.#people.length) % this.#people.length;
    else if (event.key === 'Enter') this.#add(this.#people[this.#active]);
    else if (event.key === 'Escape') this.#show([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.#mark();
  }
}
