import { el, iconButton, press } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { Hits } from './hits.js';

const DELAY = 250;
const UNMARKED = 100;

/** Selects a stretch of the text of a page: what was found can be marked without a mouse. */
function select({ layer, start, end }) {
  const range = document.createRange();
  const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  let before = 0;
  while (texts.nextNode()) {
    const { length } = texts.currentNode;
    if (before <= start && start < before + length) range.setStart(texts.currentNode, start - before);
    if (before < end && end <= before + length) range.setEnd(texts.currentNode, end - before);
    before += length;
  }
  if (!range.collapsed) getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/**
 * Finding in the open file or in one paper of a pack, with or without Vietnamese marks. All hits stand in a list below
 * the field. What was found last stays selected when the bar closes.
 */
export class Find {
  #timer = 0;
  #exact = false;
  #paperOnly = false;

  constructor(engine, book, actions) {
    this.engine = engine;
    this.book = book;
    this.eventBus = engine.eventBus;
    this.field = el('input', {
      type: 'search', class: 'find-field', autocomplete: 'off', spellcheck: 'false', 'aria-label': t('find.label'),
      placeholder: t('find.label'), oninput: () => this.#soon(), onkeydown: (event) => this.#onKey(event),
    });
    this.count = el('output', { class: 'find-count', 'aria-live': 'polite' });
    this.exactButton = el('button', {
      type: 'button', class: 'chip', 'aria-pressed': 'false', title: t('find.exactHint'), text: t('find.exact'), onclick: () => this.#toggleExact(),
    });
    this.scopeButton = el('button', {
      type: 'button', class: 'chip', 'aria-pressed': 'false', title: t('find.paperOnlyHint'), text: t('find.paperOnly'), hidden: book.papers.length < 2, onclick: () => this.#toggleScope(),
    });
    this.hits = new Hits({ book, finder: engine.findController, onChoose: (page, index) => engine.findController.goTo(page, index) });
    this.hits.onLeave = () => this.field.focus();
    this.element = el('div', { class: 'find', role: 'search', hidden: true }, this.field, this.count,
      iconButton({ icon: 'up', label: t('find.previous'), key: 'Shift+Enter', onclick: () => this.#again(true) }),
      iconButton({ icon: 'down', label: t('find.next'), key: 'Enter', onclick: () => this.#again(false) }),
      iconButton({ icon: 'close', label: t('close'), key: 'Esc', onclick: () => this.close() }),
      el('div', { class: 'find-options' }, this.exactButton, this.scopeButton, this.hits.summary), this.hits.element);
    this.element.addEventListener('keydown', (event) => this.#onEscape(event));
    actions.add('find', { icon: 'search', keys: ['Ctrl+f', '/'], run: () => this.open(), enabled: () => engine.pages.pagesCount > 0 });
    this.eventBus.on('updatefindmatchescount', ({ matchesCount }) => this.#show(matchesCount));
    this.eventBus.on('updatefindcontrolstate', ({ state, matchesCount }) => this.#show(matchesCount, state));
  }

  open() {
    this.element.hidden = false;
    this.field.focus();
    this.field.select();
    if (this.field.value) this.#ask('');
  }

  close() {
    if (this.element.hidden) return false;
    clearTimeout(this.#timer);
    this.element.hidden = true;
    const found = this.#found();
    this.eventBus.dispatch('findbarclose', { source: this });
    this.engine.pages.container.focus();
    if (found) setTimeout(() => select(found), UNMARKED);
    return true;
  }

  /** The words found last, by their place in the text of their page: closing takes their marks away. */
  #found() {
    const marks = [...this.engine.pages.viewer.querySelectorAll('.textLayer .highlight.selected')];
    const layer = marks[0]?.closest('.textLayer');
    if (!layer) return null;
    const range = document.createRange();
    range.selectNodeContents(layer);
    range.setEndBefore(marks[0]);
    const start = range.toString().length;
    range.setStartBefore(marks[0]);
    range.setEndAfter(marks.at(-1));
    return { layer, start, end: start + range.toString().length };
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(''), DELAY);
  }

  #again(findPrevious) {
    this.#ask('again', findPrevious);
  }

  #toggleExact() {
    this.#exact = !this.#exact;
    press(this.exactButton, this.#exact);
    this.#ask('diacriticmatchingchange');
  }

  /** The paper in view, from now on. */
  #toggleScope() {
    this.#paperOnly = !this.#paperOnly;
    press(this.scopeButton, this.#paperOnly);
    this.#ask('scopechange');
  }

  #onEscape(event) {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  #onKey(event) {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#again(event.shiftKey);
    else if (event.key === 'ArrowDown') this.hits.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #ask(type, findPrevious = false) {
    clearTimeout(this.#timer);
    const query = this.field.value.trim().normalize('NFC');
    if (!query) this.count.textContent = '';
    if (type !== 'again') this.hits.clear(query, query ? this.#limit() : 0);
    this.eventBus.dispatch('find', {
      source: this, type, query, findPrevious,
      caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: this.#exact,
    });
  }

  /** @return how many pages are searched */
  #limit() {
    const { pages, findController } = this.engine;
    const paper = this.#paperOnly ? this.book.paperAt(pages.currentPageNumber) : null;
    findController.within = (index) => !paper || this.book.paperAt(index + 1) === paper;
    return paper ? paper.pages : pages.pagesCount;
  }

  #show({ current, total }, state) {
    this.hits.select(this.engine.findController.selected);
    const { FindState } = this.engine.components;
    if (!this.field.value.trim()) this.count.textContent = '';
    else if (total > 0) this.count.textContent = t('find.count', { current, total });
    else if (state === FindState.PENDING) this.count.textContent = t('find.searching');
    else if (state === FindState.NOT_FOUND) this.count.textContent = t('find.none');
  }
}
