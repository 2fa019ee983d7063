import { readRange } from '../shared/api.js';

/** Few requests matter more than few bytes: each costs a way to the server, and page 1 waits for all of them. */
const CHUNK = 262144;

/**
 * Feeds PDF.js byte ranges of the file, each checked by the server. PDF.js' own loader starts with the whole file
 * and gives a page up at the first failure; this one asks for what is needed and persists.
 */
export async function openRanges(library, url, connection) {
  const persist = (begin, end) => connection.persist(() => readRange(url, begin, end));
  const first = await persist(0, CHUNK);
  if (first.whole) return { data: first.bytes };
  const range = new library.PDFDataRangeTransport(first.total, first.bytes);
  let aborted = false;
  range.abort = () => (aborted = true);
  range.requestDataRange = async (begin, end) => {
    try {
      const { bytes } = await persist(begin, end);
      if (!aborted) range.onDataRange(begin, bytes);
    } catch (problem) {
      range.onRefused?.(problem);
    }
  };
  return { range, rangeChunkSize: CHUNK };
}
