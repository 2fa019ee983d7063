import { svg } from '../shared/dom.js';
import { lengthOf, rectangle } from './geometry.js';
import { TEXT_SIZE, boxIn, uprightOf } from './boxes.js';

const MOVED = 6;
const BOX_WIDTH = 220;

/** A note at a point: one tap, and its text is asked for. */
export class PlaceNote {
  #start = null;

  constructor(annotations, toolbox, openEditor) {
    Object.assign(this, { annotations, toolbox, openEditor });
  }

  get tap() {
    return true;
  }

  accepts() {
    return true;
  }

  start(at, point) {
    this.#start = { at, point: point.slice(0, 2) };
  }

  move() {}

  cancel() {
    this.#start = null;
  }

  end() {
    const { at: { paper, page }, point } = this.#start;
    const draft = { paperVersion: paper.versionId, page, kind: 'NOTE', geometry: { point }, colour: this.toolbox.colour };
    const note = this.annotations.create(draft, 'text');
    this.toolbox.use('select');
    this.openEditor(note.local, { isNew: true });
  }
}

/** A box of text: tap for the usual size, or draw the box. The text is written in its place. */
export class PlaceText {
  #drag = null;

  constructor(toolbox, writeInPlace) {
    Object.assign(this, { toolbox, writeInPlace });
  }

  get tap() {
    return true;
  }

  accepts() {
    return true;
  }

  start(at, point) {
    this.#drag = { at, first: point, last: point };
  }

  move(points) {
    this.#drag.last = points.at(-1);
  }

  cancel() {
    this.#drag = null;
  }

  end() {
    const { at, first, last } = this.#drag;
    const upright = uprightOf(at.pageView);
    const drawn = rectangle(first, last);
    this.writeInPlace(at, Math.max(drawn[2], drawn[3]) < MOVED * at.pixel ? this.#usual(upright, first) : boxIn(upright, drawn));
    this.toolbox.use('select');
  }

  /** From the tapped point to the right, not over the edge of the page. */
  #usual(upright, point) {
    const [left, top] = upright.convertToViewportPoint(...point);
    const width = Math.max(40, Math.min(BOX_WIDTH, upright.width - left - 8));
    return { left, top: top - TEXT_SIZE, width, height: TEXT_SIZE * 1.5 };
  }
}

/** Marks an area where there is no text to select, as on scanned pages. */
export class MarkArea {
  #drag = null;

  constructor(layers, toolbox, onMarked) {
    Object.assign(this, { layers, toolbox, onMarked });
  }

  /** Over text the browser's own selection does the work. */
  accepts(event) {
    return !event.target.closest('.textLayer span, .textLayer br');
  }

  start(at, point) {
    const frame = svg('path', { class: 'area-frame', fill: this.toolbox.colour, stroke: this.toolbox.colour });
    this.layers.of(at.pageNumber).multiplied.firstChild.append(frame);
    this.#drag = { at, first: point, last: point, frame };
  }

  move(points) {
    this.#drag.last = points.at(-1);
    const [x, y, width, height] = this.#rect();
    this.#drag.frame.setAttribute('d', `M${x} ${y}h${width}v${height}h${-width}Z`);
  }

  cancel() {
    this.#drag?.frame.remove();
    this.#drag = null;
  }

  end() {
    const { at } = this.#drag;
    const [x, y, width, height] = this.#rect();
    this.cancel();
    const smallest = lengthOf(at.pageView, MOVED);
    if (width < smallest || height < smallest) return;
    this.onMarked(at, this.#quad(at, [x, y, x + width, y + height]));
  }

  #rect() {
    return rectangle(this.#drag.first, this.#drag.last);
  }

  /** The corners in reading order of the page as it stands upright. */
  #quad({ pageView }, [left, bottom, right, top]) {
    const turns = ((pageView.pdfPageRotate ?? 0) / 90) % 4;
    const clockwise = [[left, top], [right, top], [right, bottom], [left, bottom]];
    const [upperLeft, upperRight, lowerRight, lowerLeft] = [0, 1, 2, 3].map((corner) => clockwise[(corner + 4 - turns) % 4]);
    return [...upperLeft, ...upperRight, ...lowerLeft, ...lowerRight];
  }
}
