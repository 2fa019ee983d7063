import { inkPath, pathOf } from './shapes.js';
import { outlineOf } from './outline.js';
import { svg } from '../shared/dom.js';
import { boundsOf } from './annotation.js';

const CHUNK = 80;
const SAME_WRITING = 1500;
const NEARBY = 40;
const MOST_POINTS = 4000;
const UNFELT = 0.5;

const lengthIn = (strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0);

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

  start(at, [x, y, pressure]) {
    const { colour, width } = this.toolbox;
    this.#line = { at, colour, width, points: [x, y], pressures: [pressure ?? UNFELT], felt: pressure !== undefined, paths: [], from: 0, frame: 0 };
    this.#newChunk();
    this.#draw();
  }

  move(points) {
    const { points: line, pressures, at } = this.#line;
    for (const [x, y, pressure] of points) {
      const tooNear = Math.hypot(x - line.at(-2), y - line.at(-1)) < at.pixel * 0.8;
      if (tooNear) continue;
      line.push(x, y);
      pressures.push(pressure ?? UNFELT);
    }
    this.#line.frame ||= requestAnimationFrame(() => this.#draw());
  }

  end() {
    const { at, colour, width, points, pressures } = this.#line;
    const felt = pressures.some((pressure) => pressure !== pressures[0] || ![0, UNFELT].includes(pressure));
    this.#keep(at, { colour, width }, points, felt ? pressures : null);
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
    const [points, pressures] = [line.points.slice(line.from), line.pressures.slice(line.from / 2)];
    line.paths.at(-1).setAttribute('d', line.felt ? outlineOf(points, pressures, line.width) : pathOf(points));
    if (points.length < CHUNK * 2) return;
    line.from = line.points.length - 4;
    this.#newChunk();
  }

  #newChunk() {
    const { colour, width, felt } = this.#line;
    const path = felt ? svg('path', { fill: colour }) : inkPath('', colour, width);
    this.#line.paths.push(path);
    this.layers.of(this.#line.at.pageNumber).live.firstChild.append(path);
  }

  #keep({ paper, page }, style, stroke, felt) {
    const before = this.#sameWriting(paper, page, style, stroke);
    if (before) {
      this.annotations.update(before.local, { geometry: withStroke(before.geometry, stroke, felt) }, 'stroke');
    } else {
      const geometry = felt ? { strokes: [stroke], pressures: [felt] } : { strokes: [stroke] };
      const draft = { paperVersion: paper.versionId, page, kind: 'INK', geometry, ...style };
      this.#last = { local: this.annotations.create(draft, 'stroke').local };
    }
    this.#last.at = Date.now();
  }

  #sameWriting(paper, page, { colour, width }, stroke) {
    const note = this.#last && Date.now() - this.#last.at < SAME_WRITING ? this.annotations.get(this.#last.local) : null;
    const same = note && note.paperVersion === paper.versionId && note.page === page && note.colour === colour && note.width === width;
    if (!same || lengthIn(note.geometry.strokes) > 2 * MOST_POINTS) return null;
    return near(boundsOf(note), boundsOf({ geometry: { strokes: [stroke] } })) ? note : null;
  }
}

const unfelt = (stroke) => new Array(stroke.length / 2).fill(UNFELT);

/** Where one stroke of a note has pressures, all have. */
function withStroke({ strokes, pressures }, stroke, felt) {
  const all = { strokes: [...strokes, stroke] };
  if (!pressures && !felt) return all;
  return { ...all, pressures: [...(pressures ?? strokes.map(unfelt)), felt ?? unfelt(stroke)] };
}

const near = ([left, bottom, right, top], [left2, bottom2, right2, top2]) =>
  left2 <= right + NEARBY && right2 >= left - NEARBY && bottom2 <= top + NEARBY && top2 >= bottom - NEARBY;
