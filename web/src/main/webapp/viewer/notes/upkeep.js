import { readAll } from '../shared/api.js';
import { annotationsPath } from '../sending/sender.js';
import { fromRow, sameContent } from './annotation.js';
import { withUnsent } from './replies.js';

/** What a row has to differ in to be news. */
const newsOf = ({ version, updatedAt, page, place, replies }) =>
  JSON.stringify([version, updatedAt, page, place?.state, (replies ?? []).map((reply) => [reply.id, reply.version])]);

/** Keeps the notes of the papers in step with the server, without losing what waits in the outbox. */
export class Upkeep {
  #loaded = new Set();
  #reading = new Set();
  #stale = new Set();

  constructor(notes, outbox) {
    this.notes = notes;
    this.outbox = outbox;
    outbox.on('changed', () => this.#catchUp());
  }

  get loaded() {
    return [...this.#loaded];
  }

  isLoaded(paperVersion) {
    return this.#loaded.has(paperVersion);
  }

  /** Reads a paper's notes; what still waits in the outbox is shown on top of what the server has. */
  async load(paperVersion) {
    if (this.#loaded.has(paperVersion)) return;
    this.#loaded.add(paperVersion);
    this.#showUnsent(paperVersion);
    try {
      const rows = await readAll(annotationsPath(paperVersion));
      for (const row of rows.filter((each) => !this.#isOnTheWay(paperVersion, each))) this.#take(fromRow(row, paperVersion, this.#localOf(row.id)));
      this.#showUnsent(paperVersion);
    } catch (problem) {
      this.#loaded.delete(paperVersion);
      throw problem;
    } finally {
      this.notes.emit('loaded', paperVersion);
    }
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
    const known = new Map(this.notes.all.map((note) => [note.local, note]));
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

  #reconcile(paperVersion, known, rows) {
    const there = new Set(rows.map((row) => row.id));
    for (const row of rows) {
      const local = this.#localOf(row.id);
      const before = this.notes.get(local);
      if (this.#isOnTheWay(paperVersion, row)) this.#stale.add(paperVersion);
      else if (before !== (known.get(local) ?? null) || this.outbox.ofNote(local).length > 0) this.#stale.add(paperVersion);
      else if (!before || newsOf(before) !== newsOf(row)) this.notes.put({ before, after: withUnsent(fromRow(row, paperVersion, local), this.outbox) });
    }
    const gone = [...known.values()].filter((note) => note.paperVersion === paperVersion && note.id && !there.has(note.id)
      && this.notes.get(note.local) === note && this.outbox.ofNote(note.local).length === 0);
    for (const note of gone) this.notes.put({ before: note, after: null });
    const taken = gone.filter((note) => !note.mine).length;
    if (taken > 0) this.notes.emit('gone', taken);
  }

  /** Once nothing of the paper waits to be sent any more. */
  readLater(paperVersion) {
    this.#stale.add(paperVersion);
  }

  /** Whether a row is a note of this screen that the server has taken, and whose answer was lost: it is told apart when it is repeated. */
  #isOnTheWay(paperVersion, row) {
    return row.mine && !this.notes.byId(row.id) && this.outbox.ofPaper(paperVersion)
      .some(({ method, attempted, reply, annotation }) => method === 'POST' && attempted && !reply && sameContent(annotation, row));
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
    for (const note of this.notes.all) if (note.paperVersion === paperVersion) this.notes.put({ before: note, after: null });
    this.notes.emit('lost', paperVersion);
  }

  #take(note) {
    const before = this.notes.get(note.local);
    if (this.outbox.ofNote(note.local).length > 0) return;
    this.notes.put({ before, after: withUnsent(note, this.outbox) });
  }

  #showUnsent(paperVersion) {
    for (const { reply, note, method, annotation, local, id } of this.outbox.ofPaper(paperVersion)) {
      if (reply) {
        this.#touchReplies(note);
        continue;
      }
      const known = this.notes.get(local) ?? this.notes.byId(id);
      if (method === 'DELETE') this.notes.put({ before: known, after: null });
      else if (!known || known.local === local) this.notes.put({ before: known, after: annotation });
    }
  }

  #touchReplies(local) {
    const note = this.notes.get(local);
    if (note) this.notes.put({ before: note, after: withUnsent(note, this.outbox) });
  }

  #localOf(id) {
    const known = this.notes.byId(id);
    if (known) return known.local;
    for (const entry of this.outbox.entries) {
      if (entry.noteId === id) return entry.note;
      if (entry.id === id && !entry.reply) return entry.local;
    }
    return id;
  }
}
