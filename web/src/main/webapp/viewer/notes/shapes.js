import { svg } from '../shared/dom.js';

/** SVG of marks and ink, in PDF user space. */

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

const painters = {
  HIGHLIGHT: (note) => svg('path', { d: note.geometry.quads.map(polygon).join(''), fill: note.colour }),
  UNDERLINE: (note) => lines(note, 0.06),
  STRIKE_OUT: (note) => lines(note, 0.42),
  INK: (note) => inkPath(note.geometry.strokes.map(pathOf).join(''), note.colour, note.width ?? 1.5),
};

export function inkPath(d, colour, width) {
  return svg('path', {
    d, stroke: colour, 'stroke-width': width, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
  });
}

/** The shape of a note, or null for the kinds that are not drawn in SVG. */
export function shapeOf(note) {
  const painter = painters[note.kind];
  if (!painter) return null;
  const shape = painter(note);
  shape.dataset.note = note.local;
  return shape;
}

/** Highlights lie on a sheet of their own: it multiplies, so that the print below stays black. */
export const isMultiplied = (note) => note.kind === 'HIGHLIGHT';
