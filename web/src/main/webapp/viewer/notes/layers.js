import { el, svg } from '../shared/dom.js';
import { isMultiplied, shapeOf } from './shapes.js';
import { boxOf, isBoxed, place, uprightOf } from './boxes.js';

/** Sheets of one page: highlights that multiply, marks and ink, the stroke being drawn, and HTML for pins and text boxes. */
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

  #replace(local, note) {
    const old = this.shown.get(local)?.element;
    const element = isBoxed(note) ? boxOf(note, this.upright) : shapeOf(note);
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
    const page = note && this.book.pageOf(note.paperVersion, note.page);
    return (page && this.of(page)?.elementOf(local)) ?? null;
  }

  #mount(pageNumber) {
    const place = this.book.placeOf(pageNumber);
    const pageView = this.engine.pages.getPageView(pageNumber - 1);
    if (!place || !pageView?.pdfPage) return;
    const isNew = !this.#layers.has(pageNumber);
    if (isNew) this.#layers.set(pageNumber, new PageLayer());
    const layer = this.of(pageNumber);
    layer.mount(pageView);
    if (isNew) this.annotations.onPage(place.paper.versionId, place.page).forEach((note) => layer.show(note));
  }

  #change({ before, after }) {
    const note = after ?? before;
    const page = this.book.pageOf(note.paperVersion, note.page);
    const layer = page && this.of(page);
    if (!layer) return;
    if (after) layer.show(after);
    else layer.hide(before.local);
    if (after?.local === this.#selected) this.select(this.#selected);
  }
}
