import { onTabs } from '../sending/tabs.js';
import { fromRow, newAnnotation } from './annotation.js';
import { NoteStore } from './note-store.js';
import { newReply, replied } from './replies.js';
import { Upkeep } from './upkeep.js';

/**
 * All notes of the open book that this person may see, and the only way to change them. Every change goes to the
 * outbox at once. Emits "changed" {before, after} per note, "loaded" per paper version, "gone" with the number of
 * notes that others took back, and "lost" with a paper version that may no longer be read.
 */
export class Annotations extends NoteStore {
  constructor(me, outbox, sender) {
    super();
    this.me = me;
    this.outbox = outbox;
    this.upkeep = new Upkeep(this, outbox);
    sender.on('answered', (news) => this.#answered(news));
    sender.on('refused', (local) => this.touch(local));
    sender.on('restored', ({ local, paperVersion, row }) => this.#restore(fromRow(row, paperVersion, local)));
    sender.on('stale', (paperVersion) => this.refresh(paperVersion).catch(() => {}));
    onTabs((news) => this.#heard(news));
  }

  get loaded() {
    return this.upkeep.loaded;
  }

  isLoaded(paperVersion) {
    return this.upkeep.isLoaded(paperVersion);
  }

  /** Reads a paper's notes; what still waits in the outbox is shown on top of what the server has. */
  load(paperVersion) {
    return this.upkeep.load(paperVersion);
  }

  reload(paperVersion) {
    return this.upkeep.reload(paperVersion);
  }

  /** Reads a paper's notes again, because others may have changed them. */
  refresh(paperVersion) {
    return this.upkeep.refresh(paperVersion);
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
    this.put(made);
    this.outbox.record({ ...made, pace });
    if (!now) for (const reply of after.replies.filter(({ id }) => !id)) this.outbox.recordReply(after, { before: null, after: reply });
    if (!silently) this.emit('made', { ...made, pace });
    return made;
  }

  reply(local, text) {
    this.#makeReply(local, null, newReply(this.me, text));
  }

  changeReply(local, reply, text) {
    this.#makeReply(local, reply, { ...reply, text, updatedAt: new Date().toISOString() });
  }

  removeReply(local, reply) {
    this.#makeReply(local, reply, null);
  }

  /** Makes a change of a reply, or one that was undone, anew. */
  applyReply({ note: local, before, after }) {
    const note = this.get(local);
    const now = note?.replies.find((reply) => reply.local === (after ?? before).local) ?? null;
    if (!note || (!now && !after)) return;
    const wanted = after && { ...after, id: now?.id ?? null, version: now?.version ?? null };
    this.put({ before: note, after: { ...note, replies: replied(note.replies, now, wanted) } });
    this.outbox.recordReply(note, { before: now, after: wanted });
  }

  /** Gives up an unsent change of a reply: what the server has is shown, for a refused new one nothing. */
  async dropReply(entry, theirs) {
    await this.outbox.giveUp(entry.local);
    const note = this.get(entry.note);
    const known = note?.replies.find((reply) => reply.local === entry.local);
    if (known) this.put({ before: note, after: { ...note, replies: replied(note.replies, known, theirs && { ...theirs, local: known.local }) } });
    await this.refresh(entry.paperVersion);
  }

  /** Shows what the server holds, for instance after a conflict was given up. */
  accept(local, row) {
    const before = this.get(local);
    const after = row && fromRow(row, (before ?? row).paperVersion, local);
    this.put({ before: before ?? after, after });
  }

  #makeReply(local, before, after) {
    const change = { note: local, before, after };
    this.applyReply(change);
    this.emit('made', change);
  }

  /** Our own change was answered: what stands here stays, with the identity the server gave it. */
  #answered({ local, note, isReply, row }) {
    const known = this.get(isReply ? note : local);
    if (!known) return;
    if (isReply) return this.#identifyReply(known, local, row);
    this.#mergeTwin(known, row?.id);
    const identity = { id: row?.id ?? known.id, version: row?.version ?? null };
    const stamps = row ? { createdAt: row.createdAt ?? known.createdAt, updatedAt: row.updatedAt ?? known.updatedAt } : {};
    this.put({ before: known, after: { ...known, ...identity, ...stamps, byHand: false } });
  }

  /** A note changed elsewhere before its first answer came stands here twice: the one that was read goes, and is read again. */
  #mergeTwin({ local, paperVersion }, id) {
    const twin = this.byId(id);
    if (!twin || twin.local === local || this.outbox.ofNote(twin.local).length > 0) return;
    this.put({ before: twin, after: null });
    this.upkeep.readLater(paperVersion);
  }

  #identifyReply(note, local, row) {
    const known = note.replies.find((reply) => reply.local === local);
    if (!known || !row) return;
    const { id, version, createdAt, updatedAt } = row;
    this.put({ before: note, after: { ...note, replies: replied(note.replies, known, { ...known, id, version, createdAt, updatedAt }) } });
  }

  /** Another tab of the same person was answered: its change is shown unless this tab has one waiting. */
  #heard({ local, id, noteId, paperVersion, row, isReply }) {
    if (!this.isLoaded(paperVersion)) return;
    if (isReply) return this.#heardReply(this.byId(noteId), id ?? row?.id, row);
    const known = this.get(local) ?? this.byId(row?.id ?? id);
    if (known && this.outbox.ofNote(known.local).length > 0) return;
    this.put({ before: known, after: row && fromRow(row, paperVersion, known?.local ?? local) });
  }

  #heardReply(note, id, row) {
    if (!note) return;
    const known = note.replies.find((reply) => reply.id === id) ?? null;
    this.put({ before: note, after: { ...note, replies: replied(note.replies, known, row && { ...row, local: known?.local ?? id }) } });
  }

  #restore(note) {
    this.put({ before: this.get(note.local), after: note });
    this.emit('restored', note);
  }
}

/** What an undone change does not bring back: who the note is on the server, later replies, and where it was put by hand. */
function standing(now, wanted) {
  if (!now) return { version: null };
  const { id, version, replies, page, geometry, quote, place } = now;
  const moved = place?.state !== wanted.place?.state && wanted.place?.state !== 'BY_HAND';
  return moved ? { id, version, replies, page, geometry, quote, place } : { id, version, replies };
}
