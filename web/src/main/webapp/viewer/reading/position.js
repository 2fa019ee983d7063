import { recall, remember } from '../shared/remembered.js';

const DELAY = 400;

/** Remembers where one person stopped reading one book, and goes there again; where they read on elsewhere, to that page. */
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

  /** The zoom last used comes back too. @param elsewhere the place that the server knows, or null */
  restore(elsewhere = null) {
    const saved = recall(this.name);
    const other = this.#later(elsewhere, saved);
    if (!saved) {
      if (other) this.engine.pages.currentPageNumber = other;
      return;
    }
    const page = other ?? this.#pageNow(saved);
    const { pages } = this.engine;
    pages.pagesRotation = saved.rotation ?? 0;
    pages.currentScaleValue = saved.scale;
    const samePage = page === saved.page;
    pages.scrollPageIntoView(samePage
      ? { pageNumber: page, destArray: [null, { name: 'XYZ' }, saved.left, saved.top, null], allowNegativeOffset: true }
      : { pageNumber: page });
  }

  /** Page of this book that was read on another device after this one was left; null when there is none. */
  #later(elsewhere, saved) {
    if (!elsewhere || elsewhere.heard || elsewhere.at <= (saved?.at ?? 0)) return null;
    return this.book.pageOf(elsewhere.versionId, elsewhere.page);
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
      at: Date.now(),
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
