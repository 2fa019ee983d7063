import { el, icon } from '../shared/dom.js';
import { announce } from '../shared/announce.js';
import { clock, t } from '../shared/i18n.js';
import { later } from '../shared/idle.js';

const ICONS = { trouble: 'warning', unkept: 'warning', offline: 'unsent', unsent: 'unsent', saved: 'check', quiet: 'check' };

/** Says whether what was made is kept: in this browser, on the server, or neither. */
export class Status {
  #savedAt = null;
  #shown = '';
  #soon = later(() => this.#show());

  constructor(outbox, sender, openNotes) {
    Object.assign(this, { outbox, sender });
    this.element = el('button', { type: 'button', class: 'status', onclick: () => this.#press(openNotes) });
    outbox.on('changed', () => this.#changed());
    outbox.on('unkept', () => this.#changed());
    sender.on('answered', () => { this.#savedAt = new Date(); this.#changed(); });
    sender.on('state', () => this.#changed());
    window.addEventListener('beforeunload', (event) => this.#mayLose && event.preventDefault());
    this.#show();
  }

  /** Only what stands in no lasting store would be lost with the page. */
  get #mayLose() {
    return this.outbox.keeping || this.#unkept > 0;
  }

  get #unkept() {
    return this.outbox.store.lasting ? this.outbox.unkept.length : this.outbox.entries.length;
  }

  #press(openNotes) {
    if (this.outbox.troubled.length > 0) openNotes();
    else this.sender.retryNow();
  }

  get #name() {
    const { entries, troubled, keeping } = this.outbox;
    if (troubled.length > 0) return 'trouble';
    if (this.#unkept > 0 && !keeping) return 'unkept';
    if (entries.length > 0) return this.sender.unreachable ? 'offline' : 'unsent';
    return this.#savedAt ? 'saved' : 'quiet';
  }

  #words(name) {
    const count = { trouble: this.outbox.troubled.length, unkept: this.#unkept }[name] ?? this.outbox.entries.length;
    return t(`status.${name}`, { count, time: this.#savedAt ? clock(this.#savedAt) : '' });
  }

  /** What is not kept yet does not look kept for a moment; the words follow. */
  #changed() {
    this.element.dataset.state = this.#name;
    this.#soon();
  }

  #show() {
    const name = this.#name;
    const words = this.#words(name);
    this.element.dataset.state = name;
    if (words === this.#shown) return;
    this.#shown = words;
    this.element.title = t(`status.${name}Hint`);
    this.element.replaceChildren(icon(ICONS[name]), el('span', { text: words }));
    if (name !== 'unsent' && name !== 'quiet') announce(words);
  }
}
