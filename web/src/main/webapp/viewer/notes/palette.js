import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** Colours of ink and of marks; the names are texts "colour.<name>". */
export const HIGHLIGHTS = { yellow: '#FFE066', green: '#A8E6A1', blue: '#9FD3FF', pink: '#FFB8CE' };
export const INKS = { black: '#16202C', blue: '#1F4FA8', red: '#C0261C', green: '#1E7B4F' };
export const PEN_WIDTHS = [1, 2, 4];
export const LINE_COLOUR = INKS.red;

export const coloursFor = (kind) => (kind === 'HIGHLIGHT' || kind === 'NOTE' ? HIGHLIGHTS : INKS);

/** Round buttons, one per colour; the chosen one is pressed. */
export function swatches(colours, chosen, onChoose) {
  return Object.entries(colours).map(([name, colour]) => {
    const button = el('button', {
      type: 'button', class: 'swatch', 'aria-label': t(`colour.${name}`), title: t(`colour.${name}`),
      'aria-pressed': String(colour.toLowerCase() === (chosen ?? '').toLowerCase()), onclick: () => onChoose(colour),
    });
    button.style.setProperty('--colour', colour);
    return button;
  });
}
