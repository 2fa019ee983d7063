import { el, icon } from '../shared/dom.js';
import { announce } from '../shared/announce.js';
import { clock, t } from '../shared/i18n.js';
import { later } from '../shared/idle.js';

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

  #state() {
    const unsent = this.outbox.entries.length;
    const troubled = this.outbox.troubled.length;
    if (troubled > 0) return { name: 'trouble', icon: 'warning', text: t('status.trouble', { count: troubled }) };
    if (this.#unkept > 0 && !this.outbox.keeping) return { name: 'unkept', icon: 'warning', text: t('status.unkept', { count: this.#unkept }) };
    if (unsent > 0 && this.sender.unreachable) return { name: 'offline', icon: 'unsent', text: t('status.offline', { count: unsent }) };
    if (unsent > 0) return { name: 'unsent', icon: 'unsent', text: t('status.unsent', { count: unsent }) };
    if (this.#savedAt) return { name: 'saved', icon: 'check', text: t('status.saved', { time: clock(this.#savedAt) }) };
    return { name: 'quiet', icon: 'check', text: t('status.quiet') };
  }

  /** What is not kept yet does not look kept for a moment; the words follow. */
  #changed() {
    this.element.dataset.state = this.#state().name;
    this.#soon();
  }

  #show() {
    const state = this.#state();
    this.element.dataset.state = state.name;
    if (state.text === this.#shown) return;
    this.#shown = state.text;
    this.element.title = t(`status.${state.name}Hint`);
    this.element.replaceChildren(icon(state.icon), el('span', { text: state.text }));
    if (state.name !== 'unsent' && state.name !== 'quiet') announce(state.text);
  }
}
