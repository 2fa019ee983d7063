/** What is read ahead and never asked for is let go, the oldest first. */
const MOST_KEPT = 4;

/**
 * Asks for the chunk after the one that is wanted at the same time: what a page needs seldom ends where a chunk does, and
 * PDF.js asks for the rest only when it has understood the beginning.
 */
export class ReadAhead {
  #known = new Set();
  #coming = new Map();

  /** @param read gives the bytes from `begin` to `end` */
  constructor({ size, total, read }) {
    Object.assign(this, { size, total, read, on: false });
    this.#known.add(0);
  }

  async take(begin, end) {
    const ahead = this.#coming.get(begin);
    this.#coming.delete(begin);
    for (let at = begin; at < end; at += this.size) this.#known.add(at);
    if (this.on) this.#readOn(end);
    return ahead?.end === end ? ahead.bytes : null;
  }

  #readOn(begin) {
    if (begin >= this.total || this.#known.has(begin) || this.#coming.has(begin)) return;
    const end = Math.min(begin + this.size, this.total);
    this.#coming.set(begin, { end, bytes: this.read(begin, end).catch(() => null) });
    if (this.#coming.size > MOST_KEPT) this.#coming.delete(this.#coming.keys().next().value);
  }
}
