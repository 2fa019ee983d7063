import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { round } from './geometry.js';
import { stampSize } from './stamp.js';

/**
 * Pins, text boxes and stamps: HTML over the page, laid out in the page as it stands upright at scale 1. The sheet they
 * lie on is scaled and turned as a whole by CSS.
 */
export const isBoxed = ({ kind }) => kind === 'NOTE' || kind === 'TEXT_BOX' || kind === 'STAMP';

/** In points; exported copies use the same. */
export const TEXT_SIZE = 12;

export const uprightOf = ({ viewport, pdfPageRotate }) =>
  viewport.clone({ scale: 1 / (viewport.userUnit ?? 1), rotation: pdfPageRotate ?? 0 });

/** User-space rectangle of a box in the upright page. */
export function rectFrom(upright, { left, top, width, height }) {
  const [x1, y1] = upright.convertToPdfPoint(left, top);
  const [x2, y2] = upright.convertToPdfPoint(left + width, top + height);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)].map(round);
}

/** The box in the upright page of a user-space rectangle. */
export function boxIn(upright, [x, y, width, height]) {
  const [x1, y1, x2, y2] = upright.convertToViewportRectangle([x, y, x + width, y + height]);
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

export function place(element, box) {
  for (const [name, value] of Object.entries(box)) element.style.setProperty(`--${name}`, value);
}

/** A pin keeps its size on screen at every zoom. */
function pin(note, upright) {
  const [left, top] = upright.convertToViewportPoint(...note.geometry.point);
  const who = note.mine ? '' : `${note.author.name}: `;
  const element = el('button', {
    type: 'button', class: note.mine ? 'note-pin' : 'note-pin theirs', 'data-note': note.local,
    'aria-label': t('note.pin', { text: who + (note.text || t('note.empty')) }), title: who + note.text,
  }, icon('note-filled'));
  place(element, { left, top, colour: note.colour });
  return element;
}

function textBox(note, upright) {
  const element = el('div', { class: note.mine ? 'note-text' : 'note-text theirs', 'data-note': note.local, text: note.text });
  place(element, { ...boxIn(upright, note.geometry.rect), colour: note.colour, size: TEXT_SIZE });
  return element;
}

function stamp(note, upright) {
  const box = boxIn(upright, note.geometry.rect);
  const element = el('div', { class: note.mine ? 'note-stamp' : 'note-stamp theirs', 'data-note': note.local, text: note.text });
  place(element, { ...box, colour: note.colour, size: stampSize(note.text, box) });
  return element;
}

const boxes = { NOTE: pin, TEXT_BOX: textBox, STAMP: stamp };

export const boxOf = (note, upright) => boxes[note.kind](note, upright);
