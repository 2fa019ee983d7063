import { el, svg } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

const MARGIN = 8;
const BAR = 3.5;
const LINE = 1.2;
const CARET = 5;

const extent = (quads, odd) => {
  const all = quads.flatMap((quad) => quad.filter((_, index) => index % 2 === odd));
  return [Math.min(...all), Math.max(...all)];
};

/** Along the edge where the lines begin, whichever way the text runs. */
function barOf(quads, [left, bottom, right, top]) {
  const [[x1, y1, x2, y2]] = quads;
  const [from, to] = [extent(quads, 0), extent(quads, 1)];
  if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) {
    const x = x2 >= x1 ? left + MARGIN : right - MARGIN - BAR;
    return { x, y: to[0], width: BAR, height: to[1] - to[0] };
  }
  const y = y2 > y1 ? bottom + MARGIN : top - MARGIN - BAR;
  return { x: from[0], y, width: from[1] - from[0], height: BAR };
}

/** @param share 0 at the foot of the words, 1 at their head */
function lineThrough([ulx, uly, urx, ury, llx, lly, lrx, lry], share) {
  const between = (low, high) => low + (high - low) * share;
  return { x1: between(llx, ulx), y1: between(lly, uly), x2: between(lrx, urx), y2: between(lry, ury) };
}

/** A wedge between two words: here words are gone. */
const caretOf = ([, , , , x, y]) => `M${x - CARET} ${y - CARET} L${x} ${y + CARET} L${x + CARET} ${y - CARET} Z`;

const cornersOf = ([ulx, uly, urx, ury, llx, lly, lrx, lry]) => `${ulx},${uly} ${urx},${ury} ${lrx},${lry} ${llx},${lly}`;

/** Marks of one page: a bar at its edge and a line on the words, by kind in form as in colour; a word for whole pages. */
class ChangeSheet {
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.sheet = svg('svg', { class: 'change-sheet', 'aria-hidden': 'true' });
    this.group = svg('g');
    this.sheet.append(this.group);
    this.tag = el('span', { class: 'change-tag' });
    this.marks = new Map();
  }

  /** PDF.js empties a page when it zooms or turns. */
  mount({ viewport, div }) {
    const natural = viewport.clone({ scale: 1 / (viewport.userUnit ?? 1) });
    this.sheet.setAttribute('viewBox', `0 0 ${natural.width} ${natural.height}`);
    this.group.setAttribute('transform', `matrix(${natural.transform.join(' ')})`);
    this.box = viewport.viewBox;
    div.append(this.sheet, this.tag);
  }

  show({ state, marks }, isOld) {
    this.marks.clear();
    this.group.replaceChildren(...marks.map((mark) => this.#mark(mark, isOld)));
    const word = state && { NEW: t('changes.pageNew'), MOVED: t('changes.pageMoved', { page: state.fromPage }) }[state.state];
    this.tag.textContent = word ?? '';
    this.tag.hidden = !word;
    this.tag.dataset.state = state?.state ?? '';
  }

  select(change) {
    for (const [each, element] of this.marks) element.classList.toggle('selected', each === change);
  }

  #mark({ change, quads }, isOld) {
    const group = svg('g', { class: `change change-${change.kind.toLowerCase()}`, 'data-change': change.index });
    const bar = svg('rect', { class: 'change-bar', rx: 1, ...barOf(quads, this.box) });
    bar.append(svg('title'));
    bar.firstChild.textContent = t(`changes.kind.${change.kind}`);
    bar.addEventListener('click', () => this.onChoose(change));
    const gone = change.kind === 'DELETED' && !isOld;
    group.append(bar, ...quads.flatMap((quad) => (gone ? [svg('path', { class: 'change-caret', d: caretOf(quad) })] : [
      svg('polygon', { class: 'change-words', points: cornersOf(quad) }),
      svg('line', { class: 'change-line', 'stroke-width': LINE, ...lineThrough(quad, isOld && change.kind !== 'MOVED' ? 0.42 : -0.06) }),
    ])));
    this.marks.set(change, group);
    return group;
  }
}

/** Draws what has changed over the pages that PDF.js has on screen. */
export class ChangeSheets {
  #sheets = new Map();

  constructor({ engine, book, changes, onChoose }) {
    Object.assign(this, { engine, book, changes, onChoose });
    const mount = ({ pageNumber }) => this.#mount(pageNumber);
    engine.eventBus.on('pagerender', mount);
    engine.eventBus.on('pagerendered', mount);
    changes.on('changed', () => this.#refresh());
    changes.on('selected', (change) => this.#sheets.forEach((sheet) => sheet.select(change)));
  }

  #mount(pageNumber) {
    const pageView = this.engine.pages.getPageView(pageNumber - 1);
    if (!this.book.placeOf(pageNumber) || !pageView?.pdfPage) return;
    const isNew = !this.#sheets.has(pageNumber);
    if (isNew) this.#sheets.set(pageNumber, new ChangeSheet(this.onChoose));
    this.#sheets.get(pageNumber).mount(pageView);
    if (isNew) this.#show(pageNumber);
  }

  #refresh() {
    for (const pageNumber of this.#sheets.keys()) this.#show(pageNumber);
  }

  #show(pageNumber) {
    const { paper, page } = this.book.placeOf(pageNumber);
    const sheet = this.#sheets.get(pageNumber);
    sheet.show(this.changes.onPage(paper.versionId, page), this.changes.isOld);
    sheet.select(this.changes.selected);
  }
}
