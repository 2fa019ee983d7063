import { Emitter } from '../shared/emitter.js';
import { readAll } from '../shared/api.js';
import { annotationsPath } from '../sending/sender.js';
import { onTabs } from '../sending/tabs.js';
import { byPlace, fromRow, newAnnotation } from './annotation.js';
import { newReply, replied, withUnsent } from './replies.js';

const pageKey = ({ paperVersion, page }) => `${paperVersion} ${page}`;

/** What a row has to differ in to be news. */
const newsOf = ({ version, updatedAt, page, place, replies }) =>
  JSON.stringify([version, updatedAt, page, place?.state, (replies ?? []).map((reply) => [reply.id, reply.version])]);

/**
 * All notes of the open book that this person may see, and the only way to change them. Every change goes to the
 * outbox at once. Emits "changed" {before, after} per note, "loaded" per paper version, "gone" with the number of
 * notes that others took back, and "lost" with a paper version that may no longer be read.
 */
export class Annotations extends Emitter {
  #notes = new Map();
  #ids = new Map();
  #pages = new Map();
  #loaded = new Set();
  #reading = new Set();
  #stale = new Set();

  constructor(me, outbox, sender) {
    super();
    this.me = me;
    this.outbox = outbox;
    sender.on('answered', (news) => this.#answered(news));
    sender.on('refused', (local) => this.#touch(local));
    sender.on('restored', ({ local, paperVersion, row }) => this.#restore(fromRow(row, paperVersion, local)));
    sender.on('stale', (paperVersion) => this.refresh(paperVersion).catch(() => {}));
    outbox.on('changed', () => this.#catchUp());
    onTabs((news) => this.#heard(news));
  }

  get all() {
    return [...this.#notes.values()];
  }

  get loaded() {
    return [...this.#loaded];
  }

  get(local) {
    return this.#notes.get(local) ?? null;
  }

  isLoaded(paperVersion) {
    return this.#loaded.has(paperVersion);
  }

  onPage(paperVersion, page) {
    return [...this.#pages.get(pageKey({ paperVersion, page })) ?? []].map((local) => this.#notes.get(local));
  }

  countOf(paperVersion) {
    let count = 0;
    for (const note of this.#notes.values()) if (note.paperVersion === paperVersion) count++;
    return count;
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

  /** Gives a note the place it has in the version on screen. The server keeps no other, so this is no step to undo. */
  settle(local, { page, geometry, quote }) {
    const before = this.get(local);
    const place = { ...before.place, state: 'BY_HAND' };
    this.apply({ before, after: { ...before, page, geometry, quote, place, byHand: true } }, 'other', true);
  }

  /** Makes a change, or one that was undone, anew; tells the history unless it comes from there. */
  apply(change, pace, silently = false) {
    const now = this.get((change.after ?? change.before).local);
    const after = change.after && { ...change.after, ...standing(now, change.after) };
    const made = { before: now, after };
    this.#set(made);
    this.outbox.record({ ...made, pace });
    if (!silently) this.emit('made', { ...made, pace });
    return made;
  }

  reply(local, text) {
    this.#changeReply(local, null, newReply(this.me, text));
  }

  changeReply(local, reply, text) {
    this.#changeReply(local, reply, { ...reply, text, updatedAt: new Date().toISOString() });
  }

  removeReply(local, reply) {
    this.#changeReply(local, reply, null);
  }

  /** Gives up an unsent change of a reply: what the server has is shown, for a refused new one nothing. */
  async dropReply(entry, theirs) {
    await this.outbox.giveUp(entry.local);
    const note = this.get(entry.note);
    const known = note?.replies.find((reply) => reply.local === entry.local);
    if (known) this.#set({ before: note, after: { ...note, replies: replied(note.replies, known, theirs && { ...theirs, local: known.local }) } });
    await this.refresh(entry.paperVersion);
  }

  reload(paperVersion) {
    this.#loaded.delete(paperVersion);
    return this.load(paperVersion);
  }

  /**
   * Reads a paper's notes again, because others may have changed them. What is being changed here stays as it
   * stands and is read once more when it has been sent.
   */
  async refresh(paperVersion) {
    if (!this.#loaded.has(paperVersion)) return;
    if (this.#reading.has(paperVersion)) return void this.#stale.add(paperVersion);
    this.#reading.add(paperVersion);
    const known = new Map(this.#notes);
    try {
      this.#reconcile(paperVersion, known, await readAll(annotationsPath(paperVersion), { passive: true }));
    } catch (problem) {
      if (problem.status !== 403 && problem.status !== 404) throw problem;
      this.#lose(paperVersion);
    } finally {
      this.#reading.delete(paperVersion);
      this.#catchUp();
    }
  }

  /** Shows what the server holds, for instance after a conflict was given up. */
  accept(local, row) {
    const before = this.get(local);
    const after = row && fromRow(row, (before ?? row).paperVersion, local);
    this.#set({ before: before ?? after, after });
  }

  #reconcile(paperVersion, known, rows) {
    const there = new Set(rows.map((row) => row.id));
    for (const row of rows) {
      const local = this.#localOf(row.id);
      const before = this.get(local);
      if (before !== (known.get(local) ?? null) || this.outbox.ofNote(local).length > 0) this.#stale.add(paperVersion);
      else if (!before || newsOf(before) !== newsOf(row)) this.#set({ before, after: withUnsent(fromRow(row, paperVersion, local), this.outbox) });
    }
    const gone = [...known.values()].filter((note) => note.paperVersion === paperVersion && note.id && !there.has(note.id)
      && this.get(note.local) === note && this.outbox.ofNote(note.local).length === 0);
    for (const note of gone) this.#set({ before: note, after: null });
    const taken = gone.filter((note) => !note.mine).length;
    if (taken > 0) this.emit('gone', taken);
  }

  /** Reads again what could not be taken over while changes were under way. */
  #catchUp() {
    for (const paperVersion of this.#stale) {
      if (this.#reading.has(paperVersion) || this.outbox.ofPaper(paperVersion).length > 0) continue;
      this.#stale.delete(paperVersion);
      this.refresh(paperVersion).catch(() => {});
    }
  }

  #lose(paperVersion) {
    this.#loaded.delete(paperVersion);
    for (const note of this.all) if (note.paperVersion === paperVersion) this.#set({ before: note, after: null });
    this.emit('lost', paperVersion);
  }

  #take(note) {
    const before = this.get(note.local);
    if (this.outbox.ofNote(note.local).length > 0) return;
    this.#set({ before, after: withUnsent(note, this.outbox) });
  }

  #showUnsent(paperVersion) {
    for (const { reply, note, method, annotation, local, id } of this.outbox.ofPaper(paperVersion)) {
      if (reply) {
        this.#touchReplies(note);
        continue;
      }
      const known = this.get(local) ?? this.#byId(id);
      if (method === 'DELETE') this.#set({ before: known, after: null });
      else if (!known || known.local === local) this.#set({ before: known, after: annotation });
    }
  }

  #touchReplies(local) {
    const note = this.get(local);
    if (note) this.#set({ before: note, after: withUnsent(note, this.outbox) });
  }

  #byId(id) {
    return (id && this.get(this.#ids.get(id))) ?? null;
  }

  #localOf(id) {
    if (this.#ids.has(id)) return this.#ids.get(id);
    for (const entry of this.outbox.entries) {
      if (entry.noteId === id) return entry.note;
      if (entry.id === id && !entry.reply) return entry.local;
    }
    return id;
  }

  #changeReply(local, before, after) {
    const note = this.get(local);
    if (!note) return;
    this.#set({ before: note, after: { ...note, replies: replied(note.replies, before, after) } });
    this.outbox.recordReply(note, { before, after });
  }

  /** Our own change was answered: what stands here stays, with the identity the server gave it. */
  #answered({ local, note, isReply, row }) {
    const known = this.get(isReply ? note : local);
    if (!known) return;
    if (isReply) return this.#identifyReply(known, local, row);
    const identity = { id: row?.id ?? null, version: row?.version ?? null };
    const stamps = row ? { createdAt: row.createdAt ?? known.createdAt, updatedAt: row.updatedAt ?? known.updatedAt } : {};
    this.#set({ before: known, after: { ...known, ...identity, ...stamps, byHand: false } });
  }

  #identifyReply(note, local, row) {
    const known = note.replies.find((reply) => reply.local === local);
    if (!known || !row) return;
    const { id, version, createdAt, updatedAt } = row;
    this.#set({ before: note, after: { ...note, replies: replied(note.replies, known, { ...known, id, version, createdAt, updatedAt }) } });
  }

  /** Another tab of the same person was answered: its change is shown unless this tab has one waiting. */
  #heard({ local, id, noteId, paperVersion, row, isReply }) {
    if (!this.#loaded.has(paperVersion)) return;
    if (isReply) return this.#heardReply(this.#byId(noteId), id ?? row?.id, row);
    const known = this.get(local) ?? this.#byId(row?.id ?? id);
    if (known && this.outbox.ofNote(known.local).length > 0) return;
    this.#set({ before: known, after: row && fromRow(row, paperVersion, known?.local ?? local) });
  }

  #heardReply(note, id, row) {
    if (!note) return;
    const known = note.replies.find((reply) => reply.id === id) ?? null;
    this.#set({ before: note, after: { ...note, replies: replied(note.replies, known, row && { ...row, local: known?.local ?? id }) } });
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
    if (before) this.#forget(before);
    if (after) this.#remember(after);
    else this.#notes.delete(local);
    this.emit('changed', { before, after });
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

/** What an undone change does not bring back: who the note is on the server, the replies of others, and where it was put by hand. */
function standing(now, wanted) {
  if (!now) return { id: null, version: null, replies: [] };
  const { id, version, replies, page, geometry, quote, place } = now;
  const moved = place?.state !== wanted.place?.state && wanted.place?.state !== 'BY_HAND';
  return moved ? { id, version, replies, page, geometry, quote, place } : { id, version, replies };
}
