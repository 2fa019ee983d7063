import { el } from './dom.js';

let shown = null;

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  const region = document.getElementById('live');
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = text));
}

/** A short sentence over the page for a few seconds. */
export function hint(text) {
  shown?.remove();
  const message = el('p', { class: 'hint', text });
  shown = message;
  document.getElementById('paper').append(message);
  announce(text);
  setTimeout(() => message.remove(), 5000);
}
