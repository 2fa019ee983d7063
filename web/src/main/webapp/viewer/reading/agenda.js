import { el, icon, iconButton } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { apiAddress } from '../shared/api.js';
import { stepThrough } from '../shared/keyboard.js';

/** The agenda beside the pages: items and their papers, what was read, what is new in this edition. */
export class Agenda {
  #rows = new Map();
  #frame = 0;

  constructor({ book, seen, annotations, changes, onChoose, onBeside }) {
    Object.assign(this, { book, seen, annotations, changes, onChoose, onBeside });
    this.list = el('ol', { class: 'agenda' }, ...book.items.map((item) => this.#item(item)));
    this.element = el('div', { class: 'pane-body' }, book.items.length > 0 ? this.list : el('p', { class: 'pane-empty', text: t('agenda.empty') }));
    seen.on('seen', () => this.#soon());
    annotations.on('changed', () => this.#soon());
    annotations.on('loaded', () => this.#soon());
    changes.on('changed', () => this.#soon());
    book.papers.forEach((paper) => this.#showPaper(paper));
  }

  step(step) {
    return stepThrough(this.list, '.paper', step);
  }

  /** Marks where the reader is. */
  turned(page) {
    const here = this.book.paperAt(page);
    for (const [versionId, { element }] of this.#rows) {
      if (versionId === here?.versionId) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
    }
    if (here) this.#rows.get(here.versionId)?.element.scrollIntoView({ block: 'nearest' });
  }

  #soon() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.book.papers.forEach((paper) => this.#showPaper(paper));
    });
  }

  #item(item) {
    const minutes = item.durationMinutes ? t('agenda.minutes', { minutes: item.durationMinutes }) : null;
    const facts = [item.presenter?.name ?? item.presenter, minutes].filter(Boolean).join(' · ');
    return el('li', { class: 'agenda-item' },
      el('div', { class: 'agenda-head' }, el('span', { class: 'agenda-number', text: item.number ?? item.position ?? '' }),
        el('div', {}, el('p', { class: 'agenda-title', text: item.title }), facts ? el('p', { class: 'agenda-facts', text: facts }) : null)),
      el('ul', { class: 'agenda-papers' }, ...item.papers.map((paper) => el('li', {}, this.#paper(paper)))));
  }

  #paper(paper) {
    const known = this.book.paperOf(paper.versionId);
    const change = paper.change ? el('span', { class: `mark mark-${paper.change.toLowerCase()}`, text: t(`change.${paper.change}`) }) : null;
    const title = el('span', { class: 'paper-title', text: paper.title });
    if (paper.change === 'WITHDRAWN') return el('div', { class: 'paper withdrawn' }, title, change);
    if (!known) {
      const href = apiAddress(`files/${encodeURIComponent(paper.fileId)}/content?download=true`);
      return el('a', { class: 'paper', href, download: true }, title, change, el('span', { class: 'paper-facts', text: t('agenda.fileOnly') }));
    }
    const facts = el('span', { class: 'paper-facts' });
    const element = el('button', { type: 'button', class: 'paper', onclick: () => this.onChoose(known) }, title, change, facts);
    this.#rows.set(paper.versionId, { element, facts });
    const beside = iconButton({ icon: 'beside', label: t('beside.openPaper', { title: paper.title }), class: 'tool paper-beside', onclick: () => this.onBeside(known) });
    return el('div', { class: 'paper-row' }, element, beside);
  }

  #showPaper(paper) {
    const row = paper && this.#rows.get(paper.versionId);
    if (!row) return;
    const isRead = this.seen.isRead(paper);
    const seen = this.seen.pagesOf(paper.versionId).size;
    const changes = this.changes.countOf(paper.versionId);
    const notes = this.annotations.countOf(paper.versionId);
    row.element.classList.toggle('read', isRead);
    const progress = isRead ? t('agenda.read') : seen > 0 ? t('agenda.seen', { seen, pages: paper.pages }) : t('agenda.pages', { pages: paper.pages });
    row.facts.replaceChildren(...[
      isRead ? icon('check') : null, el('span', { text: progress }),
      changes > 0 ? el('span', { class: 'paper-changes', text: t('agenda.changes', { count: changes }) }) : null,
      notes > 0 ? el('span', { class: 'paper-notes' }, icon('note'), el('span', { text: String(notes) }), el('span', { class: 'sr-only', text: t('agenda.notes') })) : null,
    ].filter(Boolean));
  }
}
