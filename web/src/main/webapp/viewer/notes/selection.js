import { frameOf, joinLines, quadOf } from './geometry.js';
import { quoteOf } from './quote.js';

/** The part of a selection that lies on one page. */
function partOn(layer, range) {
  const part = document.createRange();
  part.selectNodeContents(layer);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

const rectanglesOf = (part, frame) => joinLines([...part.getClientRects()]
  .filter((rect) => rect.bottom > frame.top && rect.top < frame.bottom && rect.height < frame.height / 2));

/** What the person has selected, page by page: the paper's page, quads in user space and the quoted words. */
export function readSelection(engine, book) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const parts = [];
  for (const layer of engine.pages.viewer.querySelectorAll('.textLayer')) {
    if (!range.intersectsNode(layer)) continue;
    const pageNumber = Number(layer.closest('.page').dataset.pageNumber);
    const place = book.placeOf(pageNumber);
    const pageView = engine.pages.getPageView(pageNumber - 1);
    const part = partOn(layer, range);
    const frame = frameOf(pageView);
    const rectangles = rectanglesOf(part, frame);
    const quote = quoteOf(part, layer);
    if (!place || rectangles.length === 0 || !quote.exact) continue;
    const quads = rectangles.map((rect) => quadOf(pageView, rect, frame));
    parts.push({ place, quads, quote, last: rectangles.at(-1) });
  }
  return parts;
}

export const clearSelection = () => getSelection()?.removeAllRanges();
