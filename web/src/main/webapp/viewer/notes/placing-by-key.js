import { announce } from '../shared/announce.js';
import { isTyping } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { boundsOf } from './annotation.js';
import { TEXT_SIZE, boxIn, uprightOf } from './boxes.js';
import { FIGURES, figureBetween, stampAround } from './figures.js';
import { toUserSpace } from './geometry.js';
import { placeUnder } from './pointing.js';
import { clearSelection, readSelection } from './selection.js';

const KINDS = { ...FIGURES, note: 'NOTE', text: 'TEXT_BOX' };
const AROUND = 3;
const ARROW = 60;
const HALF_BOX = [70, 30];
const HALF_TEXT = [90, TEXT_SIZE];

/** Figures, pins and text boxes without a pointer: at the selected words, else in the middle of what is in view. */
export class PlacingByKey {
  constructor({ engine, book, annotations, toolbox, adjusting, openEditor, write, onNoPaper }) {
    Object.assign(this, { engine, book, annotations, toolbox, adjusting, openEditor, write, onNoPaper });
    document.addEventListener('keydown', (event) => this.#onKey(event));
    toolbox.on('changed', () => this.#taken());
  }

  /** With words selected the tool is not taken up: its figure stands there at once. False when nothing is selected. */
  atSelection(name) {
    const [part] = readSelection(this.engine, this.book);
    if (!part) return false;
    const { place: { paper, page }, quads } = part;
    const pageNumber = this.book.pageOf(paper.versionId, page);
    const at = { paper, page, pageNumber, pageView: this.engine.pages.getPageView(pageNumber - 1) };
    this.#begin(name, at, this.#besides(KINDS[name], at.pageView, boundsOf({ geometry: { quads } })));
    clearSelection();
    return true;
  }

  #onKey(event) {
    const free = !event.defaultPrevented && !event.isComposing && !isTyping(event.target) && !event.target.closest('button, a');
    if (event.key !== 'Enter' || !free || !KINDS[this.toolbox.current.name]) return;
    event.preventDefault();
    this.#inTheMiddle(this.toolbox.current.name);
  }

  #taken() {
    this.adjusting.leave();
    if (!KINDS[this.toolbox.current.name]) return;
    if (document.activeElement?.closest('.tools')) this.engine.pages.container.focus({ preventScroll: true });
    announce(t('adjusting.begin'));
  }

  #inTheMiddle(name) {
    const frame = this.engine.pages.container.getBoundingClientRect();
    const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
    const current = this.engine.pages.getPageView(this.engine.pages.currentPageNumber - 1);
    const at = placeUnder(this.engine, this.book, document.elementFromPoint(x, y)) ?? placeUnder(this.engine, this.book, current.div);
    if (!at) return this.onNoPaper();
    return this.#begin(name, at, this.#around(KINDS[name], at.pageView, toUserSpace(at.pageView, x, y)));
  }

  #around(kind, pageView, [x, y]) {
    if (kind === 'NOTE') return { point: [x, y] };
    if (kind === 'STAMP') return stampAround(pageView, this.toolbox.words, [x, y]);
    if (kind === 'ARROW') return figureBetween(kind, [x - ARROW, y - ARROW / 2], [x, y]);
    const [across, up] = kind === 'BOX' ? HALF_BOX : HALF_TEXT;
    return figureBetween(kind, [x - across, y - up], [x + across, y + up]);
  }

  #besides(kind, pageView, [left, bottom, right, top]) {
    if (kind === 'STAMP') return stampAround(pageView, this.toolbox.words, [right, top]);
    if (kind === 'BOX') return figureBetween(kind, [left - AROUND, bottom - AROUND], [right + AROUND, top + AROUND]);
    const middle = (bottom + top) / 2;
    const fromLeft = left > ARROW + pageView.viewport.viewBox[0];
    return fromLeft ? figureBetween(kind, [left - ARROW, middle - ARROW / 2], [left - AROUND, middle])
      : figureBetween(kind, [right + ARROW, middle - ARROW / 2], [right + AROUND, middle]);
  }

  #begin(name, at, geometry) {
    const kind = KINDS[name];
    const note = { paperVersion: at.paper.versionId, page: at.page, kind, geometry, text: '', ...this.toolbox.styleOf(kind) };
    this.adjusting.begin(note, { keep: (place) => this.#keep(name, { ...note, ...place }) });
  }

  #keep(name, note) {
    this.toolbox.use('select');
    if (name === 'text') return this.#write(note);
    const made = this.annotations.create(note);
    if (name === 'note') this.openEditor(made.local, { isNew: true });
    return made;
  }

  #write(note) {
    const pageNumber = this.book.pageOf(note.paperVersion, note.page);
    const pageView = this.engine.pages.getPageView(pageNumber - 1);
    const at = { paper: this.book.paperOf(note.paperVersion), page: note.page, pageNumber, pageView };
    this.write(at, boxIn(uprightOf(pageView), note.geometry.rect));
  }
}
