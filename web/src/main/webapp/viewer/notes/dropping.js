import { hint } from '../shared/announce.js';
import { t } from '../shared/i18n.js';
import { boundsOf, isMark } from './annotation.js';
import { withinPage } from './adjusting.js';
import { shifted, toUserSpace } from './geometry.js';
import { placeUnder } from './pointing.js';
import { clearSelection, readSelection } from './selection.js';

/** Puts notes that wait in the tray onto a page: at the selected words, in the middle of what is in view, or where they are dragged. */
export class Dropping {
  #drag = null;

  constructor({ engine, book, pages, panes, layers, annotations, adjusting, show }) {
    Object.assign(this, { engine, book, pages, panes, layers, annotations, adjusting, show });
  }

  /** A mark goes to the words that are selected; all else is put into the middle and moved from there. */
  here(local) {
    const note = this.annotations.get(local);
    const part = isMark(note.kind) ? this.#selected(note) : null;
    this.panes.closeDrawers();
    if (part) {
      this.#settle(note, { page: part.place.page, geometry: { quads: part.quads }, quote: part.quote });
      return clearSelection();
    }
    const at = this.#inView(note);
    if (!at) return hint(t('tray.otherPaper'));
    const start = { ...note, place: null, page: at.page, geometry: centred(note, at, at.point) };
    this.adjusting.begin(start, { keep: ({ page, geometry }) => this.#settle(note, { page, geometry, quote: null }) });
    return undefined;
  }

  drag(local, event, grip) {
    if (this.panes.drawers || (event.pointerType === 'mouse' && event.button !== 0)) return;
    event.preventDefault();
    this.#drag = { note: this.annotations.get(local), at: null };
    grip.setPointerCapture(event.pointerId);
    const move = (moved) => this.#over(moved);
    const end = (ended) => {
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', end);
      grip.removeEventListener('pointercancel', end);
      this.#drop(ended.type === 'pointerup', grip);
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', end);
    grip.addEventListener('pointercancel', end);
  }

  #over({ clientX, clientY }) {
    const { note, at: before } = this.#drag;
    const target = document.elementFromPoint(clientX, clientY);
    const at = target && placeUnder(this.engine, this.book, target);
    if (before && before.pageNumber !== at?.pageNumber) this.layers.of(before.pageNumber)?.draft(null);
    this.#drag.moved = true;
    this.#drag.at = at?.paper.versionId === note.paperVersion ? at : null;
    if (!this.#drag.at) return;
    this.#drag.geometry = centred(note, at, toUserSpace(at.pageView, clientX, clientY));
    this.layers.of(at.pageNumber)?.draft({ ...note, place: null, geometry: this.#drag.geometry, local: 'draft' });
  }

  #drop(kept, grip) {
    const { note, at, geometry, moved } = this.#drag;
    this.#drag = null;
    if (moved) grip.addEventListener('click', (click) => click.stopImmediatePropagation(), { once: true, capture: true });
    if (!at) return;
    this.layers.of(at.pageNumber)?.draft(null);
    if (kept) this.#settle(note, { page: at.page, geometry, quote: null });
  }

  #settle(note, place) {
    this.annotations.settle(note.local, place);
    hint(t('tray.placed', { page: this.book.pageOf(note.paperVersion, place.page) }));
    this.show(note.local);
  }

  #selected(note) {
    return readSelection(this.engine, this.book).find(({ place }) => place.paper.versionId === note.paperVersion) ?? null;
  }

  /** The page in view, when it is of the note's paper. */
  #inView(note) {
    const pageNumber = this.pages.current;
    const place = this.book.placeOf(pageNumber);
    if (place?.paper.versionId !== note.paperVersion) return null;
    const pageView = this.engine.pages.getPageView(pageNumber - 1);
    const frame = this.engine.pages.container.getBoundingClientRect();
    return { ...place, pageNumber, pageView, point: toUserSpace(pageView, frame.left + frame.width / 2, frame.top + frame.height / 2) };
  }
}

/** The note's geometry with its middle on a point, all of it on the page. */
function centred(note, { pageView }, [x, y]) {
  const [left, bottom, right, top] = boundsOf(note);
  return withinPage(shifted(note.geometry, x - (left + right) / 2, y - (bottom + top) / 2), pageView.viewport.viewBox);
}
