import { el, icon, iconButton } from '../shared/dom.js';
import { t, when } from '../shared/i18n.js';
import { coloursFor, swatches } from './palette.js';
import { Sharing } from './sharing.js';
import { Trouble } from './trouble.js';

/** Everything that can be done to one note: text, colour, people, deletion. Used beside the mark and in the list. */
export class Editor {
  constructor(note, { annotations, outbox, onClose }) {
    Object.assign(this, { annotations, outbox, onClose, local: note.local });
    this.trouble = new Trouble(annotations, outbox, note.local);
    this.about = el('p', { class: 'editor-about' });
    this.quote = el('blockquote', { class: 'quote' });
    this.field = el('textarea', {
      class: 'editor-text', rows: 2, 'aria-label': t('note.text'), placeholder: t('note.placeholder'),
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#onKey(event),
    });
    this.words = el('p', { class: 'editor-words' });
    this.colours = el('div', { class: 'editor-colours', role: 'group', 'aria-label': t('note.colour') });
    this.sharing = note.mine ? new Sharing(note, (sharedWith) => annotations.update(note.local, { sharedWith })) : null;
    this.element = el('div', { class: 'editor' }, this.about, this.quote, note.mine ? this.field : this.words,
      this.trouble.element, note.mine ? this.#footer() : null, this.sharing?.element ?? null);
    this.field.value = note.text;
    this.update(note);
  }

  focus() {
    const target = this.field.isConnected ? this.field : this.element.closest('.popover')?.querySelector('button');
    target?.focus({ preventScroll: true });
  }

  update(note) {
    this.about.replaceChildren(icon(note.sharedWith.length > 0 || !note.mine ? 'people' : 'lock'), el('span', { text: about(note) }));
    this.quote.textContent = note.quote?.exact ?? '';
    this.quote.hidden = !note.quote?.exact;
    this.words.textContent = note.text;
    if (document.activeElement !== this.field) this.field.value = note.text;
    this.#grow();
    this.colours.replaceChildren(...swatches(coloursFor(note.kind), note.colour, (colour) => this.annotations.update(note.local, { colour })));
    this.sharing?.update(note);
    this.trouble.update();
  }

  #footer() {
    return el('div', { class: 'editor-foot' }, this.colours, el('span', { class: 'spacer' }),
      iconButton({ icon: 'trash', label: t('note.delete'), onclick: () => { this.onClose(); this.annotations.remove(this.local); } }));
  }

  #typed() {
    this.#grow();
    this.annotations.update(this.local, { text: this.field.value }, 'text');
  }

  #grow() {
    this.field.style.setProperty('height', 'auto');
    if (this.field.scrollHeight > 0) this.field.style.setProperty('height', `${Math.min(this.field.scrollHeight + 2, 240)}px`);
  }

  #onKey(event) {
    if (event.isComposing) return;
    const leaves = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!leaves) return;
    event.preventDefault();
    event.stopPropagation();
    this.onClose(true);
  }
}

/** Who and when, and whom it is shared with: "Chỉ mình tôi · 14:02". */
export function about(note) {
  const time = when(note.updatedAt ?? note.createdAt);
  if (!note.mine) return `${note.author.name} · ${time}`;
  const people = note.sharedWith.map((person) => person.name).join(', ');
  return `${people ? t('note.sharedWith', { people }) : t('note.private')} · ${time}`;
}
