import { rectangle, round } from './geometry.js';
import { boxIn, rectFrom, uprightOf } from './boxes.js';
import { usualStamp } from './stamp.js';

const MOVED = 6;
const EDGE = 8;

/** Kinds of notes that are drawn by dragging from one point to another. */
export const FIGURES = { arrow: 'ARROW', box: 'BOX', stamp: 'STAMP' };

/** The geometry of a figure between two points of a page. */
export const figureBetween = (kind, first, last) =>
  (kind === 'ARROW' ? { line: [...first, ...last].map(round) } : { rect: rectangle(first, last) });

/** A stamp of the usual size: its middle on the point, all of it on the page. */
export function stampAround(pageView, words, point) {
  const upright = uprightOf(pageView);
  const { width, height } = usualStamp(words, upright.width - 2 * EDGE);
  const [x, y] = upright.convertToViewportPoint(...point);
  const within = (start, length, most) => Math.min(Math.max(start - length / 2, EDGE), most - length - EDGE);
  return { rect: rectFrom(upright, { left: within(x, width, upright.width), top: within(y, height, upright.height), width, height }) };
}

/** Arrow, box and stamp: dragged over the page; a stamp is also set by a tap. */
export class DrawFigure {
  #drag = null;

  constructor(kind, { layers, annotations, toolbox }) {
    Object.assign(this, { kind, layers, annotations, toolbox });
  }

  accepts() {
    return true;
  }

  start(at, [x, y]) {
    this.#drag = { at, first: [x, y], last: [x, y] };
  }

  move(points) {
    this.#drag.last = points.at(-1).slice(0, 2);
    this.#drag.frame ||= requestAnimationFrame(() => this.#show());
  }

  cancel() {
    if (!this.#drag) return;
    cancelAnimationFrame(this.#drag.frame);
    this.layers.of(this.#drag.at.pageNumber)?.draft(null);
    this.#drag = null;
  }

  end() {
    const { at } = this.#drag;
    const geometry = this.#isDrawn() ? this.#geometry() : this.#tapped();
    this.cancel();
    if (!geometry) return;
    this.annotations.create(this.#note(at, geometry));
    if (this.kind === 'STAMP') this.toolbox.use('select');
  }

  #show() {
    const { at } = this.#drag;
    this.#drag.frame = 0;
    this.layers.of(at.pageNumber)?.draft(this.#isDrawn() ? { ...this.#note(at, this.#geometry()), local: 'draft' } : null);
  }

  #note({ paper, page }, geometry) {
    return { paperVersion: paper.versionId, page, kind: this.kind, geometry, ...this.toolbox.styleOf(this.kind) };
  }

  #geometry() {
    return figureBetween(this.kind, this.#drag.first, this.#drag.last);
  }

  #tapped() {
    const { at, first } = this.#drag;
    return this.kind === 'STAMP' ? stampAround(at.pageView, this.toolbox.words, first) : null;
  }

  /** A box without height or a stamp without width is a slip of the hand. */
  #isDrawn() {
    const { at, first, last } = this.#drag;
    const [across, up] = [Math.abs(last[0] - first[0]), Math.abs(last[1] - first[1])];
    const smallest = MOVED * at.pixel;
    return this.kind === 'ARROW' ? Math.hypot(across, up) > smallest : Math.min(across, up) > smallest;
  }
}

/** A box that is dragged or keyed larger keeps its upper left corner, an arrow its tail. */
export function resized(geometry, kind, pageView, dx, dy) {
  const upright = uprightOf(pageView);
  if (kind === 'ARROW') return { line: [...geometry.line.slice(0, 2), ...stepped(upright, geometry.line.slice(2), dx, dy)] };
  if (!geometry.rect) return geometry;
  const box = boxIn(upright, geometry.rect);
  return { rect: rectFrom(upright, { ...box, width: Math.max(12, box.width + dx), height: Math.max(12, box.height + dy) }) };
}

function stepped(upright, point, dx, dy) {
  const [x, y] = upright.convertToViewportPoint(...point);
  return upright.convertToPdfPoint(x + dx, y + dy).map(round);
}
