import { svg } from '../shared/dom.js';
import { outlineOf } from './outline.js';

/** SVG of marks, ink and figures, in PDF user space. */

const FINE = (number) => Math.round(number * 100) / 100;

/** A stroke as a smooth path: each recorded point bends a curve between the middles of its neighbours. */
export function pathOf(points) {
  const [x0, y0] = points;
  if (points.length === 2) return `M${x0} ${y0}l0.01 0`;
  if (points.length === 4) return `M${x0} ${y0}L${points[2]} ${points[3]}`;
  let path = `M${x0} ${y0}`;
  for (let i = 2; i + 3 < points.length; i += 2) {
    const middleX = FINE((points[i] + points[i + 2]) / 2);
    const middleY = FINE((points[i + 1] + points[i + 3]) / 2);
    path += `Q${points[i]} ${points[i + 1]} ${middleX} ${middleY}`;
  }
  return `${path}L${points.at(-2)} ${points.at(-1)}`;
}

const polygon = ([ulx, uly, urx, ury, llx, lly, lrx, lry]) => `M${ulx} ${uly}L${urx} ${ury}L${lrx} ${lry}L${llx} ${lly}Z`;

/** Line across a quad at a share of its height: 0 is the lower edge, 1 the upper. */
function lineAt(quad, share) {
  const [ulx, uly, urx, ury, llx, lly, lrx, lry] = quad;
  const between = (low, high) => FINE(low + (high - low) * share);
  return `M${between(llx, ulx)} ${between(lly, uly)}L${between(lrx, urx)} ${between(lry, ury)}`;
}

const heightOf = ([ulx, uly, , , llx, lly]) => Math.hypot(ulx - llx, uly - lly);

function lines(note, share) {
  const thickness = Math.max(0.8, heightOf(note.geometry.quads[0]) / 14);
  return svg('path', {
    d: note.geometry.quads.map((quad) => lineAt(quad, share)).join(''),
    stroke: note.colour, 'stroke-width': FINE(thickness), fill: 'none', 'stroke-linecap': 'round',
  });
}

export function inkPath(d, colour, width) {
  return svg('path', {
    d, stroke: colour, 'stroke-width': width, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
  });
}

const strokeOf = ({ colour, width, geometry: { strokes, pressures } }, index) => (pressures
  ? svg('path', { d: outlineOf(strokes[index], pressures[index], width ?? 1.5), fill: colour })
  : inkPath(pathOf(strokes[index]), colour, width ?? 1.5));

/** One path a stroke, so that writing on adds to what is drawn and draws nothing again. */
function ink(note) {
  const group = svg('g');
  group.append(...note.geometry.strokes.map((_, index) => strokeOf(note, index)));
  return group;
}

/** The arrow's head: two strokes back from its point, wider for a wider pen. */
function arrowPath([x1, y1, x2, y2], width) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const length = Math.min(6 + width * 3, Math.max(Math.hypot(x2 - x1, y2 - y1) * 0.6, 3));
  const [one, other] = [-0.45, 0.45].map((turn) => [FINE(x2 - length * Math.cos(angle + turn)), FINE(y2 - length * Math.sin(angle + turn))]);
  return `M${x1} ${y1}L${x2} ${y2}M${one.join(' ')}L${x2} ${y2}L${other.join(' ')}`;
}

const GRIP = 12;

/** A thin figure with a broad unseen edge, by which its author takes hold of it. */
function figure({ mine, colour, width }, d) {
  const group = svg('g');
  group.append(inkPath(d, colour, width ?? 2));
  if (mine) {
    const grip = inkPath(d, 'transparent', GRIP + (width ?? 2));
    grip.classList.add('note-grip');
    group.append(grip);
  }
  return group;
}

const boxPath = ([x, y, width, height]) => `M${x} ${y}h${width}v${height}h${-width}Z`;

const painters = {
  HIGHLIGHT: (note) => svg('path', { d: note.geometry.quads.map(polygon).join(''), fill: note.colour }),
  UNDERLINE: (note) => lines(note, 0.06),
  STRIKE_OUT: (note) => lines(note, 0.42),
  INK: ink,
  ARROW: (note) => figure(note, arrowPath(note.geometry.line, note.width ?? 2)),
  BOX: (note) => figure(note, boxPath(note.geometry.rect)),
};

/** The shape of a note, or null for the kinds that are not drawn in SVG. */
export function shapeOf(note) {
  const painter = painters[note.kind];
  if (!painter) return null;
  const shape = painter(note);
  shape.dataset.note = note.local;
  return shape;
}

/** Adds the strokes that ink has gained to its shape; false when more than that has changed. */
export function extendShape(shape, before, after) {
  if (before?.kind !== 'INK' || after.kind !== 'INK' || before.colour !== after.colour || before.width !== after.width) return false;
  const [old, now] = [before.geometry, after.geometry];
  const grown = now.strokes.length > old.strokes.length && old.strokes.every((stroke, index) => stroke === now.strokes[index]);
  if (!grown || Boolean(old.pressures) !== Boolean(now.pressures)) return false;
  for (let index = old.strokes.length; index < now.strokes.length; index++) shape.append(strokeOf(after, index));
  return true;
}

/** Highlights lie on a sheet of their own: it multiplies, so that the print below stays black. */
export const isMultiplied = (note) => note.kind === 'HIGHLIGHT';
