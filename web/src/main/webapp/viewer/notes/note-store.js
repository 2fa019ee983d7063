import { Emitter } from '../shared/emitter.js';
import { byPlace } from './annotation.js';
import { withKnownNames } from './replies.js';

/** Where it belongs among notes in order, after those at the same place. */
function placeAmong(notes, note) {
  let [low, high] = [0, notes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(notes[middle], note) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const pageKey = ({ paperVersion, page }) => `${paperVersion} ${page}`;

/** The notes in hand, found by name, by the server's id and by page. Emits "changed" {before, after} per note. */
export class NoteStore extends Emitter {
  #notes = new Map();
  #ids = new Map();
  #pages = new Map();
  #inOrder = new Map();

  get all() {
    return [...this.#notes.values()];
  }

  get(local) {
    return this.#notes.get(local) ?? null;
  }

  byId(id) {
    return (id && this.get(this.#ids.get(id))) ?? null;
  }

  onPage(paperVersion, page) {
    return [...this.#pages.get(pageKey({ paperVersion, page })) ?? []].map((local) => this.#notes.get(local));
  }

  countOf(paperVersion) {
    let count = 0;
    for (const note of this.#notes.values()) if (note.paperVersion === paperVersion) count++;
    return count;
  }

  /** In reading order. */
  ofPaper(paperVersion) {
    if (!this.#inOrder.has(paperVersion)) {
      this.#inOrder.set(paperVersion, this.all.filter((note) => note.paperVersion === paperVersion).sort(byPlace));
    }
    return [...this.#inOrder.get(paperVersion)];
  }

  /** Shows a note as it is now; null where it is gone. */
  put({ before, after: given }) {
    if (!before && !given) return;
    const { local } = given ?? before;
    const after = before && given ? withKnownNames(given, before) : given;
    this.#putInOrder(this.get(local), after);
    if (before) this.#forget(before);
    if (after) this.#remember(after);
    else this.#notes.delete(local);
    this.emit('changed', { before, after });
  }

  /** Something about a note is news that is not in it. */
  touch(local) {
    const note = this.get(local);
    if (note) this.emit('changed', { before: note, after: note });
  }

  /** One note changes its place in the order; the others are not sorted again. */
  #putInOrder(before, after) {
    const left = before && this.#inOrder.get(before.paperVersion);
    if (left) left.splice(left.indexOf(before), 1);
    const entered = after && this.#inOrder.get(after.paperVersion);
    if (entered) entered.splice(placeAmong(entered, after), 0, after);
  }

  #remember(note) {
    this.#notes.set(note.local, note);
    if (note.id) this.#ids.set(note.id, note.local);
    const key = pageKey(note);
    if (!this.#pages.has(key)) this.#pages.set(key, new Set());
    this.#pages.get(key).add(note.local);
  }

  #forget(note) {
    if (note.id) this.#ids.delete(note.id);
    this.#pages.get(pageKey(note))?.delete(note.local);
  }
}
