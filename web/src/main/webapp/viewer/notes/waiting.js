import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

const wordsOf = ({ annotation, reply }) => reply?.text || annotation?.text || annotation?.quote?.exact || t(`kind.${annotation?.kind}`);

/** What waits to be sent and belongs to nothing on screen: notes of a paper that was taken away, replies to a note that is gone. */
export class Waiting {
  constructor({ annotations, outbox }) {
    Object.assign(this, { annotations, outbox });
    this.list = el('ul', {});
    this.title = el('h3', {});
    this.element = el('section', { class: 'waiting', 'aria-label': t('waiting.title'), hidden: true },
      el('div', { class: 'tray-head' }, icon('unsent'), this.title), el('p', { class: 'tray-hint', text: t('waiting.hint') }), this.list);
  }

  render() {
    const entries = this.outbox.entries.filter((entry) => entry.method !== 'DELETE' && !this.annotations.get(entry.note ?? entry.local));
    this.element.hidden = entries.length === 0;
    this.title.textContent = t('waiting.count', { count: entries.length });
    this.list.replaceChildren(...entries.map((entry) => el('li', { class: 'waiting-entry' },
      el('p', { class: 'card-text', text: wordsOf(entry) }), entry.problem ? this.#refused(entry) : null)));
  }

  #refused(entry) {
    return el('div', { class: 'tray-tools' }, el('span', { class: 'waiting-reason', text: entry.problem.detail || t('trouble.refused') }),
      el('button', { type: 'button', class: 'chip', text: t('trouble.retry'), onclick: () => this.outbox.insist(entry) }),
      el('button', { type: 'button', class: 'chip', text: t('waiting.drop'), onclick: () => this.outbox.giveUp(entry.local) }));
  }
}
