import { el, icon, iconButton } from '../shared/dom.js';
import { read } from '../shared/api.js';
import { t } from '../shared/i18n.js';
import { uuid } from '../shared/ids.js';
import { audience } from './audience.js';

const DELAY = 200;
const MOST_UNITS = 5;
const MEMBERS = { type: 'members', id: 'members' };
const ICONS = { person: 'people', unit: 'unit', members: 'members' };

const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const nameOf = (reader) => (reader.type === 'members' ? t('share.members') : reader.name);

const readersOf = ({ sharedWith, sharedWithUnits, sharedWithMembers }) => [
  ...(sharedWithMembers ? [MEMBERS] : []),
  ...sharedWithUnits.map((unit) => ({ ...unit, type: 'unit' })), ...sharedWith.map((person) => ({ ...person, type: 'person' }))];

const sharingOf = (readers) => {
  const named = (type) => readers.filter((reader) => reader.type === type).map(({ id, name }) => ({ id, name }));
  return { sharedWith: named('person'), sharedWithUnits: named('unit'), sharedWithMembers: readers.includes(MEMBERS) };
};

/** Who else sees a note: people, units, the meeting's members, found by one field, taken away by a press. */
export class Sharing {
  #timer = 0;
  #asked = 0;
  #found = [];
  #active = -1;

  /** @param sharing sharedWith, sharedWithUnits, sharedWithMembers; `onChange` gets the same three */
  constructor(sharing, { author, onChange }) {
    Object.assign(this, { author, onChange });
    const listId = `readers-${uuid()}`;
    this.chips = el('ul', { class: 'people', 'aria-label': t('share.list') });
    this.list = el('ul', { class: 'options', role: 'listbox', id: listId, hidden: true, 'aria-label': t('share.found') });
    this.field = el('input', {
      type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-expanded': 'false',
      'aria-controls': listId, 'aria-autocomplete': 'list', 'aria-label': t('share.add'), placeholder: t('share.add'),
      oninput: () => this.#soon(), onfocus: () => this.#soon(), onkeydown: (event) => this.#onKey(event),
      onblur: () => setTimeout(() => this.#show([]), 150),
    });
    this.words = el('p', { class: 'audience' });
    this.element = el('div', { class: 'sharing' }, this.chips, el('div', { class: 'combo' }, this.field, this.list), this.words);
    this.update(sharing);
  }

  update(sharing) {
    this.readers = readersOf(sharing);
    this.chips.replaceChildren(...this.readers.map((reader) => el('li', { class: 'person' }, icon(ICONS[reader.type]), el('span', { text: nameOf(reader) }),
      iconButton({ icon: 'close', label: t('share.remove', { name: nameOf(reader) }), onclick: () => this.#remove(reader) }))));
    this.chips.hidden = this.readers.length === 0;
    this.words.textContent = audience(sharing);
  }

  #remove(reader) {
    this.#change(this.readers.filter((other) => other !== reader));
    this.field.focus();
  }

  #add(reader) {
    this.field.value = '';
    this.#show([]);
    this.#change([...this.readers, reader]);
  }

  #change(readers) {
    this.onChange(sharingOf(readers));
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), DELAY);
  }

  async #search() {
    const query = this.field.value.trim();
    const asked = ++this.#asked;
    try {
      const found = query ? await this.#find(query) : [];
      if (asked === this.#asked) this.#show(this.#offered(query, found), query ? t('share.none') : null);
    } catch {
      if (asked === this.#asked) this.#show([], t('share.failed'));
    }
  }

  async #find(query) {
    const sought = encodeURIComponent(query);
    const [people, units] = await Promise.all([read(`people?q=${sought}&size=8`), read(`units?q=${sought}&size=${MOST_UNITS}`)]);
    const matching = units.items.filter((unit) => folded(unit.name).includes(folded(query))).slice(0, MOST_UNITS);
    return [...matching.map((unit) => ({ ...unit, type: 'unit' })), ...people.items.map((person) => ({ ...person, type: 'person' }))];
  }

  /** What may be added: not the author, and nobody twice. */
  #offered(query, found) {
    const taken = new Set([this.author, ...this.readers.map((reader) => reader.id)]);
    const members = folded(t('share.members')).includes(folded(query)) ? [MEMBERS] : [];
    return [...members, ...found].filter((reader) => !taken.has(reader.id));
  }

  #show(found, otherwise = null) {
    if (document.activeElement !== this.field) [found, otherwise] = [[], null];
    this.#found = found;
    this.#active = found.length > 0 && this.field.value.trim() ? 0 : -1;
    this.list.replaceChildren(...found.map((reader, index) => this.#option(reader, index)));
    if (found.length === 0 && otherwise) this.list.append(el('li', { class: 'option-none', text: otherwise }));
    this.list.hidden = this.list.children.length === 0;
    this.field.setAttribute('aria-expanded', String(found.length > 0));
    this.#mark();
    if (!this.list.hidden) this.list.scrollIntoView({ block: 'nearest' });
  }

  #option(reader, index) {
    const about = reader.type === 'person' ? [reader.post, reader.unit].filter(Boolean).map((part) => part.name ?? part).join(' · ') : t(`share.${reader.type}Hint`);
    return el('li', {
      role: 'option', id: `${this.list.id}-${index}`, class: 'option',
      onmousedown: (event) => event.preventDefault(), onclick: () => this.#add(reader),
    }, icon(ICONS[reader.type]), el('strong', { text: nameOf(reader) }), about ? el('span', { text: about }) : null);
  }

  #mark() {
    [...this.list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === this.#active)));
    if (this.#active >= 0) this.field.setAttribute('aria-activedescendant', `${this.list.id}-${this.#active}`);
    else this.field.removeAttribute('aria-activedescendant');
  }

  #onKey(event) {
    if (event.isComposing || this.#found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#active = this.#active < 0 && step < 0 ? this.#found.length - 1 : (this.#active + step + this.#found.length) % this.#found.length;
    else if (event.key === 'Enter' && this.#active >= 0) this.#add(this.#found[this.#active]);
    else if (event.key === 'Escape') this.#show([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.#mark();
  }
}
