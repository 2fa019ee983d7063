import { Emitter } from '../shared/emitter.js';
import { uuid } from '../shared/ids.js';
import { livingTabs, thisTab } from './tabs.js';

const SETTLE = { text: 1200, stroke: 900, other: 0 };

/**
 * Changes of notes that the server has not answered yet, in order, each in the browser's store before it
 * counts as kept. An entry that was never sent absorbs later changes of the same note; one that was is sent
 * again unchanged, with the same idempotency key, until it is answered. Emits "changed" with the entry that came, went
 * or changed, and "unkept" with the reason the browser gave.
 *
 * Entry: seq, person, owner (tab), local, id, paperVersion, version, method, key, annotation, attempted,
 * notBefore, problem. A PUT that takes a deletion back has `restores`. That of a reply has `reply` instead of `annotation`, and `note`, `noteId`: the local name of
 * its note and the id, which it waits for.
 */
export class Outbox extends Emitter {
  #entries = [];
  #last = 0;
  #writing = 0;
  #unkept = new Set();

  constructor(store, person) {
    super();
    this.store = store;
    this.person = person;
  }

  get entries() {
    return this.#entries;
  }

  get isEmpty() {
    return this.#entries.length === 0;
  }

  get keeping() {
    return this.#writing > 0;
  }

  get troubled() {
    return this.#entries.filter((entry) => entry.problem);
  }

  ofNote(local) {
    return this.#entries.filter((entry) => entry.local === local);
  }

  /** Changes of a note and of the replies to it. */
  about(local) {
    return this.#entries.filter((entry) => entry.local === local || entry.note === local);
  }

  repliesTo(note) {
    return this.#entries.filter((entry) => entry.note === note);
  }

  /** What the browser would not store: it goes out like all else, but would be lost with the page. */
  get unkept() {
    return this.#entries.filter((entry) => this.#unkept.has(entry.seq));
  }

  isUnkept({ seq }) {
    return this.#unkept.has(seq);
  }

  ofPaper(paperVersion) {
    return this.#entries.filter((entry) => entry.paperVersion === paperVersion);
  }

  /** Takes over what this person's closed tabs left behind. */
  async adopt() {
    const living = await livingTabs();
    const mine = (entry) => entry.person === this.person && !this.#entries.some((known) => known.seq === entry.seq);
    const left = (await this.store.entries()).filter((entry) => mine(entry) && !living.has(entry.owner));
    for (const entry of left) await this.#save({ ...entry, owner: thisTab, notBefore: 0 });
    return left;
  }

  /** Records a change of one note: before and after, null where it does not exist. */
  async record({ before, after, pace = 'other' }) {
    const note = after ?? before;
    if (!after) for (const reply of this.repliesTo(note.local)) await this.#forget(reply);
    return this.#record({ before, after, pace, of: (annotation) => ({ annotation, paperVersion: note.paperVersion }) });
  }

  /** Records a change of one reply to a note. */
  async recordReply(note, { before, after }) {
    const place = { note: note.local, noteId: note.id, paperVersion: note.paperVersion };
    return this.#record({ before, after, pace: 'other', of: (reply) => ({ reply, ...place }) });
  }

  async #record({ before, after, pace, of }) {
    const last = this.ofNote((after ?? before).local).at(-1);
    const open = last && !last.attempted ? last : null;
    const notBefore = Date.now() + SETTLE[pace];
    if (!after) return this.#recordRemoval(before, open, of);
    const again = open?.method === 'DELETE' ? { method: 'PUT', key: uuid() } : {};
    if (open) return this.#save({ ...open, ...of(after), ...again, notBefore, problem: null });
    const restores = !before && Boolean(after.id);
    return this.#save({ ...this.#entry(after, before || restores ? 'PUT' : 'POST', notBefore, of), restores });
  }

  async #recordRemoval(thing, open, of) {
    if (open?.method === 'POST') return this.#forget(open);
    if (open) await this.#forget(open);
    if (!thing.id && this.ofNote(thing.local).length === 0) return undefined;
    return this.#save(this.#entry(thing, 'DELETE', 0, of));
  }

  #entry(thing, method, notBefore, of) {
    this.#last = Math.max(Date.now() * 1000 + Math.floor(Math.random() * 1000), this.#last + 1);
    return {
      seq: this.#last, person: this.person, owner: thisTab, local: thing.local,
      id: method === 'POST' ? null : thing.id, version: thing.version, method, key: uuid(), ...of(thing),
      attempted: false, notBefore, problem: null,
    };
  }

  /** The first entry of each note that may be sent now. */
  ready(now = Date.now()) {
    const first = new Map();
    for (const entry of this.#entries) if (!first.has(entry.local)) first.set(entry.local, entry);
    return [...first.values()].filter((entry) => !entry.problem && !waitsForNote(entry) && entry.notBefore <= now);
  }

  nextTime() {
    const times = this.#entries.filter((entry) => !entry.problem && !waitsForNote(entry)).map((entry) => entry.notBefore);
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** The entry as it is sent from now on; null when it was withdrawn meanwhile. */
  async attempt({ seq }) {
    const entry = this.#current(seq);
    return entry && this.#save({ ...entry, attempted: true });
  }

  /** The server has done it: later changes of the note continue from its answer. */
  done(entry, row) {
    const later = this.ofNote(entry.local).filter((other) => other.seq !== entry.seq);
    const continued = { id: row?.id ?? entry.id, version: row?.version ?? null };
    const replies = this.repliesTo(entry.local).filter((reply) => reply.noteId !== continued.id);
    return Promise.all([this.#forget(entry), ...later.map((other) => this.#save({ ...other, ...continued })),
      ...replies.map((reply) => this.#save({ ...reply, noteId: continued.id }))]);
  }

  async fail({ seq }, problem) {
    const entry = this.#current(seq);
    return entry && this.#save({ ...entry, problem });
  }

  /** Sends a refused or overtaken change again, on top of what the server has now. */
  insist(entry, { version = entry.version, method = entry.method } = {}) {
    return this.#save({ ...entry, version, method, key: uuid(), attempted: false, problem: null, notBefore: 0 });
  }

  async giveUp(local) {
    for (const entry of this.ofNote(local)) await this.#forget(entry);
  }

  #current(seq) {
    return this.#entries.find((entry) => entry.seq === seq) ?? null;
  }

  async #save(entry) {
    const index = this.#entries.findIndex((known) => known.seq === entry.seq);
    if (index >= 0) this.#entries[index] = entry;
    else this.#entries.push(entry);
    await this.#write(entry, () => this.store.put(entry));
    return entry;
  }

  async #forget(entry) {
    this.#entries = this.#entries.filter((known) => known.seq !== entry.seq);
    this.#unkept.delete(entry.seq);
    await this.#write(entry, () => this.store.remove(entry.seq));
  }

  /** A deletion that the store refuses changes nothing: what is still there is adopted and found to be done. */
  async #write(entry, change) {
    this.#writing++;
    this.emit('changed', entry);
    try {
      await change();
      this.#unkept.delete(entry.seq);
    } catch (error) {
      if (!this.#current(entry.seq)) return;
      this.#unkept.add(entry.seq);
      this.emit('unkept', error);
    } finally {
      this.#writing--;
      this.emit('changed', entry);
    }
  }
}

/** A reply to a note that the server does not know yet. */
const waitsForNote = (entry) => Boolean(entry.reply) && !entry.noteId;
