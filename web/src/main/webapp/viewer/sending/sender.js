import { Emitter } from '../shared/emitter.js';
import { Problem, onSession, readAll, write } from '../shared/api.js';
import { tellTabs } from './tabs.js';
import { sameContent, wire, writtenPlace } from '../notes/annotation.js';

const PAUSES = [2, 4, 8, 15, 30, 60].map((seconds) => seconds * 1000);

export const annotationsPath = (paperVersion) => `paper-versions/${encodeURIComponent(paperVersion)}/annotations`;
const annotationPath = (id) => `annotations/${encodeURIComponent(id)}`;

const isSame = ({ annotation, reply }, theirs) => (reply ? reply.text === theirs.text : sameContent(annotation, theirs));

/** Sends the outbox, one note's changes in order, again and again until each has its answer. */
export class Sender extends Emitter {
  #running = false;
  #timer = 0;
  #failures = 0;
  sessionEnded = false;
  unreachable = false;

  constructor(outbox) {
    super();
    this.outbox = outbox;
    outbox.on('changed', () => this.wake());
    window.addEventListener('online', () => this.retryNow());
    document.addEventListener('visibilitychange', () => document.hidden || this.retryNow());
    window.addEventListener('focus', () => this.retryNow());
    onSession((ended) => this.#setState({ sessionEnded: ended }));
  }

  /** Something may have changed outside: try at once instead of waiting out the pause. */
  retryNow() {
    this.#failures = 0;
    this.wake();
  }

  wake() {
    if (this.#running || this.sessionEnded) return;
    clearTimeout(this.#timer);
    const next = this.outbox.nextTime();
    if (next === null) return;
    const pause = this.#failures > 0 ? PAUSES[Math.min(this.#failures, PAUSES.length) - 1] : 0;
    this.#timer = setTimeout(() => this.#run(), Math.max(pause, next - Date.now(), 0));
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let ready = this.outbox.ready(); ready.length > 0; ready = this.outbox.ready()) {
        for (const entry of ready) await this.#send(entry);
      }
    } catch (problem) {
      this.#interrupted(problem);
    } finally {
      this.#running = false;
      this.wake();
    }
  }

  async #send(entry) {
    const sent = await this.outbox.attempt(entry);
    if (!sent) return;
    try {
      const row = await this.#request(sent);
      await this.#answered(sent, row);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.passing || problem.status === 401) throw problem;
      await this.#refused(sent, problem);
    }
  }

  #request(entry) {
    const { method, paperVersion, id, version, key, annotation, restores } = entry;
    if (entry.reply) return this.#requestReply(entry);
    if (method === 'POST') return write('POST', annotationsPath(paperVersion), { body: wire(annotation), key });
    const body = { ...wire(annotation), ...writtenPlace(annotation) };
    if (method === 'PUT' && restores) return write('PUT', `${annotationPath(id)}/restored`, { body, key });
    if (method === 'PUT') return write('PUT', annotationPath(id), { body, key, version });
    return write('DELETE', annotationPath(id), { key, version });
  }

  #requestReply({ method, noteId, id, version, key, reply: { text } }) {
    const replies = `${annotationPath(noteId)}/replies`;
    if (method === 'POST') return write('POST', replies, { body: { text }, key });
    const path = `${replies}/${encodeURIComponent(id)}`;
    return write(method, path, method === 'PUT' ? { body: { text }, key, version } : { key, version });
  }

  async #answered(entry, row) {
    this.#failures = 0;
    this.#setState({ sessionEnded: false, unreachable: false });
    const { local, note, noteId, id, paperVersion, method } = entry;
    const news = { local, note, noteId, id, paperVersion, method, row, isReply: Boolean(entry.reply) };
    this.emit('answered', news);
    await this.outbox.done(entry, row);
    tellTabs(news);
  }

  async #refused(entry, problem) {
    if (entry.method === 'DELETE') return this.#keptByServer(entry, problem);
    const stale = problem.status === 409 || problem.status === 412;
    if (!stale || entry.method === 'POST') return this.#trouble(entry, problem, null);
    const theirs = await this.#lookUp(entry);
    if (theirs && isSame(entry, theirs)) return this.#answered(entry, theirs);
    return this.#trouble(entry, theirs ? problem : new Problem(404), theirs);
  }

  /** A deletion that came too late: the note that is still there comes back, with what others see in it. */
  async #keptByServer(entry, problem) {
    const theirs = problem.status === 404 ? null : await this.#lookUp(entry);
    if (!theirs) return this.#answered(entry, null);
    if (entry.reply) this.emit('stale', entry.paperVersion);
    else this.emit('restored', { local: entry.local, paperVersion: entry.paperVersion, row: theirs });
    return this.outbox.done(entry, theirs);
  }

  /** What the server has now, so that the person can be told. */
  async #lookUp(entry) {
    const rows = await readAll(annotationsPath(entry.paperVersion));
    if (!entry.reply) return rows.find((row) => row.id === entry.id) ?? null;
    return rows.find((row) => row.id === entry.noteId)?.replies?.find((reply) => reply.id === entry.id) ?? null;
  }

  async #trouble(entry, { status, detail }, theirs) {
    await this.outbox.fail(entry, { status, detail, theirs });
    this.emit('refused', entry.note ?? entry.local);
  }

  #interrupted(problem) {
    if (!(problem instanceof Problem)) throw problem;
    this.#failures++;
    this.#setState({ sessionEnded: problem.status === 401, unreachable: problem.passing });
  }

  #setState(state) {
    Object.assign(this, state);
    this.emit('state');
    if (!this.sessionEnded) this.wake();
  }
}
