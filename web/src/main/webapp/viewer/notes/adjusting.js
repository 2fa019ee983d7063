import { announce } from '../shared/announce.js';
import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { boundsOf } from './annotation.js';
import { boxIn, uprightOf } from './boxes.js';
import { resized } from './figures.js';
import { shifted, toUserSpace } from './geometry.js';
import { placeUnder } from './pointing.js';

const STEP = 8;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SETTLED = 500;

/**
 * Gives a note its place without drawing it: arrow keys or a drag move what is shown, Shift with them sizes it, Enter
 * keeps it, Escape gives it up. For new figures, for notes that are moved, and for notes without a place.
 */
export class Adjusting {
  #work = null;
  #drag = null;
  #timer = 0;

  constructor({ engine, book, pages, layers }) {
    Object.assign(this, { engine, book, pages, layers });
    this.container = engine.pages.container;
    this.text = el('span', {});
    this.bar = el('div', { class: 'adjusting-bar', role: 'group', 'aria-label': t('adjusting.bar'), hidden: true }, icon('move'), this.text,
      el('button', { type: 'button', class: 'button', text: t('adjusting.keep'), onclick: () => this.#finish(true) }),
      el('button', { type: 'button', class: 'chip', text: t('adjusting.giveUp'), onclick: () => this.#finish(false) }));
    const listen = (name, listener) => this.container.addEventListener(name, (event) => this.#work && listener(event), { capture: true });
    listen('pointerdown', (event) => this.#down(event));
    listen('pointermove', (event) => this.#move(event));
    listen('pointerup', () => (this.#drag = null));
    listen('pointercancel', () => (this.#drag = null));
    listen('click', (event) => event.stopImmediatePropagation());
    document.addEventListener('keydown', (event) => this.#work && this.#onKey(event), { capture: true });
  }

  get isUnderWay() {
    return this.#work !== null;
  }

  /** @param note as it will be, with page and geometry of its first place; `keep` gets the last one */
  begin(note, { keep, giveUp = () => {} }) {
    this.#finish(false);
    const pageNumber = this.book.pageOf(note.paperVersion, note.page);
    this.#work = { note: { mine: true, ...note, local: 'draft' }, pageNumber, keep, giveUp };
    this.container.classList.add('drawing', 'adjusting');
    this.text.textContent = t(note.geometry.rect || note.geometry.line ? 'adjusting.hintSized' : 'adjusting.hint');
    this.bar.hidden = false;
    this.container.focus({ preventScroll: true });
    this.#bringIntoView();
    this.#show();
    announce(this.text.textContent);
  }

  /** True when there was something to give up. */
  leave() {
    return this.#finish(false);
  }

  #finish(kept) {
    const work = this.#work;
    if (!work) return false;
    this.#work = null;
    this.#drag = null;
    clearTimeout(this.#timer);
    this.layers.of(work.pageNumber)?.draft(null);
    this.container.classList.remove('drawing', 'adjusting');
    this.bar.hidden = true;
    this.container.focus({ preventScroll: true });
    if (kept) work.keep({ page: work.note.page, geometry: work.note.geometry });
    else work.giveUp();
    announce(t(kept ? 'adjusting.kept' : 'adjusting.givenUp'));
    return true;
  }

  #onKey(event) {
    if (event.isComposing || event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target.closest('button');
    const way = ARROWS[event.key];
    if (way) this.#key(way, event.shiftKey);
    else if (event.key === 'Enter' && !onButton) this.#finish(true);
    else if (event.key === 'Escape') this.#finish(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #key([dx, dy], sizes) {
    const { viewport } = this.#pageView;
    const step = STEP / (viewport.scale * (viewport.userUnit ?? 1));
    if (sizes) this.#change(resized(this.#work.note.geometry, this.#work.note.kind, this.#pageView, dx * step, dy * step));
    else this.#shift(dx * STEP, dy * STEP);
    this.#bringIntoView();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sayWhere(), SETTLED);
  }

  #down(event) {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.container.setPointerCapture(event.pointerId);
    const at = placeUnder(this.engine, this.book, event.target);
    if (at && at.paper.versionId === this.#work.note.paperVersion && at.pageNumber !== this.#work.pageNumber) this.#jumpTo(at, event);
    this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY };
  }

  #move(event) {
    if (event.pointerId !== this.#drag?.id) return;
    event.stopImmediatePropagation();
    this.#shift(event.clientX - this.#drag.x, event.clientY - this.#drag.y);
    this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY };
  }

  /** A press on another page of the paper takes the note there. */
  #jumpTo({ pageNumber, page, pageView }, { clientX, clientY }) {
    this.layers.of(this.#work.pageNumber)?.draft(null);
    const [left, bottom, right, top] = boundsOf(this.#work.note);
    const [x, y] = toUserSpace(pageView, clientX, clientY);
    this.#work.pageNumber = pageNumber;
    this.#work.note = { ...this.#work.note, page, geometry: shifted(this.#work.note.geometry, x - (left + right) / 2, y - (bottom + top) / 2) };
    this.#show();
  }

  get #pageView() {
    return this.engine.pages.getPageView(this.#work.pageNumber - 1);
  }

  /** By CSS pixels of the screen. */
  #shift(dx, dy) {
    const { viewport } = this.#pageView;
    const [[x1, y1], [x2, y2]] = [[0, 0], [dx, dy]].map((point) => viewport.convertToPdfPoint(...point));
    this.#change(shifted(this.#work.note.geometry, x2 - x1, y2 - y1));
  }

  #change(geometry) {
    this.#work.note = { ...this.#work.note, geometry: withinPage(geometry, this.#pageView.viewport.viewBox) };
    this.#show();
  }

  #show() {
    this.layers.of(this.#work.pageNumber)?.draft(this.#work.note);
  }

  #bringIntoView() {
    const [left, , , top] = boundsOf(this.#work.note);
    this.pages.showPlace(this.#work.pageNumber, [left, top]);
  }

  #sayWhere() {
    if (!this.#work) return;
    const upright = uprightOf(this.#pageView);
    const [x1, y1, x2, y2] = boundsOf(this.#work.note);
    const { left, top } = boxIn(upright, [x1, y1, x2 - x1, y2 - y1]);
    announce(t('adjusting.where', { across: Math.round((left / upright.width) * 100), down: Math.round((top / upright.height) * 100) }));
  }
}

/** Pushes a geometry back onto the page it would leave. */
export function withinPage(geometry, [x1, y1, x2, y2]) {
  const [left, bottom, right, top] = boundsOf({ geometry });
  const back = (low, high, least, most) => (high > most ? most - high : 0) || (low < least ? least - low : 0);
  const [dx, dy] = [back(left, right, x1, x2), back(bottom, top, y1, y2)];
  return dx || dy ? shifted(geometry, dx, dy) : geometry;
}
