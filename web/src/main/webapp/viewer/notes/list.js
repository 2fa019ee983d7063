import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { stepThrough } from '../shared/keyboard.js';
import { Card } from './card.js';
import { Menu } from '../shared/menu.js';
import { isPlaced, isShared } from './annotation.js';
import { ShareAll } from './share-all.js';
import { Tray } from './tray.js';
import { Waiting } from './waiting.js';

const FILTERS = {
  all: () => true,
  mine: (note) => !isShared(note),
  shared: isShared,
};

/** The notes of the book as a list beside the pages: by paper and place, with jumps and the editor in each entry. */
export class NoteList {
  #cards = new Map();
  #order = '';
  #frame = 0;
  #filter = 'all';
  #wholeBook = true;

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
    annotations.on('changed', () => this.#soon());
    annotations.on('loaded', () => this.#soon());
    outbox.on('changed', () => this.#soon());
  }

  step(step) {
    return stepThrough(this.element, '.card-main', step);
  }

  /** Called when the page changes: "this paper" follows it. */
  turned() {
    if (!this.#wholeBook) this.#soon();
  }

  select(local) {
    for (const card of this.#cards.values()) card.mark(card.local === local);
    this.#cards.get(local)?.element.scrollIntoView({ block: 'nearest' });
  }

  /** Opens a note that waits in the tray. */
  openWaiting(local) {
    return this.tray.open(local);
  }

  #filters() {
    const choice = el('select', { 'aria-label': t('notes.filter'), onchange: () => { this.#filter = choice.value; this.#soon(); } },
      ...Object.keys(FILTERS).map((name) => el('option', { value: name, text: t(`notes.filter.${name}`) })));
    const scope = el('select', { 'aria-label': t('notes.scope'), onchange: () => { this.#wholeBook = scope.value === 'book'; this.#soon(); } },
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

  #soon() {
    this.#frame ||= requestAnimationFrame(() => { this.#frame = 0; this.#render(); });
  }

  get #papers() {
    const here = this.book.paperAt(this.pages.current);
    return this.#wholeBook ? this.book.papers : [here].filter(Boolean);
  }

  #shown() {
    return this.#papers.map((paper) => ({
      paper,
      notes: this.annotations.ofPaper(paper.versionId).filter((note) => isPlaced(note) && FILTERS[this.#filter](note)),
    })).filter(({ notes }) => notes.length > 0);
  }

  #render() {
    this.waiting.render();
    const unplaced = this.tray.render(this.#papers.flatMap((paper) => this.annotations.ofPaper(paper.versionId)));
    const groups = this.#shown();
    const notes = groups.flatMap((group) => group.notes);
    this.#forgetAllBut(new Set(notes.map((note) => note.local)));
    for (const note of notes) this.#cardOf(note).update(note);
    const order = groups.map(({ paper, notes: of }) => `${paper.versionId}:${of.map((note) => note.local)}`).join('|');
    if (order !== this.#order) this.#arrange(groups);
    this.#order = order;
    this.count.textContent = notes.length + unplaced > 0 ? String(notes.length + unplaced) : '';
    this.#showEmpty(notes.length + unplaced === 0);
  }

  #showEmpty(isEmpty) {
    const loading = this.book.papers.some((paper) => !this.annotations.isLoaded(paper.versionId));
    this.empty.hidden = !isEmpty;
    this.empty.textContent = t(loading ? 'notes.loading' : this.#filter === 'all' ? 'notes.none' : 'notes.noneHere');
  }

  #arrange(groups) {
    const focused = document.activeElement;
    this.entries.replaceChildren(...groups.map(({ paper, notes }) => el('section', { class: 'note-group' },
      this.book.papers.length > 1 ? el('h3', { text: paper.title ?? '' }) : null,
      el('ul', {}, ...notes.map((note) => this.#cardOf(note).element)))));
    if (this.entries.contains(focused)) focused.focus({ preventScroll: true });
  }

  #cardOf(note) {
    if (!this.#cards.has(note.local)) {
      const { annotations, outbox } = this;
      const pageOf = (any) => this.book.pageOf(any.paperVersion, any.page);
      this.#cards.set(note.local, new Card(note, { annotations, outbox, pageOf, onMove: this.onMove, open: (card) => this.#open(card) }));
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
