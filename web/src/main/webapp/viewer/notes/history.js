import { Emitter } from '../shared/emitter.js';

const LIMIT = 200;
const SAME_TYPING = 2000;

/** Undo and redo over every change of notes and of one's replies. One gesture is one step, however many notes it touched. */
export class History extends Emitter {
  #done = [];
  #undone = [];
  #gesture = null;

  constructor(annotations) {
    super();
    this.annotations = annotations;
    annotations.on('made', (change) => this.#remember(change));
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** Everything changed inside is one step. */
  together(work) {
    if (this.#gesture) return work();
    this.#gesture = [];
    try {
      return work();
    } finally {
      const changes = this.#gesture;
      this.#gesture = null;
      if (changes.length > 0) this.#push({ changes, at: Date.now() });
    }
  }

  /** For gestures that last, such as rubbing out: everything until close() is one step. */
  openGesture() {
    this.#gesture ??= [];
  }

  closeGesture() {
    const changes = this.#gesture ?? [];
    this.#gesture = null;
    if (changes.length > 0) this.#push({ changes, at: Date.now() });
  }

  undo() {
    const step = this.#done.pop();
    if (!step) return null;
    const changes = [...step.changes].reverse().map((change) => this.#takeBack(change)).reverse();
    this.#undone.push({ ...step, changes });
    this.emit('changed');
    return step;
  }

  redo() {
    const step = this.#undone.pop();
    if (!step) return null;
    for (const change of step.changes) this.#apply(change);
    this.#done.push(step);
    this.emit('changed');
    return step;
  }

  /** What was made comes back, when it is done again, as what it has become meanwhile: the server knows it by its id. */
  #takeBack(change) {
    const undone = this.#apply({ ...change, before: change.after, after: change.before });
    return change.before || !undone?.before ? change : { ...change, after: undone.before };
  }

  #apply(change) {
    if (change.note) return this.annotations.applyReply(change);
    const note = change.after ?? change.before;
    if (!change.after && !this.annotations.get(note.local)) return null;
    return this.annotations.apply(change, 'other', true);
  }

  #remember(change) {
    if (this.#gesture) this.#gesture.push(change);
    else if (change.pace !== 'text' || !this.#joinTyping(change)) this.#push({ changes: [change], at: Date.now() });
  }

  /** Letters typed one after the other into one note are one step. */
  #joinTyping(change) {
    const last = this.#done.at(-1);
    const previous = last?.changes.length === 1 ? last.changes[0] : null;
    const joins = previous?.pace === 'text' && previous.after?.local === change.after?.local && Date.now() - last.at < SAME_TYPING;
    if (!joins) return false;
    this.#done[this.#done.length - 1] = { changes: [{ ...change, before: previous.before }], at: Date.now() };
    return true;
  }

  #push(step) {
    this.#done.push(step);
    if (this.#done.length > LIMIT) this.#done.shift();
    this.#undone = [];
    this.emit('changed');
  }
}
