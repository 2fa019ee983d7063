import { uuid } from '../shared/ids.js';

/**
 * A note as the viewer holds it: the fields of the API, and `local`, its name in this browser, which stays the
 * same when the server gives it an id or when an undone deletion gives it a new one. Never changed in place.
 */
export function newAnnotation(me, draft) {
  const now = new Date().toISOString();
  return {
    local: uuid(), id: null, version: null, author: { id: me.id, name: me.name }, mine: true,
    colour: '#FFE066', width: null, text: '', quote: null, sharedWith: [], sharedWithUnits: [], sharedWithMembers: false,
    replies: [], place: null, createdAt: now, updatedAt: now, ...draft,
  };
}

export const fromRow = (row, paperVersion, local = row.id) => ({
  ...row,
  local,
  paperVersion,
  text: row.text ?? '',
  sharedWith: row.sharedWith ?? [],
  sharedWithUnits: row.sharedWithUnits ?? [],
  sharedWithMembers: row.sharedWithMembers ?? false,
  quote: row.quote ?? null,
  place: row.place ?? null,
  replies: (row.replies ?? []).map((reply) => ({ ...reply, local: reply.id })),
});

const ids = (named) => (named ?? []).map(({ id }) => id);

/** What is written to the API. */
export const wire = ({ page, kind, geometry, colour, width, text, quote, sharedWith, sharedWithUnits, sharedWithMembers }) => ({
  page, kind, geometry, colour, width, text, quote,
  sharedWith: ids(sharedWith), sharedWithUnits: ids(sharedWithUnits), sharedWithMembers: sharedWithMembers ?? false,
});

/** Its place in the version on screen is still being looked for. */
export const isPending = (note) => note.place?.state === 'PENDING';

/** A note that found no place in the version on screen, or not yet, waits in the tray. */
export const isPlaced = (note) => note.place?.state !== 'NOT_PLACED' && !isPending(note);

/** Which version's place a change writes: the one on screen where it has one. By hand, it is right also where nothing has moved. */
export const writtenPlace = (note) => ({
  paperVersionId: isPending(note) ? note.place.fromVersionId : note.paperVersion, byHand: note.byHand ?? false,
});

export const isShared = ({ mine, sharedWith, sharedWithUnits, sharedWithMembers }) =>
  !mine || sharedWithMembers || sharedWith.length + sharedWithUnits.length > 0;

const canonical = (value) => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, canonical(value[key])]));
};

const essence = (annotation) => JSON.stringify(canonical({
  ...wire(annotation),
  text: annotation.text || '',
  sharedWith: ids(annotation.sharedWith).sort(),
  sharedWithUnits: ids(annotation.sharedWithUnits).sort(),
}));

/** Whether the server already holds just what we meant to write. */
export const sameContent = (one, other) => essence(one) === essence(other);

export const isMark = (kind) => kind === 'HIGHLIGHT' || kind === 'UNDERLINE' || kind === 'STRIKE_OUT';

const measured = new WeakMap();

function measure({ quads, strokes, line, point, rect }) {
  if (point) return [point[0], point[1], point[0], point[1]];
  if (rect) return [rect[0], rect[1], rect[0] + rect[2], rect[1] + rect[3]];
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of quads ?? strokes ?? [line]) {
    for (let i = 0; i + 1 < part.length; i += 2) {
      bounds[0] = Math.min(bounds[0], part[i]);
      bounds[1] = Math.min(bounds[1], part[i + 1]);
      bounds[2] = Math.max(bounds[2], part[i]);
      bounds[3] = Math.max(bounds[3], part[i + 1]);
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
