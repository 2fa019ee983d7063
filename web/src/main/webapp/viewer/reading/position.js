import { recall, remember } from '../shared/remembered.js';

const DELAY = 400;

/** Remembers where one person stopped reading one book, and goes there again. */
export class Position {
  #timer = 0;

  constructor(person, book, engine) {
    this.name = `position.${person}.${book.key}`;
    this.book = book;
    this.engine = engine;
    this.place = null;
  }

  follow() {
    this.engine.eventBus.on('updateviewarea', ({ location }) => {
      this.place = location;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#keep(), DELAY);
    });
    window.addEventListener('pagehide', () => this.#keep());
  }

  /** The zoom last used comes back too; returns the page gone to. */
  restore() {
    const saved = recall(this.name);
    if (!saved) return 1;
    const page = this.#pageNow(saved);
    const { pages } = this.engine;
    pages.pagesRotation = saved.rotation ?? 0;
    pages.currentScaleValue = saved.scale;
    const samePage = page === saved.page;
    pages.scrollPageIntoView(samePage
      ? { pageNumber: page, destArray: [null, { name: 'XYZ' }, saved.left, saved.top, null], allowNegativeOffset: true }
      : { pageNumber: page });
    return page;
  }

  /** A later edition of a pack moves papers: the page of the paper counts, not the number in the pack. */
  #pageNow(saved) {
    const moved = saved.versionId ? this.book.pageOf(saved.versionId, saved.paperPage) : null;
    return Math.min(moved ?? saved.page, this.engine.pages.pagesCount);
  }

  #keep() {
    if (!this.place) return;
    const { pageNumber, left, top, rotation } = this.place;
    const place = this.book.placeOf(pageNumber);
    remember(this.name, {
      page: pageNumber,
      left,
      top,
      rotation,
      scale: this.engine.pages.currentScaleValue,
      versionId: place?.paper.versionId ?? null,
      paperPage: place?.page ?? null,
    });
  }
}
