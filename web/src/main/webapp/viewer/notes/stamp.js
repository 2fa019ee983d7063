/** The words of a stamp and how large they stand in it. */
export const STAMP_WORDS = ['agree', 'disagree', 'again', 'read'];
export const LONGEST_STAMP = 60;

const USUAL_SIZE = 15;
const MOST_LINES = 3;
const LINE = 1.25;
const PADDING = 6;

const ruler = document.createElement('canvas').getContext('2d');

/** Width of the words in letters of one point. */
function widthOf(words) {
  ruler.font = `700 100px ${getComputedStyle(document.documentElement).getPropertyValue('--hv-font')}`;
  return ruler.measureText(words).width / 100;
}

/** The largest letters with which the words fit into the box, in up to three lines. */
export function stampSize(words, { width, height }) {
  const length = Math.max(widthOf(words), 1);
  const sizes = Array.from({ length: MOST_LINES }, (_, index) => index + 1).map((lines) => Math.min(
    (height - PADDING) / (lines * LINE), (width - 2 * PADDING) / (lines === 1 ? length : length / lines * 1.2)));
  return Math.max(4, Math.min(72, Math.round(Math.max(...sizes) * 10) / 10));
}

/** What a stamp measures when nobody drew its box. */
export function usualStamp(words, widest) {
  const length = widthOf(words) * USUAL_SIZE;
  const lines = Math.min(MOST_LINES, Math.max(1, Math.ceil(length / Math.min(240, widest))));
  return { width: Math.round(Math.min(widest, (lines === 1 ? length : length / lines * 1.2) + 3 * PADDING)), height: Math.round(lines * USUAL_SIZE * LINE + 2 * PADDING) };
}
