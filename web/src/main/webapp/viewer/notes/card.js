import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { isShared } from './annotation.js';
import { placeNews } from './place-facts.js';
import { Editor, about } from './editor.js';

const ICONS = { HIGHLIGHT: 'highlighter', UNDERLINE: 'underline', STRIKE_OUT: 'strike', INK: 'pen', NOTE: 'note', TEXT_BOX: 'text', ARROW: 'arrow', BOX: 'box', STAMP: 'stamp' };

/** One note in the list; pressed, it shows its place on the page and opens for editing. */
export class Card {
  #note = null;
  #editor = null;

  constructor(note, { annotations, outbox, pageOf, open, onMove }) {
    Object.assign(this, { annotations, outbox, pageOf, onMove, local: note.local });
    this.kind = el('span', { class: 'card-kind' }, icon(ICONS[note.kind] ?? 'note'));
    this.page = el('span', { class: 'card-page' });
    this.state = el('span', { class: 'card-state' });
    this.news = el('span', { class: 'card-news' });
    this.text = el('span', { class: 'card-text' });
    this.quote = el('span', { class: 'card-quote' });
    this.about = el('span', { class: 'card-about' });
    this.main = el('button', { type: 'button', class: 'card-main', 'aria-expanded': 'false', onclick: () => open(this) },
      el('span', { class: 'card-head' }, this.kind, this.page, el('span', { class: 'spacer' }), this.state),
      this.quote, this.news, this.text, this.about);
    this.element = el('li', { class: 'card' }, this.main);
  }

  get expanded() {
    return this.#editor !== null;
  }

  update(note) {
    const state = stateOf(note, this.outbox);
    if (note === this.#note && state === this.state.dataset.state && !this.#editor) return;
    this.#showState(state);
    if (note === this.#note) {
      this.#editor?.refresh(note);
      return;
    }
    this.#note = note;
    this.kind.style.setProperty('--colour', note.colour);
    this.page.textContent = this.pageOf ? t('note.page', { page: this.pageOf(note) }) : '';
    const quote = note.quote?.exact ?? (note.place?.state === 'SAME' ? null : note.place?.was);
    this.quote.textContent = quote ? `“${quote}”` : '';
    this.news.textContent = placeNews(note);
    this.news.classList.toggle('changed', note.place?.state === 'CHANGED');
    this.text.textContent = note.text || (quote ? '' : t(`kind.${note.kind}`));
    this.text.classList.toggle('faint', !note.text);
    const replies = note.replies.length > 0 ? `${t('reply.count', { count: note.replies.length })} · ` : '';
    this.about.textContent = replies + about(note);
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
      onMove: this.onMove,
      onClose: () => { this.expand(false); this.main.focus(); },
    });
    this.element.append(editor.element);
    editor.update(this.#note);
    return editor;
  }

  #showState(state) {
    if (this.state.dataset.state === state) return;
    this.state.dataset.state = state;
    this.state.title = t(`state.${state}`);
    const label = el('span', { class: 'sr-only', text: t(`state.${state}`) });
    this.state.replaceChildren(icon({ trouble: 'warning', unkept: 'warning', unsent: 'unsent', shared: 'people', private: 'lock' }[state]), label);
  }
}

function stateOf(note, outbox) {
  const entries = outbox.isEmpty ? [] : outbox.about(note.local);
  if (entries.some((entry) => entry.problem)) return 'trouble';
  if (entries.some((entry) => outbox.isUnkept(entry))) return 'unkept';
  if (entries.length > 0) return 'unsent';
  return isShared(note) ? 'shared' : 'private';
}
