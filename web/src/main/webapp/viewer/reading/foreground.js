import { Emitter } from '../shared/emitter.js';

/** A window in the background paints nothing. */
const LONGEST_PAINTING = 4000;

/**
 * The page in view goes first. Whatever else reads or draws pages waits here until that one stands on screen with its
 * text, and stops when the reader turns to one that does not yet. Emits "turned" and "painted".
 */
export class Foreground extends Emitter {
  #withText = new Set();

  constructor({ eventBus, pages, components }) {
    super();
    Object.assign(this, { pages, finished: components.RenderingStates.FINISHED });
    eventBus.on('pagerender', ({ pageNumber }) => this.#withText.delete(pageNumber));
    eventBus.on('textlayerrendered', ({ pageNumber }) => this.#drawn(pageNumber));
    eventBus.on('pagerendered', ({ pageNumber, error }) => error && this.#drawn(pageNumber));
    eventBus.on('pagechanging', () => this.isPainted || this.emit('turned'));
  }

  get isPainted() {
    const page = this.pages.currentPageNumber;
    return this.#withText.has(page) && this.pages.getPageView(page - 1).renderingState === this.finished;
  }

  whenPainted() {
    return this.isPainted ? Promise.resolve() : new Promise((resolve) => {
      const stop = this.on('painted', () => { stop(); resolve(); });
      setTimeout(resolve, LONGEST_PAINTING);
    });
  }

  #drawn(pageNumber) {
    this.#withText.add(pageNumber);
    if (this.isPainted) this.emit('painted');
  }
}
