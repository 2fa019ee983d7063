import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { Editor, about } from './editor.js';

const ICONS = { HIGHLIGHT: 'highlighter', UNDERLINE: 'underline', STRIKE_OUT: 'strike', INK: 'pen', NOTE: 'note', TEXT_BOX: 'text' };

/** One note in the list; pressed, it shows its place on the page and opens for editing. */
export class Card {
  #note = null;
  #editor = null;

  constructor(note, { annotations, outbox, pageOf, open }) {
    Object.assign(this, { annotations, outbox, pageOf, local: note.local });
    this.kind = el('span', { class: 'card-kind' }, icon(ICONS[note.kind] ?? 'note'));
    this.page = el('span', { class: 'card-page' });
    this.state = el('span', { class: 'card-state' });
    this.text = el('span', { class: 'card-text' });
    this.quote = el('span', { class: 'card-quote' });
    this.about = el('span', { class: 'card-about' });
    this.main = el('button', { type: 'button', class: 'card-main', 'aria-expanded': 'false', onclick: () => open(this) },
      el('span', { class: 'card-head' }, this.kind, this.page, el('span', { class: 'spacer' }), this.state),
      this.quote, this.text, this.about);
    this.element = el('li', { class: 'card' }, this.main);
  }

  get expanded() {
    return this.#editor !== null;
  }

  update(note) {
    this.#showState(note);
    if (note === this.#note) {
      this.#editor?.trouble.update();
      return;
    }
    this.#note = note;
    this.kind.style.setProperty('--colour', note.colour);
    this.page.textContent = t('note.page', { page: this.pageOf(note) });
    this.quote.textContent = note.quote?.exact ? `“${note.quote.exact}”` : '';
    this.text.textContent = note.text || (note.quote?.exact ? '' : t(`kind.${note.kind}`));
    this.text.classList.toggle('faint', !note.text);
    this.about.textContent = about(note);
    this.#editor?.update(note);
  }

  mark(selected) {
    this.element.classList.toggle('selected', selected);
  }

  expand(on) {
    if (on === this.expanded) return;
    this.main.setAttribute('aria-expanded', String(on));
    this.element.classList.toggle('expanded', on);
    this.#editor?.element.remove();
    this.#editor = on ? this.#open() : null;
    this.#editor?.focus();
  }

  #open() {
    const editor = new Editor(this.#note, {
      annotations: this.annotations,
      outbox: this.outbox,
      onClose: () => { this.expand(false); this.main.focus(); },
    });
    this.element.append(editor.element);
    editor.update(this.#note);
    return editor;
  }

  #showState(note) {
    const entries = this.outbox.ofNote(note.local);
    const state = entries.some((entry) => entry.problem) ? 'trouble' : entries.length > 0 ? 'unsent' : privacyOf(note);
    if (this.state.dataset.state === state) return;
    this.state.dataset.state = state;
    this.state.title = t(`state.${state}`);
    const label = el('span', { class: 'sr-only', text: t(`state.${state}`) });
    this.state.replaceChildren(icon({ trouble: 'warning', unsent: 'unsent', shared: 'people', private: 'lock' }[state]), label);
  }
}

const privacyOf = (note) => (!note.mine || note.sharedWith.length > 0 ? 'shared' : 'private');
