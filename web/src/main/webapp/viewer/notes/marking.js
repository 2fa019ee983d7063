import { el, iconButton } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { HIGHLIGHTS, swatches } from './palette.js';
import { clearSelection, readSelection } from './selection.js';

const SETTLE = 250;
const KINDS = { highlight: 'HIGHLIGHT', underline: 'UNDERLINE', strike: 'STRIKE_OUT' };

/** Marks the selected words: by a small bar beside the selection, or at once while a marking tool is in the hand. */
export class Marking {
  #timer = 0;
  #pressed = false;

  constructor({ engine, book, annotations, history, toolbox, openEditor }) {
    Object.assign(this, { engine, book, annotations, history, toolbox, openEditor });
    this.bar = el('div', { class: 'selection-bar', role: 'group', 'aria-label': t('selection.bar'), hidden: true });
    this.bar.addEventListener('pointerdown', (event) => event.preventDefault());
    document.addEventListener('selectionchange', () => this.#soon());
    document.addEventListener('pointerdown', (event) => (this.#pressed = event.pointerType !== 'touch' && !this.bar.contains(event.target)), true);
    document.addEventListener('pointerup', () => { this.#pressed = false; this.#soon(); }, true);
    engine.pages.container.addEventListener('scroll', () => this.#place(), { passive: true });
  }

  get hasSelection() {
    return readSelection(this.engine, this.book).length > 0;
  }

  /** Marks what is selected; false when nothing is. */
  mark(tool, colour = this.toolbox.colourOf(tool)) {
    const parts = readSelection(this.engine, this.book);
    if (parts.length === 0) return false;
    const notes = this.history.together(() => parts.map(({ place, quads, quote }) => this.annotations.create({
      paperVersion: place.paper.versionId, page: place.page, kind: KINDS[tool], geometry: { quads }, quote, colour,
    })));
    clearSelection();
    this.#hide();
    return notes;
  }

  /** Marks an area without text. */
  markArea({ paper, page }, quad) {
    const { kind } = this.toolbox.current;
    this.annotations.create({ paperVersion: paper.versionId, page, kind, geometry: { quads: [quad] }, colour: this.toolbox.colour });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settled(), SETTLE);
  }

  #settled() {
    if (this.#pressed) return;
    const parts = readSelection(this.engine, this.book);
    const tool = this.toolbox.current.name;
    if (parts.length === 0) this.#hide();
    else if (KINDS[tool]) this.mark(tool);
    else if (tool === 'select') this.#show();
  }

  #show() {
    const tool = (name, icon, key) => iconButton({ icon, key, label: t(`action.${name}`), onclick: () => this.mark(name) });
    this.bar.replaceChildren(
      ...swatches(HIGHLIGHTS, null, (colour) => this.mark('highlight', colour)),
      tool('underline', 'underline', 'u'), tool('strike', 'strike', 's'),
      iconButton({ icon: 'note', key: 'n', label: t('action.note'), onclick: () => this.markWithNote() }));
    this.bar.hidden = false;
    this.#place();
  }

  /** Highlights the words and asks for the remark. */
  markWithNote() {
    const notes = this.mark('highlight');
    if (notes) this.openEditor(notes[0].local, { isNew: true });
    return Boolean(notes);
  }

  #place() {
    if (this.bar.hidden) return;
    const last = readSelection(this.engine, this.book).at(-1)?.last;
    if (!last) return this.#hide();
    const area = this.bar.parentElement.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.bar;
    const below = last.bottom + 10 + height < area.bottom;
    const left = Math.min(Math.max(last.right - width / 2, area.left + 8), area.right - width - 8) - area.left;
    const top = (below ? last.bottom + 10 : last.top - height - 10) - area.top;
    this.bar.style.setProperty('--x', `${Math.round(left)}px`);
    this.bar.style.setProperty('--y', `${Math.round(top)}px`);
    return undefined;
  }

  #hide() {
    this.bar.hidden = true;
  }
}
