import { uuid } from '../shared/ids.js';

/**
 * A note as the viewer holds it: the fields of the API, and `local`, its name in this browser, which stays the
 * same when the server gives it an id or when an undone deletion gives it a new one. Never changed in place.
 */
export function newAnnotation(me, draft) {
  const now = new Date().toISOString();
  return {
    local: uuid(), id: null, version: null, author: { id: me.id, name: me.name }, mine: true,
    colour: '#FFE066', width: null, text: '', quote: null, sharedWith: [], createdAt: now, updatedAt: now,
    ...draft,
  };
}

export const fromRow = (row, paperVersion, local = row.id) => ({
  ...row,
  local,
  paperVersion,
  text: row.text ?? '',
  sharedWith: row.sharedWith ?? [],
  quote: row.quote ?? null,
});

/** What is written to the API. */
export const wire = ({ page, kind, geometry, colour, width, text, quote, sharedWith }) => ({
  page, kind, geometry, colour, width, text, quote,
  sharedWith: sharedWith.map((person) => person.id),
});

const canonical = (value) => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, canonical(value[key])]));
};

const essence = (annotation) => JSON.stringify(canonical({
  ...wire({ ...annotation, sharedWith: annotation.sharedWith ?? [] }),
  text: annotation.text || '',
  sharedWith: (annotation.sharedWith ?? []).map((person) => person.id).sort(),
}));

/** Whether the server already holds just what we meant to write. */
export const sameContent = (one, other) => essence(one) === essence(other);

export const isMark = (kind) => kind === 'HIGHLIGHT' || kind === 'UNDERLINE' || kind === 'STRIKE_OUT';

const measured = new WeakMap();

function measure({ quads, strokes, point, rect }) {
  if (point) return [point[0], point[1], point[0], point[1]];
  if (rect) return [rect[0], rect[1], rect[0] + rect[2], rect[1] + rect[3]];
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of quads ?? strokes) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      bounds[0] = Math.min(bounds[0], line[i]);
      bounds[1] = Math.min(bounds[1], line[i + 1]);
      bounds[2] = Math.max(bounds[2], line[i]);
      bounds[3] = Math.max(bounds[3], line[i + 1]);
    }
  }
  return bounds;
}

/** Corners of the smallest upright box around the note, in PDF user space: [left, bottom, right, top]. */
export function boundsOf({ geometry }) {
  if (!measured.has(geometry)) measured.set(geometry, measure(geometry));
  return measured.get(geometry);
}

/** Reading order: by page, then from the top. */
export function byPlace(one, other) {
  return one.page - other.page || boundsOf(other)[3] - boundsOf(one)[3] || boundsOf(one)[0] - boundsOf(other)[0];
}
