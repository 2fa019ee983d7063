import { read } from '../shared/api.js';

/**
 * What is open: one PDF, and which of its pages are pages of which paper version. A note belongs to a paper
 * version and a page of it; the pack only shows it at another page number.
 */
export class Book {
  constructor({ key, title, subtitle = '', fileId, file = null, papers = [], items = [], meeting = null, edition = null, state = null }) {
    Object.assign(this, { key, title, subtitle, fileId, file, items, meeting, edition, state });
    this.papers = papers
      .filter((paper) => paper.firstPage > 0 && paper.pages > 0)
      .sort((one, other) => one.firstPage - other.firstPage);
  }

  /** A pack that is still being put together. */
  get isComing() {
    return this.meeting !== null && !this.fileId && this.state !== 'FAILED';
  }

  get takesNotes() {
    return this.papers.length > 0;
  }

  /** The paper a page of the open file belongs to; null for cover and agenda pages. */
  paperAt(page) {
    return this.papers.find((paper) => page >= paper.firstPage && page < paper.firstPage + paper.pages) ?? null;
  }

  paperOf(versionId) {
    return this.papers.find((paper) => paper.versionId === versionId) ?? null;
  }

  /** Page of the paper version for a page of the open file. */
  placeOf(page) {
    const paper = this.paperAt(page);
    return paper && { paper, page: page - paper.firstPage + 1 };
  }

  /** Page of the open file for a page of a paper version; null when the file does not contain it. */
  pageOf(versionId, page) {
    const paper = this.paperOf(versionId);
    return paper && page <= paper.pages ? paper.firstPage + page - 1 : null;
  }

  /** The paper before or after the one that a page is in. */
  neighbour(page, step) {
    if (step > 0) return this.papers.find((paper) => paper.firstPage > page) ?? null;
    const before = this.papers.filter((paper) => paper.firstPage < page);
    const here = this.paperAt(page);
    return before.filter((paper) => paper !== here).pop() ?? before.pop() ?? null;
  }
}

const bookOfFile = (file, id) => new Book({
  key: `file:${id}`,
  title: file.name ?? '',
  fileId: id,
  file,
});

/** All pages of the file are the paper's, also where their number is not known yet; where it is, the file is ready. */
const bookOfVersion = (version) => new Book({
  key: `version:${version.id}`,
  title: version.title ?? '',
  fileId: version.fileId,
  file: version.pages > 0 ? { id: version.fileId, state: 'READY', pages: version.pages } : null,
  papers: [{
    versionId: version.id, title: version.title, fileId: version.fileId, firstPage: 1, pages: version.pages ?? Infinity, versions: version.versions,
  }],
});

function bookOfPack(pack) {
  const items = (pack.items ?? []).map((item) => ({ ...item, papers: item.papers ?? [] }));
  const papers = items.flatMap((item) => item.papers.map((paper) => ({ ...paper, item })));
  return new Book({
    key: `meeting:${pack.meetingId}`,
    title: pack.title,
    fileId: pack.fileId,
    papers: papers.length > 0 ? papers : pack.papers ?? [],
    items,
    meeting: pack.meetingId,
    edition: pack.edition,
    state: pack.state,
  });
}

/** Reads what the address names. */
export async function openBook({ file, paperVersion, meeting }) {
  if (meeting) return bookOfPack(await read(`meetings/${encodeURIComponent(meeting)}/pack`));
  if (paperVersion) return bookOfVersion(await read(`paper-versions/${encodeURIComponent(paperVersion)}`));
  return bookOfFile(await read(`files/${encodeURIComponent(file)}`), file);
}

/** The stored file behind the book: its state decides whether there is anything to show. */
export const readFile = (fileId) => read(`files/${encodeURIComponent(fileId)}`);
