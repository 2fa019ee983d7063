/**
 * Strokes of a pen that feels pressure, drawn as filled outlines: half pressed, a stroke is as wide as the pen,
 * hardly pressed 0.4, fully pressed 1.6 times as wide.
 */
const FINE = (number) => Math.round(number * 100) / 100;

const halfWidth = (width, pressure) => (width * (0.4 + 1.2 * pressure)) / 2;

/** The side steps at a point: across the way from its neighbour before to the one after. */
function across(points, i) {
  const [before, after] = [Math.max(i - 2, 0), Math.min(i + 2, points.length - 2)];
  const [dx, dy] = [points[after] - points[before], points[after + 1] - points[before + 1]];
  const length = Math.hypot(dx, dy) || 1;
  return [-dy / length, dx / length];
}

const dot = (x, y, radius) => `M${FINE(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/** @param points x, y, x, y …; one pressure from 0 to 1 for each */
export function outlineOf(points, pressures, width) {
  const radius = (i) => FINE(halfWidth(width, pressures[i / 2] ?? 0.5));
  const last = points.length - 2;
  const ends = dot(points[0], points[1], radius(0)) + (last > 0 ? dot(points[last], points[last + 1], radius(last)) : '');
  if (last === 0) return ends;
  const [left, right] = [[], []];
  for (let i = 0; i <= last; i += 2) {
    const [ax, ay] = across(points, i);
    const half = radius(i);
    left.push(`${FINE(points[i] + ax * half)} ${FINE(points[i + 1] + ay * half)}`);
    right.push(`${FINE(points[i] - ax * half)} ${FINE(points[i + 1] - ay * half)}`);
  }
  return `M${left.join('L')}L${right.reverse().join('L')}Z${ends}`;
}
