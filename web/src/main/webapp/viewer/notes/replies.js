import { uuid } from '../shared/ids.js';

/** A reply as the viewer holds it: the fields of the API, and `local`, its name in this browser. */
export function newReply(me, text) {
  const now = new Date().toISOString();
  return { local: uuid(), id: null, version: null, author: { id: me.id, name: me.name }, mine: true, text, createdAt: now, updatedAt: now };
}

/** The replies after one was made (before null), changed, or taken away (after null). */
export function replied(replies, before, after) {
  if (!after) return replies.filter((reply) => reply.local !== before?.local);
  const known = replies.findIndex((reply) => reply.local === after.local);
  return known < 0 ? [...replies, after] : replies.map((reply, index) => (index === known ? after : reply));
}

/** The note with its replies under the names they had before it was read anew: undo and open editors know them by these. */
export function withKnownNames(note, before) {
  const nameOf = (reply) => (reply.id && before.replies.find(({ id }) => id === reply.id)?.local) ?? reply.local;
  if (note.replies.every((reply) => nameOf(reply) === reply.local)) return note;
  return { ...note, replies: note.replies.map((reply) => ({ ...reply, local: nameOf(reply) })) };
}

/** The note as it stands when its replies that are still to be sent are counted in. */
export function withUnsent(note, outbox) {
  const waiting = outbox.repliesTo(note.local);
  if (waiting.length === 0) return note;
  const replies = waiting.reduce((all, { method, id, local, reply }) => {
    const known = all.find((any) => any.local === local || (id && any.id === id)) ?? null;
    if (method === 'DELETE') return known ? replied(all, known, null) : all;
    return replied(all, known, { ...reply, local: known?.local ?? local });
  }, note.replies);
  return { ...note, replies };
}
