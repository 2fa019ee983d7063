import { inkPath, pathOf } from './shapes.js';
import { boundsOf } from './annotation.js';

const CHUNK = 80;
const SAME_WRITING = 1500;
const NEARBY = 40;

/** Draws with pen, mouse or finger. Strokes written one after the other in one place become one note. */
export class Pen {
  #line = null;
  #last = null;

  constructor(layers, annotations, toolbox) {
    Object.assign(this, { layers, annotations, toolbox });
  }

  /** What was drawn before the browser took the pointer away is kept. */
  get survivesInterruption() {
    return true;
  }

  accepts() {
    return true;
  }

  start(at, point) {
    const { colour, width } = this.toolbox;
    this.#line = { at, colour, width, points: [...point], paths: [], from: 0, frame: 0 };
    this.#newChunk();
    this.#draw();
  }

  move(points) {
    const { points: line, at } = this.#line;
    for (const [x, y] of points) {
      const tooNear = Math.hypot(x - line.at(-2), y - line.at(-1)) < at.pixel * 0.8;
      if (!tooNear) line.push(x, y);
    }
    this.#line.frame ||= requestAnimationFrame(() => this.#draw());
  }

  end() {
    const { at, colour, width, points } = this.#line;
    this.#keep(at, { colour, width }, points);
    this.cancel();
  }

  cancel() {
    if (!this.#line) return;
    cancelAnimationFrame(this.#line.frame);
    this.#line.paths.forEach((path) => path.remove());
    this.#line = null;
  }

  /** Only the youngest piece of a long stroke is redrawn. */
  #draw() {
    const line = this.#line;
    if (!line) return;
    line.frame = 0;
    line.paths.at(-1).setAttribute('d', pathOf(line.points.slice(line.from)));
    if (line.points.length - line.from < CHUNK * 2) return;
    line.from = line.points.length - 4;
    this.#newChunk();
  }

  #newChunk() {
    const path = inkPath('', this.#line.colour, this.#line.width);
    this.#line.paths.push(path);
    this.layers.of(this.#line.at.pageNumber).live.firstChild.append(path);
  }

  #keep({ paper, page }, style, stroke) {
    const before = this.#sameWriting(paper, page, style, stroke);
    if (before) {
      this.annotations.update(before.local, { geometry: { strokes: [...before.geometry.strokes, stroke] } }, 'stroke');
    } else {
      const draft = { paperVersion: paper.versionId, page, kind: 'INK', geometry: { strokes: [stroke] }, ...style };
      this.#last = { local: this.annotations.create(draft, 'stroke').local };
    }
    this.#last.at = Date.now();
  }

  #sameWriting(paper, page, { colour, width }, stroke) {
    const note = this.#last && Date.now() - this.#last.at < SAME_WRITING ? this.annotations.get(this.#last.local) : null;
    const same = note && note.paperVersion === paper.versionId && note.page === page && note.colour === colour && note.width === width;
    return same && near(boundsOf(note), boundsOf({ geometry: { strokes: [stroke] } })) ? note : null;
  }
}

const near = ([left, bottom, right, top], [left2, bottom2, right2, top2]) =>
  left2 <= right + NEARBY && right2 >= left - NEARBY && bottom2 <= top + NEARBY && top2 >= bottom - NEARBY;
