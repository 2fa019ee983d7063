import { Emitter } from '../shared/emitter.js';
import { recall, remember } from '../shared/remembered.js';

const LONG_ENOUGH = 1000;

/** Which pages of each paper version this person has had before their eyes for a second. Kept in this browser; see Progress. */
export class SeenPages extends Emitter {
  #seen = new Map();
  #timer = 0;

  constructor(person, book, engine) {
    super();
    this.person = person;
    this.book = book;
    engine.eventBus.on('updateviewarea', ({ location }) => {
      this.#look([location.pageNumber, engine.pages.currentPageNumber]);
    });
  }

  pagesOf(versionId) {
    if (!this.#seen.has(versionId)) {
      this.#seen.set(versionId, new Set(recall(this.#name(versionId), [])));
    }
    return this.#seen.get(versionId);
  }

  /** Pages seen on another device. */
  merge(versionId, pages) {
    const known = this.pagesOf(versionId);
    const before = known.size;
    pages.forEach((page) => known.add(page));
    if (known.size > before) remember(this.#name(versionId), [...known]);
  }

  isRead(paper) {
    return this.pagesOf(paper.versionId).size >= paper.pages;
  }

  #name(versionId) {
    return `seen.${this.person}.${versionId}`;
  }

  #look(pageNumbers) {
    clearTimeout(this.#timer);
    const unseen = pageNumbers
      .map((pageNumber) => this.book.placeOf(pageNumber))
      .filter((place) => place && !this.pagesOf(place.paper.versionId).has(place.page));
    if (unseen.length === 0) return;
    this.#timer = setTimeout(() => unseen.forEach((place) => this.#see(place)), LONG_ENOUGH);
  }

  #see({ paper, page }) {
    const pages = this.pagesOf(paper.versionId).add(page);
    remember(this.#name(paper.versionId), [...pages]);
    this.emit('seen', { paper, page });
  }
}
