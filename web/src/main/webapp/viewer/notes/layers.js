import { el, svg } from '../shared/dom.js';
import { extendShape, isMultiplied, shapeOf } from './shapes.js';
import { isPlaced } from './annotation.js';
import { boxOf, isBoxed, place, uprightOf } from './boxes.js';

/** Sheets of one page: highlights that multiply, marks and ink, the stroke being drawn, and HTML for pins, text boxes and stamps. */
class PageLayer {
  constructor() {
    this.multiplied = svg('svg', { class: 'note-sheet multiplied', 'aria-hidden': 'true' });
    this.marks = svg('svg', { class: 'note-sheet', 'aria-hidden': 'true' });
    this.live = svg('svg', { class: 'note-sheet live', 'aria-hidden': 'true' });
    for (const sheet of this.#sheets) sheet.append(svg('g'));
    this.boxes = el('div', { class: 'note-boxes' });
    this.shown = new Map();
  }

  get #sheets() {
    return [this.multiplied, this.marks, this.live];
  }

  /** PDF.js empties a page when it zooms or turns; the same sheets go back in, with the page's present matrix. */
  mount(pageView) {
    const { viewport } = pageView;
    const natural = viewport.clone({ scale: 1 / (viewport.userUnit ?? 1) });
    for (const sheet of this.#sheets) {
      sheet.setAttribute('viewBox', `0 0 ${natural.width} ${natural.height}`);
      sheet.firstChild.setAttribute('transform', `matrix(${natural.transform.join(' ')})`);
    }
    this.upright = uprightOf(pageView);
    place(this.boxes, { width: this.upright.width, height: this.upright.height });
    this.boxes.dataset.turn = pageView.rotation ?? 0;
    pageView.div.append(...this.#sheets, this.boxes);
  }

  show(note) {
    this.#replace(note.local, note);
  }

  hide(local) {
    this.shown.get(local)?.element.remove();
    this.shown.delete(local);
  }

  elementOf(local) {
    return this.shown.get(local)?.element ?? null;
  }

  /** What is being drawn and is no note yet; null takes it away. */
  draft(note) {
    this.drafted?.remove();
    this.drafted = note && elementFor(note, this.upright);
    if (note) (isBoxed(note) || isMultiplied(note) ? this.#parentOf(note) : this.live.firstChild).append(this.drafted);
  }

  #replace(local, note) {
    const { note: before, element: old } = this.shown.get(local) ?? {};
    if (old?.isConnected && extendShape(old, before, note)) return void this.shown.set(local, { note, element: old });
    const element = elementFor(note, this.upright);
    if (old?.classList.contains('selected')) element.classList.add('selected');
    if (old?.isConnected && old.parentNode === this.#parentOf(note)) old.replaceWith(element);
    else {
      old?.remove();
      this.#parentOf(note).append(element);
    }
    this.shown.set(local, { note, element });
  }

  #parentOf(note) {
    if (isBoxed(note)) return this.boxes;
    return (isMultiplied(note) ? this.multiplied : this.marks).firstChild;
  }
}

const elementFor = (note, upright) => (isBoxed(note) ? boxOf(note, upright) : shapeOf(note));

/** Draws all notes over the pages that PDF.js has on screen, and keeps them there. */
export class Layers {
  #layers = new Map();
  #selected = null;

  constructor(engine, book, annotations) {
    this.engine = engine;
    this.book = book;
    this.annotations = annotations;
    const mount = ({ pageNumber }) => this.#mount(pageNumber);
    engine.eventBus.on('pagerender', mount);
    engine.eventBus.on('pagerendered', mount);
    annotations.on('changed', (change) => this.#change(change));
  }

  /** The sheets of a page that is on screen. */
  of(pageNumber) {
    return this.#layers.get(pageNumber) ?? null;
  }

  select(local) {
    this.#element(this.#selected)?.classList.remove('selected');
    this.#selected = local;
    this.#element(local)?.classList.add('selected');
  }

  /** The element of a note, when its page is on screen. */
  #element(local) {
    const note = local && this.annotations.get(local);
    return (note && this.#layerOf(note)?.elementOf(local)) ?? null;
  }

  #layerOf({ paperVersion, page }) {
    const shown = this.book.pageOf(paperVersion, page);
    return shown && this.of(shown);
  }

  #mount(pageNumber) {
    const place = this.book.placeOf(pageNumber);
    const pageView = this.engine.pages.getPageView(pageNumber - 1);
    if (!place || !pageView?.pdfPage) return;
    const isNew = !this.#layers.has(pageNumber);
    if (isNew) this.#layers.set(pageNumber, new PageLayer());
    const layer = this.of(pageNumber);
    layer.mount(pageView);
    if (isNew) this.annotations.onPage(place.paper.versionId, place.page).filter(isPlaced).forEach((note) => layer.show(note));
  }

  #change({ before, after }) {
    const note = after ?? before;
    if (before && before.page !== note.page) this.#layerOf(before)?.hide(before.local);
    const layer = this.#layerOf(note);
    if (!layer) return;
    if (after && isPlaced(after)) layer.show(after);
    else layer.hide(note.local);
    if (after?.local === this.#selected) this.select(this.#selected);
  }
}
