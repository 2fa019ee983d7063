import { hits, shifted, toUserSpace } from './geometry.js';
import { isPlaced } from './annotation.js';
import { isBoxed, uprightOf } from './boxes.js';
import { withinPage } from './adjusting.js';
import { placeUnder } from './pointing.js';
import { readSelection } from './selection.js';

const REACH = { mouse: 4, pen: 8, touch: 14 };
const MOVED = 5;

/** With the pointer in the hand: opens the note that is pressed, and drags one's own pins, boxes and figures. */
export class Choosing {
  #drag = null;

  constructor({ engine, book, annotations, toolbox, openEditor, writeIn, dismiss }) {
    Object.assign(this, { engine, book, annotations, toolbox, openEditor, writeIn, dismiss });
    const { container } = engine.pages;
    container.addEventListener('click', (event) => this.#click(event));
    container.addEventListener('dblclick', (event) => this.#doubleClick(event));
    container.addEventListener('pointerdown', (event) => this.#down(event));
    container.addEventListener('mousedown', (event) => this.#drag && !isBoxed(this.#drag.note) && event.preventDefault());
    container.addEventListener('pointermove', (event) => this.#move(event));
    container.addEventListener('pointerup', (event) => this.#up(event));
    container.addEventListener('pointercancel', () => (this.#drag = null));
  }

  get #choosing() {
    return this.toolbox.current.name === 'select';
  }

  #click(event) {
    if (!this.#choosing || event.target.closest('a, textarea') || readSelection(this.engine, this.book).length > 0) return;
    const note = this.#noteAt(event);
    if (note) this.openEditor(note.local, { focus: event.detail === 0 });
    else this.dismiss();
  }

  #doubleClick(event) {
    const note = this.#boxUnder(event);
    if (this.#choosing && note?.kind === 'TEXT_BOX' && note.mine) this.writeIn(note.local);
  }

  #boxUnder(event) {
    const element = event.target.closest('.note-pin, div.note-text, .note-stamp, .note-sheet [data-note]');
    return element && this.annotations.get(element.dataset.note);
  }

  /** The topmost note under the pointer: what was made last lies on top. */
  #noteAt(event) {
    const boxed = this.#boxUnder(event);
    const at = boxed ? null : placeUnder(this.engine, this.book, event.target);
    if (!at) return boxed;
    const point = toUserSpace(at.pageView, event.clientX, event.clientY);
    const reach = (REACH[event.pointerType] ?? REACH.mouse) * at.pixel;
    return this.annotations.onPage(at.paper.versionId, at.page).reverse().find((note) => isPlaced(note) && hits(note, point, reach)) ?? null;
  }

  #down(event) {
    const note = this.#choosing && event.button === 0 ? this.#boxUnder(event) : null;
    if (!note?.mine) return;
    const at = placeUnder(this.engine, this.book, event.target);
    this.#drag = { note, at, pointer: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
  }

  #move(event) {
    const drag = this.#drag;
    if (event.pointerId !== drag?.pointer) return;
    if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < MOVED) return;
    if (!drag.moved) this.engine.pages.container.setPointerCapture(event.pointerId);
    drag.moved = true;
    const element = this.engine.pages.viewer.querySelector(`.page [data-note="${CSS.escape(drag.note.local)}"]`);
    if (isBoxed(drag.note)) element?.style.setProperty('translate', this.#uprightShift(event).map((length) => `${length}px`).join(' '));
    else element?.setAttribute('transform', `translate(${this.#shift(event).join(' ')})`);
  }

  #up(event) {
    const drag = this.#drag;
    if (event.pointerId !== drag?.pointer) return;
    this.#drag = null;
    if (!drag.moved) return;
    this.engine.pages.container.addEventListener('click', (click) => click.stopImmediatePropagation(), { once: true, capture: true });
    const geometry = shifted(drag.note.geometry, ...this.#shift(event, drag));
    this.annotations.update(drag.note.local, { geometry: withinPage(geometry, drag.at.pageView.viewport.viewBox) });
  }

  /** Movement in user space. */
  #shift(event, { at, x, y } = this.#drag) {
    const [from, to] = [[x, y], [event.clientX, event.clientY]].map((point) => toUserSpace(at.pageView, ...point));
    return [to[0] - from[0], to[1] - from[1]];
  }

  /** Movement in the upright page at scale 1, where the boxes are laid out. */
  #uprightShift(event) {
    const upright = uprightOf(this.#drag.at.pageView);
    const [from, to] = [[0, 0], this.#shift(event)].map((point) => upright.convertToViewportPoint(...point));
    return [to[0] - from[0], to[1] - from[1]];
  }
}
