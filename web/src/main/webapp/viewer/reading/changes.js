import { read } from '../shared/api.js';
import { Emitter } from '../shared/emitter.js';
import { SeenChanges } from './seen-changes.js';

const PAUSE = 2000;
const LONGEST = 20_000;

const later = (time) => new Promise((resolve) => setTimeout(resolve, time));
const ofVersion = (versionId, since) => `paper-versions/${encodeURIComponent(versionId)}/changes${since ? `?since=${encodeURIComponent(since)}` : ''}`;

/** Whole pages that are new or stand elsewhere, as stretches: one page put in moves all that follow. */
function stretchesOf(pages) {
  const stretches = [];
  for (const { page, state, fromPage } of pages) {
    if (state !== 'NEW' && state !== 'MOVED') continue;
    const last = stretches.at(-1);
    const goesOn = last?.state === state && last.last === page - 1 && (state === 'NEW' || last.fromLast === fromPage - 1);
    if (goesOn) Object.assign(last, { last: page, fromLast: fromPage });
    else stretches.push({ state, page, last: page, fromPage, fromLast: fromPage });
  }
  return stretches;
}

/**
 * What has changed in the papers of the book since this person read them, or between two chosen versions. Compared by the
 * server in the background: while it is, this asks again. Emits "changed".
 *
 * A paper is {versionId, title, state, since, sinceNumber, stretches, removed, changes}; each change knows its paper and index.
 */
export class Changes extends Emitter {
  papers = [];
  state = 'WAITING';
  selected = null;

  /** @param old shows the older side: what `until` names is the newer version */
  constructor({ person, book, since = null, until = null }) {
    super();
    Object.assign(this, { book, since, until });
    this.seen = new SeenChanges(person);
  }

  get isOld() {
    return this.until !== null;
  }

  /** All changes in the order of the pages. */
  get all() {
    return this.papers.flatMap((paper) => paper.changes);
  }

  /** Reads what there is to know. A server that does not know of changes leaves this empty. */
  async load() {
    try {
      if (this.book.meeting) await this.#loadPack();
      else await this.#loadPaper(this.book.papers[0], this.since);
    } catch {
      this.#tell(this.papers.length > 0 ? 'READY' : 'FAILED');
    }
  }

  /** Compares the version of a paper that is open with another one from now on. */
  async compare(versionId, since) {
    this.papers = this.papers.filter((paper) => paper.versionId !== versionId);
    this.select(null);
    await this.#loadPaper(this.book.paperOf(versionId), since).catch(() => this.#tell('FAILED'));
  }

  /** What is to be marked on a page of a paper. */
  onPage(versionId, page) {
    const paper = this.papers.find((each) => each.versionId === versionId);
    if (!paper) return { state: null, marks: [] };
    const marks = paper.changes.map((change) => ({ change, ...this.#sideOf(change) })).filter((mark) => mark.page === page && mark.quads.length > 0);
    return { state: this.isOld ? null : this.#wordFor(paper, page), marks };
  }

  /** What a page as a whole is to be marked with; of pages that only make room for others the first says so. */
  #wordFor({ stretches }, page) {
    return stretches.find((each) => (each.state === 'NEW' ? each.page <= page && page <= each.last : each.page === page)) ?? null;
  }

  /** Page of the paper and quads of a change on the side that is shown. */
  #sideOf({ page, quads, fromPage, fromQuads }) {
    return this.isOld ? { page: fromPage, quads: fromQuads ?? [] } : { page, quads: quads ?? [] };
  }

  /** Page of the open file where a change is; null when it is on the other side only. */
  pageOf(change) {
    const { page } = this.#sideOf(change);
    return page ? this.book.pageOf(change.paper.versionId, page) : null;
  }

  pointOf(change) {
    const { quads } = this.#sideOf(change);
    return quads.length > 0 ? [quads[0][0], quads[0][1]] : null;
  }

  select(change) {
    this.selected = change;
    this.emit('selected', change);
  }

  /** How much this person has not yet said to have seen. */
  get unseen() {
    if (!this.book.meeting) return this.papers.reduce((sum, paper) => sum + (this.isSeen(paper) ? 0 : paper.count), 0);
    return this.papers.filter((paper) => paper.state !== 'SAME' && !this.isSeen(paper)).length;
  }

  /** Changes of one paper that were not yet said to be seen. */
  countOf(versionId) {
    const paper = this.papers.find((each) => each.versionId === versionId && each.state === 'CHANGED');
    return paper && !this.isSeen(paper) ? paper.count : 0;
  }

  isSeen(paper) {
    return this.seen.has(paper);
  }

  markSeen(papers) {
    papers.forEach((paper) => this.seen.say(paper));
    this.emit('changed');
  }

  async #loadPack() {
    const answer = await this.#whenReady(() => read(`meetings/${encodeURIComponent(this.book.meeting)}/pack/changes`));
    this.papers = answer.papers.map((row) => ({
      versionId: row.versionId, title: row.title, state: row.state, since: row.sinceVersionId, seen: row.seen, stretches: [], removed: [], count: 0, changes: [],
    }));
    this.papers.forEach((paper) => this.seen.catchUp(paper));
    this.#tell(answer.papers.every((row) => row.state === 'SAME') && !answer.papers.some((row) => row.sinceVersionId) ? 'NOTHING' : 'READY');
    for (const paper of this.papers.filter((each) => each.state === 'CHANGED' && each.since)) {
      this.#fill(paper, await this.#whenReady(() => read(ofVersion(paper.versionId, paper.since)), false));
      this.#tell('READY');
    }
  }

  async #loadPaper(paper, since) {
    const [newer, older] = this.isOld ? [this.until, paper.versionId] : [paper.versionId, since];
    const answer = await this.#whenReady(() => read(ofVersion(newer, older)));
    const row = { versionId: paper.versionId, title: paper.title, state: 'CHANGED', seen: answer.seen, since: answer.before?.id ?? null, sinceNumber: answer.before?.number ?? null };
    this.#fill(row, answer);
    if (answer.state === 'READY' && row.count === 0) row.state = 'SAME';
    if (!this.isOld) this.seen.catchUp(row);
    const others = this.papers.filter((each) => each.versionId !== paper.versionId);
    this.papers = answer.state === 'READY' ? this.#inOrder([...others, row]) : others;
    this.#tell(others.length > 0 ? 'READY' : answer.state);
  }

  #inOrder(papers) {
    const place = ({ versionId }) => this.book.paperOf(versionId)?.firstPage ?? Infinity;
    return papers.sort((one, other) => place(one) - place(other));
  }

  #fill(paper, { state, before, pages, removed, changes }) {
    const stretches = stretchesOf(pages);
    Object.assign(paper, {
      failed: state === 'FAILED', sinceNumber: before?.number ?? null, stretches, removed,
      changes: changes.map((change, index) => ({ ...change, paper, index })),
      count: changes.length + removed.length + stretches.filter((each) => each.state === 'MOVED').length,
    });
  }

  async #whenReady(ask, telling = true) {
    for (let pause = PAUSE; ; pause = Math.min(pause * 1.5, LONGEST)) {
      const answer = await ask();
      if (answer.state !== 'WAITING') return answer;
      if (telling) this.#tell('WAITING');
      await later(pause);
    }
  }

  #tell(state) {
    this.state = state;
    this.emit('changed');
  }
}
