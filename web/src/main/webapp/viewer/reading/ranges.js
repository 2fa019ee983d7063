import { readRange } from '../shared/api.js';
import { ReadAhead } from './read-ahead.js';

/** Few requests matter more than few bytes: each costs a way to the server, and page 1 waits for all of them. */
const CHUNK = 262144;

/**
 * Feeds PDF.js byte ranges of the file, each checked by the server. PDF.js' own loader starts with the whole file
 * and gives a page up at the first failure; this one asks for what is needed and persists.
 *
 * @param onceInView resolves when the first page stands: until then nothing is read that nobody waits for
 */
export async function openRanges(library, url, { connection, onceInView }) {
  const persist = (begin, end) => connection.persist(() => readRange(url, begin, end));
  const first = await persist(0, CHUNK);
  if (first.whole) return { data: first.bytes };
  const range = new library.PDFDataRangeTransport(first.total, first.bytes);
  const ahead = new ReadAhead({ size: CHUNK, total: first.total, read: async (begin, end) => (await readRange(url, begin, end)).bytes });
  onceInView.then(() => (ahead.on = true));
  let aborted = false;
  range.abort = () => (aborted = true);
  range.requestDataRange = async (begin, end) => {
    try {
      const bytes = (await ahead.take(begin, end)) ?? (await persist(begin, end)).bytes;
      if (!aborted) range.onDataRange(begin, bytes);
    } catch (problem) {
      range.onRefused?.(problem);
    }
  };
  return { range, rangeChunkSize: CHUNK };
}
