import { frameOf, lengthOf, round, toUserSpace } from './geometry.js';
import { FingerScroll } from './finger-scroll.js';
import { Palm } from './palm.js';

const PEN_ERASER = 32;
const CLICK_AFTER = 400;
const DRAWING = new Set(['pen', 'eraser', 'arrow', 'box', 'stamp']);

/** Where a pointer is: the page view under it, the paper page it stands for, and how far a CSS pixel reaches there. */
export function placeUnder(engine, book, target) {
  const element = target.closest?.('.page');
  if (!element) return null;
  const pageNumber = Number(element.dataset.pageNumber);
  const place = book.placeOf(pageNumber);
  const pageView = engine.pages.getPageView(pageNumber - 1);
  return place && { ...place, pageNumber, pageView, pixel: lengthOf(pageView, 1) };
}

/**
 * Turns pointer events into strokes in user space for the tools that draw. Pen and mouse always draw; fingers
 * draw only where no pen was seen, and a second finger means scrolling; a palm means nothing. A point is x, y and, of a pen, its pressure.
 */
export class Pointing {
  #stroke = null;
  #quietUntil = 0;

  constructor(engine, book, toolbox, tools, onNoPaper) {
    Object.assign(this, { engine, book, toolbox, tools, onNoPaper });
    this.container = engine.pages.container;
    this.fingers = new FingerScroll(this.container);
    this.palm = new Palm(this.container);
    const listen = (name, listener) => this.container.addEventListener(name, listener, { capture: true });
    listen('pointerdown', (event) => this.#down(event));
    listen('pointermove', (event) => this.#move(event));
    listen('pointerup', (event) => this.#up(event));
    listen('pointercancel', (event) => this.#up(event));
    listen('click', (event) => this.#swallow(event));
    this.container.addEventListener('scroll', () => this.#stroke && (this.#stroke.frame = null), { passive: true });
    toolbox.on('changed', () => this.#showTool());
  }

  #showTool() {
    const { name } = this.toolbox.current;
    this.container.dataset.tool = name;
    this.container.classList.toggle('drawing', DRAWING.has(name));
  }

  #toolFor(event) {
    if (event.pointerType === 'pen' && event.buttons & PEN_ERASER) return this.tools.eraser;
    return this.tools[this.toolbox.current.name];
  }

  #down(event) {
    if (event.pointerType === 'pen') this.#penComes();
    const tool = this.#toolFor(event);
    if (!tool || (event.pointerType === 'mouse' && event.button !== 0)) return;
    if (event.target.closest('a, button, textarea') || !tool.accepts(event)) return;
    if (this.palm.is(event)) return void event.preventDefault();
    if (event.pointerType === 'touch' && this.#fingerScrolls(event, tool)) return;
    const at = placeUnder(this.engine, this.book, event.target);
    if (!at) return void (event.target.closest('.page') && this.onNoPaper());
    event.preventDefault();
    this.container.setPointerCapture(event.pointerId);
    this.#stroke = { id: event.pointerId, tool, at, frame: null };
    tool.start(at, this.#point(event));
  }

  /** What lay on the screen before the pen was the hand that holds it. */
  #penComes() {
    this.toolbox.notePen();
    this.palm.penDown();
    this.fingers.stop();
    if (this.#stroke) this.#abandon();
  }

  #fingerScrolls(event, tool) {
    if (tool.tap) return false;
    const second = this.#stroke !== null;
    if (!second && this.toolbox.fingersDraw) return false;
    if (second) this.#abandon();
    this.fingers.start(event);
    return true;
  }

  #abandon() {
    this.#stroke.tool.cancel();
    this.#stroke = null;
  }

  #move(event) {
    if (this.fingers.move(event) || event.pointerId !== this.#stroke?.id) return;
    const events = event.getCoalescedEvents?.() ?? [];
    const points = (events.length > 0 ? events : [event]).map((each) => this.#point(each));
    this.#stroke.tool.move(points);
  }

  #up(event) {
    if (this.fingers.end(event) || event.pointerId !== this.#stroke?.id) return;
    const { tool } = this.#stroke;
    this.#stroke = null;
    this.#quietUntil = event.timeStamp + CLICK_AFTER;
    if (event.type === 'pointercancel' && !tool.survivesInterruption) tool.cancel();
    else tool.end();
  }

  /** The click that ends a stroke or a placing is no press on what lies there. */
  #swallow(event) {
    if (event.timeStamp > this.#quietUntil || event.target.closest('button, textarea')) return;
    this.#quietUntil = 0;
    event.stopImmediatePropagation();
  }

  #point(event) {
    const stroke = this.#stroke;
    const at = stroke?.at ?? placeUnder(this.engine, this.book, event.target);
    const frame = stroke?.frame ?? frameOf(at.pageView);
    if (stroke) stroke.frame = frame;
    const place = toUserSpace(at.pageView, event.clientX, event.clientY, frame);
    return event.pointerType === 'pen' ? [...place, round(event.pressure)] : place;
  }
}
