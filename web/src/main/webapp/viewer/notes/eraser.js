import { isPlaced } from './annotation.js';
import { hits, nearStroke } from './geometry.js';

const REACH = 8;
const WHOLE = new Set(['ARROW', 'BOX', 'STAMP']);

/** Rubs out whole strokes of one's own ink, and one's own arrows, boxes and stamps. */
export class Eraser {
  #at = null;

  constructor(annotations, history) {
    Object.assign(this, { annotations, history });
  }

  /** What was drawn before the browser took the pointer away is kept. */
  get survivesInterruption() {
    return true;
  }

  accepts() {
    return true;
  }

  start(at, point) {
    this.#at = at;
    this.history.openGesture();
    this.#rub(point);
  }

  move(points) {
    points.forEach((point) => this.#rub(point));
  }

  end() {
    this.#at = null;
    this.history.closeGesture();
  }

  cancel() {
    if (this.#at) this.end();
  }

  #rub(point) {
    const { paper, page, pixel } = this.#at;
    for (const note of this.annotations.onPage(paper.versionId, page)) {
      if (!note.mine || !isPlaced(note)) continue;
      if (note.kind === 'INK') this.#rubNote(note, point, REACH * pixel + (note.width ?? 1) / 2);
      else if (WHOLE.has(note.kind) && hits(note, point, REACH * pixel)) this.annotations.remove(note.local);
    }
  }

  #rubNote(note, point, reach) {
    const { strokes, pressures } = note.geometry;
    const rubbed = strokes.map((stroke) => nearStroke(stroke, point, reach));
    if (!rubbed.includes(true)) return;
    const left = (each) => each.filter((_, index) => !rubbed[index]);
    const geometry = pressures ? { strokes: left(strokes), pressures: left(pressures) } : { strokes: left(strokes) };
    if (geometry.strokes.length === 0) this.annotations.remove(note.local);
    else this.annotations.update(note.local, { geometry }, 'stroke');
  }
}
