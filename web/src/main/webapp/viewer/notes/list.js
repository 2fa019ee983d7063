import { el, putInOrder } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { later, whenIdle } from '../shared/idle.js';
import { stepThrough } from '../shared/keyboard.js';
import { Card } from './card.js';
import { Menu } from '../shared/menu.js';
import { isPlaced, isShared } from './annotation.js';
import { ShareAll } from './share-all.js';
import { Tray } from './tray.js';
import { Waiting } from './waiting.js';

const FIRST = 60;
const MORE = 240;

const FILTERS = {
  all: () => true,
  mine: (note) => !isShared(note),
  shared: isShared,
};

/** The notes of the book as a list beside the pages: by paper and place, with jumps and the editor in each entry. */
export class NoteList {
  #cards = new Map();
  #order = [];
  #filter = 'all';
  #wholeBook = true;
  #limit = FIRST;
  #groups = new Map();
  /** Notes whose card may say something old; whether any may have come, gone or moved. */
  #touched = new Set();
  #moved = false;
  #soon = later(() => this.#render());

  constructor({ book, annotations, outbox, pages, jump, onMove, dropping }) {
    Object.assign(this, { book, annotations, outbox, pages, jump, onMove });
    this.entries = el('div', { class: 'note-entries' });
    this.empty = el('p', { class: 'pane-empty' });
    this.count = el('span', { class: 'count' });
    this.tray = new Tray({ annotations, outbox, dropping });
    this.waiting = new Waiting({ annotations, outbox });
    this.shareAll = new ShareAll({ annotations, outbox });
    this.menu = new Menu({ icon: 'more', label: t('notes.menu'), entries: () => this.#commands() });
    this.element = el('div', { class: 'pane-body notes' }, this.#filters(), this.waiting.element, this.tray.element, this.empty, this.entries);
    annotations.on('changed', ({ before, after }) => this.#touch((after ?? before).local, true));
    annotations.on('loaded', () => this.#rearrange());
    outbox.on('changed', ({ note, local }) => this.#touch(note ?? local, false));
  }

  step(step) {
    return stepThrough(this.element, '.card-main', step);
  }

  /** Called when the page changes: "this paper" follows it. */
  turned() {
    if (!this.#wholeBook) this.#rearrange();
  }

  select(local) {
    if (local && !this.#cards.has(local)) this.#showAll();
    for (const card of this.#cards.values()) card.mark(card.local === local);
    this.#cards.get(local)?.element.scrollIntoView({ block: 'nearest' });
  }

  /** Opens a note that waits in the tray. */
  openWaiting(local) {
    return this.tray.open(local);
  }

  #filters() {
    const choice = el('select', { 'aria-label': t('notes.filter'), onchange: () => { this.#filter = choice.value; this.#rearrange(); } },
      ...Object.keys(FILTERS).map((name) => el('option', { value: name, text: t(`notes.filter.${name}`) })));
    const scope = el('select', { 'aria-label': t('notes.scope'), onchange: () => { this.#wholeBook = scope.value === 'book'; this.#rearrange(); } },
      el('option', { value: 'book', text: t('notes.scope.book') }), el('option', { value: 'paper', text: t('notes.scope.paper') }));
    return el('div', { class: 'notes-filters' }, choice, this.book.papers.length > 1 ? scope : null);
  }

  /** What can be done with all of one's notes of the paper in view. */
  #commands() {
    const paper = this.book.paperAt(this.pages.current) ?? this.book.papers[0];
    const mine = this.shareAll.mine(paper);
    if (mine.length === 0) return [{ icon: 'note', label: t('notes.noneOfPaper'), run: () => {} }];
    return [
      { icon: 'people', label: t('shareAll.command', { count: mine.length }), run: () => this.shareAll.share(paper) },
      ...(mine.some(isShared) ? [{ icon: 'lock', label: t('takeBack.command'), run: () => this.shareAll.takeBack(paper) }] : []),
    ];
  }

  get #papers() {
    const here = this.book.paperAt(this.pages.current);
    return this.#wholeBook ? this.book.papers : [here].filter(Boolean);
  }

  #shown(papers) {
    return papers.map(({ paper, notes }) => ({
      paper, notes: notes.filter((note) => isPlaced(note) && FILTERS[this.#filter](note)),
    })).filter(({ notes }) => notes.length > 0);
  }

  #touch(local, moved) {
    this.#touched.add(local);
    this.#moved ||= moved;
    this.#soon();
  }

  #rearrange() {
    this.#moved = true;
    this.#soon();
  }

  #render() {
    this.waiting.render();
    for (const local of this.#touched) this.#refresh(this.annotations.get(local));
    this.#touched.clear();
    if (this.#moved) this.#list();
  }

  #refresh(note) {
    if (!note) return;
    this.#cards.get(note.local)?.update(note);
    this.tray.refresh(note);
  }

  #list() {
    this.#moved = false;
    const papers = this.#papers.map((paper) => ({ paper, notes: this.annotations.ofPaper(paper.versionId) }));
    const unplaced = this.tray.render(papers.flatMap(({ notes }) => notes));
    const groups = this.#shown(papers);
    const count = unplaced + groups.reduce((sum, { notes }) => sum + notes.length, 0);
    const begun = this.#begin(groups);
    const order = begun.flatMap(({ paper, notes }) => [paper.versionId, ...notes.map((note) => note.local)]);
    this.#forgetAllBut(new Set(order));
    if (order.length !== this.#order.length || order.some((name, at) => name !== this.#order[at])) this.#arrange(begun);
    this.#order = order;
    this.count.textContent = count > 0 ? String(count) : '';
    this.#showEmpty(count === 0);
  }

  /** A long list is begun with what fits the screen and completed when nothing else is to be done. */
  #begin(groups) {
    let left = this.#limit;
    const begun = groups.map(({ paper, notes }) => {
      const part = notes.slice(0, Math.max(left, 0));
      left -= notes.length;
      return { paper, notes: part };
    });
    if (left < 0) whenIdle().then(() => { this.#limit += MORE; this.#rearrange(); });
    return begun.filter(({ notes }) => notes.length > 0);
  }

  #showAll() {
    this.#limit = Infinity;
    this.#moved = true;
    this.#render();
  }

  #showEmpty(isEmpty) {
    const open = this.book.papers.filter((paper) => !paper.lost);
    const loading = open.some((paper) => !this.annotations.isLoaded(paper.versionId));
    this.empty.hidden = !isEmpty;
    this.empty.textContent = open.length === 0 ? '' : t(loading ? 'notes.loading' : this.#filter === 'all' ? 'notes.none' : 'notes.noneHere');
  }

  #arrange(groups) {
    const focused = document.activeElement;
    putInOrder(this.entries, groups.map(({ paper }) => this.#groupOf(paper).element));
    for (const { paper, notes } of groups) putInOrder(this.#groupOf(paper).list, notes.map((note) => this.#cardOf(note).element));
    if (this.entries.contains(focused)) focused.focus({ preventScroll: true });
  }

  #groupOf(paper) {
    if (!this.#groups.has(paper)) {
      const list = el('ul', {});
      const title = this.book.papers.length > 1 ? el('h3', { text: paper.title ?? '' }) : null;
      this.#groups.set(paper, { list, element: el('section', { class: 'note-group' }, title, list) });
    }
    return this.#groups.get(paper);
  }

  #cardOf(note) {
    if (!this.#cards.has(note.local)) {
      const { annotations, outbox } = this;
      const pageOf = (any) => this.book.pageOf(any.paperVersion, any.page);
      const card = new Card(note, { annotations, outbox, pageOf, onMove: this.onMove, open: (any) => this.#open(any) });
      card.update(note);
      this.#cards.set(note.local, card);
    }
    return this.#cards.get(note.local);
  }

  #forgetAllBut(locals) {
    for (const local of this.#cards.keys()) if (!locals.has(local)) this.#cards.delete(local);
  }

  #open(card) {
    const inPlace = this.jump(card.local);
    for (const other of this.#cards.values()) other.expand(inPlace && other === card && !card.expanded);
  }
}
