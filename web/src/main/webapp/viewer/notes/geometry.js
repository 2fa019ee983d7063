/**
 * Between the screen and PDF user space. Everything stored is in user space with two decimals; a page view's
 * viewport does the arithmetic, so zoom, rotation and crop boxes need no thought here.
 */
export const round = (number) => Math.round(number * 100) / 100;

const measured = (pageView) => (pageView.div.querySelector('.canvasWrapper') ?? pageView.div).getBoundingClientRect();

/** Point in user space of a position on the screen. */
export function toUserSpace(pageView, clientX, clientY, frame = measured(pageView)) {
  return pageView.viewport.convertToPdfPoint(clientX - frame.left, clientY - frame.top).map(round);
}

export const frameOf = measured;

/** User-space length of a number of CSS pixels on this page. */
export const lengthOf = ({ viewport }, pixels) => pixels / (viewport.scale * (viewport.userUnit ?? 1));

/** Rectangle [x, y, width, height] in user space from two opposite corners. */
export function rectangle([x1, y1], [x2, y2]) {
  return [Math.min(x1, x2), Math.min(y1, y2), round(Math.abs(x2 - x1)), round(Math.abs(y2 - y1))];
}

/** Quarter turns the reader has given the page on top of its own rotation. */
export const turnsOf = (pageView) => (((pageView.rotation ?? 0) / 90) % 4 + 4) % 4;

/**
 * Quadrilateral of a screen rectangle in the order that PDF and its readers use: upper left, upper right, lower
 * left, lower right as the text runs. A page turned on screen turns its text, so the corners shift with it.
 */
export function quadOf(pageView, { left, top, right, bottom }, frame = measured(pageView)) {
  const clockwise = [[left, top], [right, top], [right, bottom], [left, bottom]];
  const turns = turnsOf(pageView);
  const [upperLeft, upperRight, lowerRight, lowerLeft] = [0, 1, 2, 3].map((corner) => {
    const [x, y] = clockwise[(corner + turns) % 4];
    return toUserSpace(pageView, x, y, frame);
  });
  return [...upperLeft, ...upperRight, ...lowerLeft, ...lowerRight];
}

const sameLine = (one, other) => {
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return overlap > 0.6 * Math.min(one.bottom - one.top, other.bottom - other.top);
};

const touching = (one, other, gap) => other.left <= one.right + gap && other.right >= one.left - gap;

const joined = (one, other) => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

/** One rectangle per run of a line: the browser gives one per text span, some of them twice. */
export function joinLines(rectangles) {
  const lines = [];
  for (const { left, top, right, bottom } of rectangles) {
    if (right - left < 1 || bottom - top < 2) continue;
    const rect = { left, top, right, bottom };
    const near = lines.findIndex((line) => sameLine(line, rect) && touching(line, rect, (bottom - top) * 0.6));
    if (near >= 0) lines[near] = joined(lines[near], rect);
    else lines.push(rect);
  }
  return lines;
}

const distanceToSegment = (x, y, x1, y1, x2, y2) => {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const along = dx || dy ? Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
};

export function nearStroke(stroke, [x, y], reach) {
  if (stroke.length === 2) return Math.hypot(x - stroke[0], y - stroke[1]) <= reach;
  for (let i = 0; i + 3 < stroke.length; i += 2) {
    if (distanceToSegment(x, y, stroke[i], stroke[i + 1], stroke[i + 2], stroke[i + 3]) <= reach) return true;
  }
  return false;
}

function inQuad(quad, [x, y], reach) {
  const xs = [quad[0], quad[2], quad[4], quad[6]];
  const ys = [quad[1], quad[3], quad[5], quad[7]];
  return x >= Math.min(...xs) - reach && x <= Math.max(...xs) + reach && y >= Math.min(...ys) - reach && y <= Math.max(...ys) + reach;
}

const edgeOf = ([x, y, width, height]) => [x, y, x + width, y, x + width, y + height, x, y + height, x, y];

/** Whether a point of the page lies on the note, within the reach of a finger or pointer; in an empty box only its edge counts. */
export function hits({ kind, geometry, width }, point, reach) {
  const { quads, strokes, line, rect } = geometry;
  const wide = reach + (width ?? 1) / 2;
  if (quads) return quads.some((quad) => inQuad(quad, point, reach / 3));
  if (strokes) return strokes.some((stroke) => nearStroke(stroke, point, wide));
  if (line) return nearStroke(line, point, wide);
  if (kind === 'BOX') return nearStroke(edgeOf(rect), point, wide);
  if (rect) return point[0] >= rect[0] && point[0] <= rect[0] + rect[2] && point[1] >= rect[1] && point[1] <= rect[1] + rect[3];
  return false;
}

const moved = (numbers, dx, dy) => numbers.map((number, index) => round(number + (index % 2 ? dy : dx)));

/** The same geometry elsewhere on its page. */
export function shifted(geometry, dx, dy) {
  const { quads, strokes, line, point, rect } = geometry;
  if (quads) return { ...geometry, quads: quads.map((quad) => moved(quad, dx, dy)) };
  if (strokes) return { ...geometry, strokes: strokes.map((stroke) => moved(stroke, dx, dy)) };
  if (line) return { line: moved(line, dx, dy) };
  if (point) return { point: moved(point, dx, dy) };
  return { rect: [...moved(rect.slice(0, 2), dx, dy), rect[2], rect[3]] };
}
