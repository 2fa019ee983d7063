import { el, icon, iconButton, press } from '../shared/dom.js';
import { announce } from '../shared/announce.js';
import { t } from '../shared/i18n.js';
import { stepThrough } from '../shared/keyboard.js';

const LISTED = 300;

/** The number of the page that is gone to is said first. */
const AFTER_THE_PAGE = 500;

/** What a change says: was → is. */
export function wordsOf({ kind, text, was }) {
  if (kind === 'INSERTED') return [el('ins', { text })];
  if (kind === 'DELETED') return [el('del', { text: was })];
  if (kind === 'MOVED') return [el('span', { text })];
  return [el('del', { text: was }), el('span', { class: 'change-arrow', 'aria-label': t('changes.became'), text: ' → ' }), el('ins', { text })];
}

/** The tab that tells what has changed since this person read, by paper and page, and the versions of the paper in view. */
export class ChangeList {
  #rows = new Map();

  constructor({ engine, book, pages, changes, versions, onGone, onMoved }) {
    Object.assign(this, { engine, book, pages, changes, versions, onGone, onMoved });
    this.place = el('span', { class: 'changes-place' });
    this.shown = iconButton({ icon: 'eye', label: t('changes.hide'), pressed: false, onclick: () => this.#toggleMarks() });
    this.bar = el('div', { class: 'changes-bar' }, this.place);
    this.list = el('div', { class: 'changes-list' });
    this.element = el('div', { class: 'pane-body changes' }, this.bar, this.list, versions.element);
    changes.on('changed', () => this.#show());
    changes.on('selected', (change) => this.#mark(change));
    this.#show();
  }

  /** The keys for the next and the last change, in the bar as well. */
  declare(actions) {
    const enabled = () => this.changes.all.length > 0;
    actions.add('nextChange', { icon: 'down', keys: ['.'], group: 'pages', run: () => this.#go(1), enabled });
    actions.add('previousChange', { icon: 'up', keys: [','], group: 'pages', run: () => this.#go(-1), enabled });
    this.actions = actions;
    this.bar.append(el('span', { class: 'spacer' }), actions.button('previousChange'), actions.button('nextChange'), this.shown);
  }

  step(step) {
    return stepThrough(this.element, '.change-row', step);
  }

  opened() {
    this.versions.show(this.book.paperAt(this.pages.current));
  }

  turned(page) {
    if (!this.element.hidden) this.versions.show(this.book.paperAt(page));
  }

  /** Shows a change on its page, here and in the list. */
  choose(change) {
    this.changes.select(change);
    const page = this.changes.pageOf(change);
    const point = this.changes.pointOf(change);
    if (page && point) this.pages.showPlace(page, point);
    else if (page) this.pages.goTo(page);
    const said = [t(`changes.kind.${change.kind}`), t('note.page', { page: page ?? change.page }), change.was, change.kind === 'DELETED' ? null : change.text].filter(Boolean).join('. ');
    setTimeout(() => announce(said), AFTER_THE_PAGE);
    this.onMoved(change);
  }

  #go(step) {
    const { all, selected } = this.changes;
    const here = selected ? all.indexOf(selected) + step : this.#nearest(step);
    this.choose(all.at(here % all.length));
  }

  /** The first change that comes after, or before, the page in view. */
  #nearest(step) {
    const places = this.changes.all.map((change) => this.changes.pageOf(change) ?? 0);
    if (step < 0) return places.findLastIndex((page) => page <= this.pages.current);
    return Math.max(0, places.findIndex((page) => page >= this.pages.current));
  }

  #mark(change) {
    this.list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const row = this.#rows.get(change);
    row?.setAttribute('aria-current', 'true');
    row?.scrollIntoView({ block: 'nearest' });
    this.#showPlace();
  }

  #showPlace() {
    const { all, selected } = this.changes;
    this.place.textContent = all.length === 0 ? '' : selected ? t('changes.place', { current: all.indexOf(selected) + 1, total: all.length }) : t('changes.total', { total: all.length });
  }

  #show() {
    this.#rows.clear();
    const { papers } = this.changes;
    this.bar.hidden = this.changes.all.length === 0;
    this.list.replaceChildren(...this.#state(), ...papers.filter((paper) => paper.state !== 'SAME').map((paper) => this.#paper(paper)));
    this.#mark(this.changes.selected);
    this.actions?.refresh();
  }

  #state() {
    const { state, papers } = this.changes;
    const unchanged = papers.length > 0 && papers.every((paper) => paper.state === 'SAME');
    if (state === 'READY' && !unchanged) return this.#seenButton();
    const sentence = state === 'READY' ? this.#unchanged() : t(`changes.state.${state}`);
    return [el('p', { class: 'pane-empty', role: state === 'WAITING' ? 'status' : null, text: sentence })];
  }

  #unchanged() {
    const number = this.changes.papers.length === 1 ? this.changes.papers[0].sinceNumber : null;
    return number ? t('changes.sameAs', { number }) : t('changes.same');
  }

  #seenButton() {
    const open = this.changes.papers.filter((paper) => paper.state !== 'SAME' && !this.changes.isSeen(paper));
    if (open.length === 0) return [];
    return [el('button', { type: 'button', class: 'chip changes-seen', onclick: () => this.changes.markSeen(open) }, icon('check'), el('span', { text: t('changes.markSeen') }))];
  }

  #paper(paper) {
    const isSeen = this.changes.isSeen(paper);
    const head = this.book.meeting ? el('h3', {}, this.#title(paper), el('span', { class: `mark mark-${paper.state.toLowerCase()}`, text: t(`changes.paper.${paper.state}`) })) : null;
    const sentence = paper.failed ? t('changes.state.FAILED') : paper.sinceNumber ? t('changes.since', { number: paper.sinceNumber }) : null;
    const since = sentence && el('p', { class: 'changes-since', text: sentence });
    const listed = paper.changes.slice(0, LISTED);
    return el('section', { class: isSeen ? 'changes-paper seen' : 'changes-paper' }, head, since,
      el('ul', {}, ...this.#pagesOf(paper), ...listed.map((change) => el('li', {}, this.#row(change)))),
      listed.length < paper.changes.length ? el('p', { class: 'changes-since', text: t('changes.rest', { count: paper.changes.length - listed.length }) }) : null);
  }

  #title({ versionId, title }) {
    const first = this.book.pageOf(versionId, 1);
    if (!first) return el('span', { text: title });
    return el('button', { type: 'button', class: 'changes-title', text: title, onclick: () => { this.pages.goTo(first); this.onGone(); } });
  }

  /** Whole pages first: new, moved, gone. */
  #pagesOf(paper) {
    const go = (page) => () => {
      this.pages.goTo(this.book.pageOf(paper.versionId, page));
      this.onGone();
    };
    const upTo = (first, last) => (first === last ? first : `${first}–${last}`);
    const inBook = (page) => this.book.pageOf(paper.versionId, page) ?? page;
    const stretchRow = ({ page, last, state, fromPage, fromLast }) => el('li', {}, el('button', { type: 'button', class: 'change-row', onclick: go(page) },
      this.#kind(state), el('span', { class: 'change-page', text: t('note.page', { page: upTo(inBook(page), inBook(last)) }) }),
      el('span', { class: 'change-what', text: state === 'NEW' ? t('changes.pageNew') : t('changes.pageMoved', { page: upTo(fromPage, fromLast) }) })));
    const gone = paper.removed.map((page) => el('li', { class: 'change-row' }, this.#kind('DELETED'), el('span', { class: 'change-what', text: t('changes.pageGone', { page }) })));
    return [...paper.stretches.map(stretchRow), ...gone];
  }

  #row(change) {
    const row = el('button', { type: 'button', class: 'change-row', onclick: () => { this.choose(change); this.onGone(); } },
      this.#kind(change.kind), el('span', { class: 'change-page', text: t('note.page', { page: this.changes.pageOf(change) ?? change.page }) }),
      el('span', { class: 'change-what' }, ...wordsOf(change)));
    this.#rows.set(change, row);
    return row;
  }

  #kind(kind) {
    return el('span', { class: `change-sign change-sign-${kind.toLowerCase()}`, role: 'img', 'aria-label': t(`changes.kind.${kind}`), title: t(`changes.kind.${kind}`), text: { INSERTED: '+', NEW: '+', DELETED: '−', REPLACED: '≠', MOVED: '↷' }[kind] });
  }

  #toggleMarks() {
    press(this.shown, this.engine.pages.container.classList.toggle('without-changes'));
  }
}
