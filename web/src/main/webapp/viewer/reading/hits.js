import { el } from '../shared/dom.js';
import { announce } from '../shared/announce.js';
import { t } from '../shared/i18n.js';

const BEFORE = 36;
const AFTER = 64;
const PORTION = 200;
const PAUSE = 200;

const tidy = (text) => text.normalize('NFC').replace(/\s+/g, ' ');

/** All that was found, by paper and page, each with the words around it; long lists grow by portions. */
export class Hits {
  #byPage = new Map();
  #rows = new Map();
  #searched = new Set();
  #limit = PORTION;
  #timer = 0;
  #shown = '';

  constructor({ book, finder, onChoose }) {
    Object.assign(this, { book, finder, onChoose });
    this.summary = el('p', { class: 'hits-summary' });
    this.rest = el('button', { type: 'button', class: 'hits-more', hidden: true, onclick: () => this.#more() });
    this.list = el('div', { class: 'hits-list', onkeydown: (event) => this.#onKey(event) });
    this.element = el('div', { class: 'hits', hidden: true }, this.list);
    finder.onSearched = (pageIndex, found) => this.#searchedPage(pageIndex, found);
  }

  /** Forgets what was found. @param pages how many will be searched; 0 when nothing is looked for */
  clear(query, pages) {
    Object.assign(this, { query, pages });
    this.#byPage.clear();
    this.#searched.clear();
    this.#limit = PORTION;
    this.element.hidden = pages === 0;
    this.summary.textContent = '';
    this.#soon();
  }

  /** From the field into the list. */
  focus() {
    (this.list.querySelector('[aria-current]') ?? this.list.querySelector('button'))?.focus();
  }

  /** Marks the one that stands out on the page. */
  select({ pageIdx, matchIdx }) {
    this.list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const row = this.#rows.get(`${pageIdx} ${matchIdx}`);
    row?.setAttribute('aria-current', 'true');
    if (row && !this.list.contains(document.activeElement)) row.scrollIntoView({ block: 'nearest' });
  }

  #searchedPage(pageIndex, { within, content, places }) {
    if (within) this.#searched.add(pageIndex);
    if (places.length > 0) this.#byPage.set(pageIndex, { content, places });
    else this.#byPage.delete(pageIndex);
    this.#soon();
  }

  #soon() {
    this.#timer ||= setTimeout(() => { this.#timer = 0; this.#show(); }, PAUSE);
  }

  #show() {
    const pages = [...this.#byPage.keys()].sort((one, other) => one - other);
    const total = pages.reduce((sum, page) => sum + this.#byPage.get(page).places.length, 0);
    this.#list(pages);
    this.rest.hidden = total <= this.#limit;
    this.rest.textContent = t('find.more', { count: total - this.#limit });
    this.#summarize(total, pages.length);
  }

  /** Pages searched later mostly add to what is not listed yet: then the rows stay. */
  #list(pages) {
    const { groups, key } = this.#groups(pages);
    if (key === this.#shown) return;
    this.#shown = key;
    const focused = document.activeElement?.dataset?.hit;
    this.#rows.clear();
    this.list.replaceChildren(...groups.flatMap((make) => make()), this.rest);
    this.select(this.finder.selected);
    if (focused) this.#rows.get(focused)?.focus();
  }

  #summarize(total, pages) {
    if (this.pages === 0) return;
    const done = this.#searched.size;
    const isNew = done === this.pages && this.summary.dataset.done !== this.query;
    this.summary.dataset.done = done < this.pages ? '' : this.query;
    this.summary.textContent = done < this.pages ? t('find.progress', { done, pages: this.pages }) : total > 0 ? t('find.summary', { total, pages }) : t('find.none');
    if (isNew) announce(this.summary.textContent);
  }

  /** What makes the rows of the pages that have a place in the list, and a key that changes when they do. */
  #groups(pages) {
    let left = this.#limit;
    const groups = [];
    const key = [];
    let paper = null;
    for (const page of pages) {
      if (left <= 0) break;
      const { content, places } = this.#byPage.get(page);
      const here = this.book.paperAt(page + 1);
      const heading = this.book.papers.length > 1 && (groups.length === 0 || here !== paper) ? [el('h3', { text: here?.title ?? t('find.front') })] : [];
      const listed = places.slice(0, left);
      groups.push(() => [...heading, ...listed.map((place, index) => this.#row(page, index, content, place))]);
      key.push(`${page}:${listed.map((place) => place.index)}`);
      left -= listed.length;
      paper = here;
    }
    return { groups, key: `${this.query} ${key}` };
  }

  #row(page, index, content, { index: start, length }) {
    const end = start + length;
    const before = tidy(content.slice(Math.max(0, start - BEFORE), start)).replace(/^\S*\s/, start > BEFORE ? '…' : '$&');
    const row = el('button', { type: 'button', class: 'hit', 'data-hit': `${page} ${index}`, onclick: () => this.onChoose(page, index) },
      el('span', { class: 'hit-page', text: t('note.page', { page: page + 1 }) }),
      el('span', { class: 'hit-text' }, before, el('mark', { text: tidy(content.slice(start, end)) }), tidy(content.slice(end, end + AFTER)).replace(/\s\S*$/, content.length > end + AFTER ? '…' : '$&')));
    this.#rows.set(row.dataset.hit, row);
    return row;
  }

  #more() {
    const last = [...this.#rows.keys()].at(-1);
    this.#limit += PORTION;
    this.#show();
    this.#rows.get(last).focus();
  }

  #onKey(event) {
    const buttons = [...this.list.querySelectorAll('button:not([hidden])')];
    const here = buttons.indexOf(document.activeElement);
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next < 0) this.onLeave?.();
    else buttons[Math.min(next, buttons.length - 1)]?.focus();
  }
}
