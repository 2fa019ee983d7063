import { el, icon, iconButton } from '../shared/dom.js';
import { openDialog } from '../shared/dialog.js';
import { t, when } from '../shared/i18n.js';
import { coloursFor, swatches } from './palette.js';
import { isShared } from './annotation.js';
import { namesOf, someOf } from './audience.js';
import { PlaceFacts } from './place-facts.js';
import { Sharing } from './sharing.js';
import { LONGEST_STAMP } from './stamp.js';
import { Thread } from './thread.js';
import { Trouble } from './trouble.js';

const MOVABLE = new Set(['NOTE', 'TEXT_BOX', 'STAMP', 'ARROW', 'BOX']);

/** Everything that can be done to one note: text, colour, place, readers, replies, deletion. Used beside the mark and in the list. */
export class Editor {
  constructor(note, { annotations, outbox, onClose, onMove }) {
    Object.assign(this, { annotations, outbox, onClose, onMove, local: note.local });
    this.trouble = new Trouble(annotations, outbox, note.local);
    this.about = el('p', { class: 'editor-about' });
    this.place = new PlaceFacts(annotations);
    this.quote = el('blockquote', { class: 'quote' });
    this.field = el('textarea', {
      class: 'editor-text', rows: note.kind === 'STAMP' ? 1 : 2, maxlength: note.kind === 'STAMP' ? LONGEST_STAMP : null, 'aria-label': t('note.text'), placeholder: t('note.placeholder'),
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#onKey(event),
    });
    this.words = el('p', { class: 'editor-words' });
    this.colours = el('div', { class: 'editor-colours', role: 'group', 'aria-label': t('note.colour') });
    this.sharing = note.mine ? new Sharing(note, { author: note.author.id, onChange: (sharing) => annotations.update(note.local, sharing) }) : null;
    this.thread = new Thread(note, { annotations, outbox });
    this.element = el('div', { class: 'editor' }, this.about, this.quote, this.place.element, note.mine ? this.field : this.words,
      this.trouble.element, note.mine ? this.#footer(note) : null, this.sharing?.element ?? null, this.thread.element);
    this.field.value = note.text;
    this.update(note);
  }

  focus() {
    if (this.field.isConnected) this.field.focus({ preventScroll: true });
    else this.thread.focus();
  }

  update(note) {
    this.about.replaceChildren(icon(isShared(note) ? 'people' : 'lock'), el('span', { text: about(note) }));
    this.quote.textContent = note.quote?.exact ?? '';
    this.quote.hidden = !note.quote?.exact;
    this.place.update(note);
    this.words.textContent = note.text;
    if (document.activeElement !== this.field) this.field.value = note.text;
    this.#grow();
    this.colours.replaceChildren(...swatches(coloursFor(note.kind), note.colour, (colour) => this.annotations.update(note.local, { colour })));
    this.sharing?.update(note);
    this.thread.update(note);
    this.trouble.update();
  }

  /** The outbox has changed: what is on its way, and what was refused. */
  refresh(note) {
    this.thread.update(note);
    this.trouble.update();
  }

  #footer(note) {
    const movable = this.onMove && MOVABLE.has(note.kind);
    return el('div', { class: 'editor-foot' }, this.colours, el('span', { class: 'spacer' }),
      movable ? iconButton({ icon: 'move', label: t('note.move'), onclick: () => { this.onClose(); this.onMove(this.local); } }) : null,
      iconButton({ icon: 'trash', label: t('note.delete'), onclick: () => this.#delete() }));
  }

  /** Replies of others end with the note, so this is asked first. */
  #delete() {
    const others = this.annotations.get(this.local).replies.filter((reply) => !reply.mine).length;
    const remove = () => { this.onClose(); this.annotations.remove(this.local); };
    if (others === 0) return remove();
    const dialog = openDialog(t('note.delete'), el('div', { class: 'share-all' },
      el('p', { class: 'consequence', text: t('note.deleteReplies', { count: others }) }),
      el('div', { class: 'sheet-foot' }, el('button', { type: 'button', class: 'chip', text: t('close'), onclick: () => dialog.close() }),
        el('button', { type: 'button', class: 'button', text: t('note.deleteAll'), onclick: () => { dialog.close(); remove(); } }))));
    return undefined;
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
  const people = someOf(namesOf(note));
  return `${people ? t('note.sharedWith', { people }) : t('note.private')} · ${time}`;
}
