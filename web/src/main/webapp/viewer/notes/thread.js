import { el, iconButton } from '../shared/dom.js';
import { t, when } from '../shared/i18n.js';
import { recall, remember } from '../shared/remembered.js';
import { announce } from '../shared/announce.js';
import { isShared } from './annotation.js';
import { Trouble } from './trouble.js';

const LONGEST = 5000;
const DRAFTS = 'reply-drafts';

/** What was typed under a note and not sent yet; it outlives the editor and the page. */
const draftOf = (note) => recall(DRAFTS, {})[note.id ?? note.local] ?? '';

function keepDraft(note, text) {
  const { [note.id ?? note.local]: _, ...others } = recall(DRAFTS, {});
  remember(DRAFTS, text ? { ...others, [note.id ?? note.local]: text } : others);
}

function grow(field) {
  field.style.setProperty('height', 'auto');
  if (field.scrollHeight > 0) field.style.setProperty('height', `${Math.min(field.scrollHeight + 2, 160)}px`);
}

const writingField = (label, { submit, leave, input = () => {} }) => {
  const field = el('textarea', {
    class: 'reply-text', rows: 1, maxlength: LONGEST, 'aria-label': label, placeholder: label,
    oninput: () => { grow(field); input(); },
    onkeydown: (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      else if (event.key !== 'Escape' || !leave) return;
      else leave();
      event.preventDefault();
      event.stopPropagation();
    },
  });
  return field;
};

/** One reply: who, when and what; one's own can be changed and deleted. */
class Reply {
  #editing = null;

  constructor(reply, thread) {
    this.thread = thread;
    this.head = el('p', { class: 'reply-head' });
    this.text = el('p', { class: 'reply-words' });
    this.trouble = new Trouble(thread.annotations, thread.outbox, reply.local);
    this.tools = reply.mine ? el('span', { class: 'reply-tools' },
      iconButton({ icon: 'edit', label: t('reply.change'), onclick: () => this.#edit() }),
      iconButton({ icon: 'trash', label: t('reply.delete'), onclick: () => this.#remove() })) : null;
    this.element = el('li', { class: 'reply' }, el('div', { class: 'reply-line' }, this.head, this.tools), this.text, this.trouble.element);
  }

  update(reply) {
    this.reply = reply;
    const unsent = this.thread.outbox.ofNote(reply.local).length > 0;
    const time = unsent ? t('state.unsent') : when(reply.updatedAt ?? reply.createdAt);
    this.head.replaceChildren(el('strong', { text: reply.mine ? t('reply.me') : reply.author.name }), ` · ${time}`);
    this.text.textContent = reply.text;
    this.trouble.update();
  }

  #edit() {
    if (this.#editing) return;
    const field = writingField(t('reply.change'), { submit: () => this.#done(true), leave: () => this.#done(false) });
    field.value = this.reply.text;
    field.addEventListener('blur', () => this.#done(true));
    this.#editing = field;
    this.text.replaceWith(field);
    grow(field);
    field.focus();
  }

  #done(kept) {
    const field = this.#editing;
    if (!field) return;
    this.#editing = null;
    const text = field.value.trim();
    field.replaceWith(this.text);
    if (kept && text && text !== this.reply.text) this.thread.annotations.changeReply(this.thread.local, this.reply, text);
    this.tools.querySelector('button').focus({ preventScroll: true });
  }

  #remove() {
    this.thread.annotations.removeReply(this.thread.local, this.reply);
    this.thread.focus();
    announce(t('reply.deleted'));
  }
}

/** The replies under a note, and the field for one's own. A note that nobody else sees has none. */
export class Thread {
  #replies = new Map();

  constructor(note, { annotations, outbox }) {
    Object.assign(this, { annotations, outbox, local: note.local });
    this.list = el('ul', { class: 'replies', 'aria-label': t('reply.list') });
    this.field = writingField(t('reply.write'), { submit: () => this.#send(), input: () => this.#typed() });
    this.button = iconButton({ icon: 'send', label: t('reply.send'), key: 'Ctrl+Enter', onclick: () => this.#send() });
    this.element = el('div', { class: 'thread' }, this.list, el('div', { class: 'reply-write' }, this.field, this.button));
    this.field.value = draftOf(note);
    this.update(note);
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  update(note) {
    this.note = note;
    const { replies } = note;
    const left = new Set(replies.map(({ local }) => local));
    for (const [local, reply] of this.#replies) if (!left.has(local)) this.#forget(local, reply);
    replies.forEach((reply) => this.#of(reply).update(reply));
    const order = replies.map((reply) => this.#of(reply).element);
    if (order.some((element, index) => this.list.children[index] !== element)) this.list.append(...order);
    this.list.hidden = replies.length === 0;
    this.element.hidden = replies.length === 0 && !isShared(note);
    this.#offer();
  }

  #of(reply) {
    if (!this.#replies.has(reply.local)) this.#replies.set(reply.local, new Reply(reply, this));
    return this.#replies.get(reply.local);
  }

  #forget(local, reply) {
    reply.element.remove();
    this.#replies.delete(local);
  }

  #typed() {
    keepDraft(this.note, this.field.value);
    this.#offer();
  }

  #offer() {
    this.button.disabled = this.field.value.trim() === '';
  }

  #send() {
    const text = this.field.value.trim();
    if (!text) return;
    this.field.value = '';
    keepDraft(this.note, '');
    grow(this.field);
    this.annotations.reply(this.local, text);
    this.focus();
    announce(t('reply.sent'));
  }
}
