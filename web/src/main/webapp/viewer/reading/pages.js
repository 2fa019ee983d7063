import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { announce } from '../shared/announce.js';
import { listenToSwipes } from './swipe.js';

/** Moving between pages and papers, and the box that says where we are. */
export class Pages {
  constructor(engine, book, actions) {
    this.engine = engine;
    this.book = book;
    this.view = engine.pages;
    this.#declare(actions);
    this.box = el('input', {
      class: 'page-box', type: 'text', inputmode: 'numeric', autocomplete: 'off',
      'aria-label': t('page.box'), onchange: () => this.#goToTyped(), onfocus: () => this.box.select(),
    });
    this.total = el('span', { class: 'page-total' });
    this.element = el('div', { class: 'group', role: 'group', 'aria-label': t('page.group') },
      actions.button('previousPage'), this.box, this.total, actions.button('nextPage'));
    engine.eventBus.on('pagechanging', ({ pageNumber }) => this.#show(pageNumber, actions));
    listenToSwipes(engine.pages, (step) => (step > 0 ? this.view.nextPage() : this.view.previousPage()));
    engine.eventBus.on('pagesinit', () => this.#label());
    engine.eventBus.on('pagesinit', () => this.#show(this.view.currentPageNumber, actions));
  }

  get current() {
    return this.view.currentPageNumber;
  }

  get count() {
    return this.view.pagesCount;
  }

  goTo(page) {
    if (page >= 1 && page <= this.count) this.view.currentPageNumber = page;
  }

  goToPaper(versionId) {
    const page = this.book.pageOf(versionId, 1);
    if (page) this.goTo(page);
  }

  /** Brings a point of a page (PDF user space) into view, unless it is there already. */
  showPlace(page, [x, y]) {
    const margin = 90;
    if (this.#inView(page, [x, y])) return;
    this.view.scrollPageIntoView({
      pageNumber: page,
      destArray: [null, { name: 'XYZ' }, Math.max(0, x - margin), y + margin, null],
      allowNegativeOffset: true,
    });
  }

  #inView(page, point) {
    const { div, viewport } = this.view.getPageView(page - 1);
    const [left, top] = viewport.convertToViewportPoint(...point);
    const { container } = this.view;
    const [x, y] = [div.offsetLeft + left - container.scrollLeft, div.offsetTop + top - container.scrollTop];
    return x >= 0 && x < container.clientWidth && y >= 0 && y < container.clientHeight * 0.8;
  }

  #declare(actions) {
    const opened = () => this.count > 0;
    const declare = (name, definition) => actions.add(name, { group: 'pages', ...definition });
    declare('nextPage', { icon: 'down', keys: ['j'], run: () => this.view.nextPage(), enabled: () => opened() && this.current < this.count });
    declare('previousPage', { icon: 'up', keys: ['k'], run: () => this.view.previousPage(), enabled: () => opened() && this.current > 1 });
    declare('goToPage', { icon: 'page', keys: ['g'], run: () => this.box.focus(), enabled: opened });
    if (this.book.items.length === 0) return;
    declare('previousPaper', { icon: 'left', keys: ['['], run: () => this.#paper(-1), enabled: () => this.#canGo(-1) });
    declare('nextPaper', { icon: 'right', keys: [']'], run: () => this.#paper(1), enabled: () => this.#canGo(1) });
  }

  #canGo(step) {
    return this.count > 0 && this.book.neighbour(this.current, step) !== null;
  }

  #paper(step) {
    const paper = this.book.neighbour(this.current, step);
    if (!paper) return;
    this.goTo(paper.firstPage);
    announce(paper.title);
  }

  #goToTyped() {
    const page = Number.parseInt(this.box.value, 10);
    this.goTo(Math.min(Math.max(page || this.current, 1), this.count));
    this.box.value = this.current;
    this.engine.pages.container.focus();
  }

  #label() {
    for (let index = 0; index < this.count; index++) {
      this.view.getPageView(index).div.setAttribute('aria-label', t('page.name', { page: index + 1 }));
    }
  }

  #show(page, actions) {
    this.box.value = page;
    this.total.textContent = `/ ${this.count}`;
    actions.refresh();
    announce(t('page.announce', { page, count: this.count }));
  }
}
