import { read, write } from '../shared/api.js';
import { recall, remember } from '../shared/remembered.js';

const DELAY = 1500;
const AGAIN = 30_000;

/**
 * How far one person has read each paper, on any of their devices: the page and the pages seen go to the server a moment
 * after they change. What could not be sent waits in this browser and goes out later, also after a reload.
 */
export class Progress {
  #timer = 0;
  #sending = false;
  #pages = new Map();

  constructor({ person, book, seen }) {
    Object.assign(this, { book, seen });
    this.name = `reading.unsent.${person}`;
    this.heardName = (versionId) => `reading.heard.${person}.${versionId}`;
    this.unsent = recall(this.name, {});
  }

  /** What the server knows, merged into what this browser does. @return the place read last, or null */
  async load() {
    const rows = await this.#rows().catch(() => ({ papers: [] }));
    for (const row of rows.papers) this.seen.merge(row.versionId, row.seen ?? []);
    const latest = rows.papers.find((row) => row.versionId === rows.latest);
    return latest?.readAt ? { versionId: latest.versionId, page: latest.page, at: Date.parse(latest.readAt), heard: recall(this.heardName(latest.versionId)) === latest.readAt } : null;
  }

  /** From now on, what is read is told. */
  follow() {
    this.seen.on('seen', ({ paper, page }) => this.note({ paper, page: this.#pages.get(paper.versionId) ?? page }));
    window.addEventListener('online', () => this.#send());
    document.addEventListener('visibilitychange', () => document.hidden && this.#send({ keepalive: true }));
    window.addEventListener('pagehide', () => this.#send({ keepalive: true }));
    if (Object.keys(this.unsent).length > 0) this.#soon();
  }

  /** The reader is at this page of this paper. */
  note({ paper, page }) {
    this.#pages.set(paper.versionId, page);
    this.unsent[paper.versionId] = { page, at: Date.now() };
    remember(this.name, this.unsent);
    this.#soon();
  }

  async #rows() {
    if (this.book.meeting) return read(`meetings/${encodeURIComponent(this.book.meeting)}/pack/reading`);
    const [paper] = this.book.papers;
    if (!paper) return { papers: [] };
    const row = await read(`paper-versions/${encodeURIComponent(paper.versionId)}/reading`);
    return { latest: paper.versionId, papers: [{ ...row, versionId: paper.versionId }] };
  }

  #soon(time = DELAY) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), time);
  }

  /** The paper read last goes last, so that the server takes it for the latest. */
  async #send(options = {}) {
    clearTimeout(this.#timer);
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (const [versionId, place] of Object.entries(this.unsent).sort(([, one], [, other]) => one.at - other.at)) {
        await this.#sendOne(versionId, place, options);
      }
    } catch (problem) {
      if (problem.passing) this.#soon(AGAIN);
    } finally {
      this.#sending = false;
    }
  }

  async #sendOne(versionId, place, options) {
    const body = { page: place.page, seen: [...this.seen.pagesOf(versionId)] };
    try {
      const answer = await write('PUT', `paper-versions/${encodeURIComponent(versionId)}/reading`, { body, ...options });
      if (answer?.readAt) remember(this.heardName(versionId), answer.readAt);
    } catch (problem) {
      if (problem.passing || problem.status === 401) throw problem;
    }
    if (this.unsent[versionId]?.at === place.at) delete this.unsent[versionId];
    remember(this.name, this.unsent);
    if (this.unsent[versionId]) this.#soon();
  }
}
