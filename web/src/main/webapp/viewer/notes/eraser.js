import { nearStroke } from './geometry.js';

const REACH = 8;

/** Rubs out whole strokes of one's own ink. */
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
      if (note.mine && note.kind === 'INK') this.#rubNote(note, point, REACH * pixel + (note.width ?? 1) / 2);
    }
  }

  #rubNote(note, point, reach) {
    const left = note.geometry.strokes.filter((stroke) => !nearStroke(stroke, point, reach));
    if (left.length === note.geometry.strokes.length) return;
    if (left.length === 0) this.annotations.remove(note.local);
    else this.annotations.update(note.local, { geometry: { strokes: left } }, 'stroke');
  }
}
