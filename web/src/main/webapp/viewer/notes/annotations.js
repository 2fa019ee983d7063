import { Emitter } from '../shared/emitter.js';
import { readAll } from '../shared/api.js';
import { annotationsPath } from '../sending/sender.js';
import { onTabs } from '../sending/tabs.js';
import { byPlace, fromRow, newAnnotation } from './annotation.js';

/**
 * All notes of the open book that this person may see, and the only way to change them. Every change goes to the
 * outbox at once. Emits "changed" {before, after} per note and "loaded" per paper version.
 */
export class Annotations extends Emitter {
  #notes = new Map();
  #loaded = new Set();

  constructor(me, outbox, sender) {
    super();
    this.me = me;
    this.outbox = outbox;
    sender.on('answered', (news) => this.#answered(news));
    sender.on('refused', (local) => this.#touch(local));
    sender.on('restored', ({ local, paperVersion, row }) => this.#restore(fromRow(row, paperVersion, local)));
    onTabs((news) => this.#heard(news));
  }

  get all() {
    return [...this.#notes.values()];
  }

  get(local) {
    return this.#notes.get(local) ?? null;
  }

  isLoaded(paperVersion) {
    return this.#loaded.has(paperVersion);
  }

  onPage(paperVersion, page) {
    return this.all.filter((note) => note.paperVersion === paperVersion && note.page === page);
  }

  countOf(paperVersion) {
    return this.all.reduce((count, note) => count + (note.paperVersion === paperVersion ? 1 : 0), 0);
  }

  ofPaper(paperVersion) {
    return this.all.filter((note) => note.paperVersion === paperVersion).sort(byPlace);
  }

  /** Reads a paper's notes; what still waits in the outbox is shown on top of what the server has. */
  async load(paperVersion) {
    if (this.#loaded.has(paperVersion)) return;
    this.#loaded.add(paperVersion);
    this.#showUnsent(paperVersion);
    try {
      const rows = await readAll(annotationsPath(paperVersion));
      for (const row of rows) this.#take(fromRow(row, paperVersion, this.#localOf(row.id)));
      this.#showUnsent(paperVersion);
    } catch (problem) {
      this.#loaded.delete(paperVersion);
      throw problem;
    } finally {
      this.emit('loaded', paperVersion);
    }
  }

  create(draft, pace) {
    return this.apply({ before: null, after: newAnnotation(this.me, draft) }, pace).after;
  }

  update(local, patch, pace) {
    const before = this.get(local);
    if (!before) return null;
    return this.apply({ before, after: { ...before, ...patch, updatedAt: new Date().toISOString() } }, pace).after;
  }

  remove(local) {
    const before = this.get(local);
    return before && this.apply({ before, after: null });
  }

  /** Makes a change, or one that was undone, anew; tells the history unless it comes from there. */
  apply(change, pace, fromHistory = false) {
    const now = this.get((change.after ?? change.before).local);
    const identity = now ? { id: now.id, version: now.version } : { id: null, version: null };
    const after = change.after && { ...change.after, ...identity };
    const made = { before: now, after };
    this.#set(made);
    this.outbox.record({ ...made, pace });
    if (!fromHistory) this.emit('made', { ...made, pace });
    return made;
  }

  reload(paperVersion) {
    this.#loaded.delete(paperVersion);
    return this.load(paperVersion);
  }

  /** Shows what the server holds, for instance after a conflict was given up. */
  accept(local, row) {
    const before = this.get(local);
    const after = row && fromRow(row, (before ?? row).paperVersion, local);
    this.#set({ before: before ?? after, after });
  }

  #take(note) {
    const before = this.get(note.local);
    if (this.outbox.ofNote(note.local).length > 0) return;
    this.#set({ before, after: note });
  }

  #showUnsent(paperVersion) {
    for (const { method, annotation, local, id } of this.outbox.ofPaper(paperVersion)) {
      const known = this.get(local) ?? this.all.find((note) => id && note.id === id);
      if (method === 'DELETE') this.#set({ before: known, after: null });
      else if (!known || known.local === local) this.#set({ before: known, after: annotation });
    }
  }

  #localOf(id) {
    return this.all.find((note) => note.id === id)?.local ?? this.outbox.entries.find((entry) => entry.id === id)?.local ?? id;
  }

  /** Our own change was answered: what stands here stays, with the identity the server gave it. */
  #answered({ local, row }) {
    const known = this.get(local);
    if (!known) return;
    const identity = { id: row?.id ?? null, version: row?.version ?? null };
    const stamps = row ? { createdAt: row.createdAt ?? known.createdAt, updatedAt: row.updatedAt ?? known.updatedAt } : {};
    this.#set({ before: known, after: { ...known, ...identity, ...stamps } });
  }

  /** Another tab of the same person was answered: its change is shown unless this tab has one waiting. */
  #heard({ local, id, paperVersion, row }) {
    if (!this.#loaded.has(paperVersion)) return;
    const known = this.get(local) ?? this.all.find((note) => note.id && note.id === (row?.id ?? id)) ?? null;
    if (known && this.outbox.ofNote(known.local).length > 0) return;
    this.#set({ before: known, after: row && fromRow(row, paperVersion, known?.local ?? local) });
  }

  #restore(note) {
    this.#set({ before: this.get(note.local), after: note });
    this.emit('restored', note);
  }

  #touch(local) {
    const note = this.get(local);
    if (note) this.emit('changed', { before: note, after: note });
  }

  #set({ before, after }) {
    if (!before && !after) return;
    const { local } = after ?? before;
    if (after) this.#notes.set(local, after);
    else this.#notes.delete(local);
    this.emit('changed', { before, after });
  }
}
