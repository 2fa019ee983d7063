import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { whenIdle } from '../shared/idle.js';
import { stepThrough } from '../shared/keyboard.js';

const WIDTH = 132;
/** Each picture costs reading a whole page. */
const AHEAD = '200px 0px';

const aspectOf = ({ width, height }) => width / height;

/** Small pictures of all pages. Only those near the part in sight are drawn, one after the other; those far away are dropped. */
export class Thumbnails {
  #entries = [];
  #wanted = new Set();
  #far = new Set();
  #drawing = null;
  #working = false;

  constructor({ engine, book, pages, onChoose }) {
    Object.assign(this, { engine, book, pages, onChoose });
    this.list = el('ol', { class: 'thumbs', onkeydown: (event) => this.#onKey(event) });
    this.element = el('div', { class: 'pane-body' }, this.list);
    this.observer = new IntersectionObserver((changes) => this.#look(changes), { root: this.element, rootMargin: AHEAD });
    engine.foreground.on('turned', () => this.#putOff());
    engine.eventBus.on('rotationchanging', () => this.#turn());
  }

  /** The document is open. */
  begin() {
    for (let page = 1; page <= this.pages.count; page++) this.#add(page);
    this.turned(this.pages.current);
  }

  step(step) {
    return stepThrough(this.list, 'button', step);
  }

  /** Marks the page in view and keeps it in sight, unless the reader is looking for another one here. */
  turned(page) {
    const entry = this.#entries[page - 1];
    if (!entry) return;
    const before = this.list.querySelector('[aria-current]');
    before?.removeAttribute('aria-current');
    if (before) before.tabIndex = -1;
    entry.button.setAttribute('aria-current', 'page');
    entry.button.tabIndex = 0;
    if (!this.list.contains(document.activeElement)) this.engine.foreground.whenPainted().then(() => this.opened());
  }

  opened() {
    this.list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  #add(page) {
    const paper = this.book.papers.length > 1 && this.book.papers.find((each) => each.firstPage === page);
    if (paper) this.list.append(el('li', { class: 'thumbs-head', text: paper.title }));
    const sheet = el('span', { class: 'thumb-sheet' });
    const button = el('button', {
      type: 'button', class: 'thumb', tabindex: '-1', 'aria-label': t('page.name', { page }), onclick: () => this.onChoose(page),
    }, sheet, el('span', { class: 'thumb-number', text: String(page) }));
    const entry = { page, button, sheet, near: false };
    this.#entries.push(entry);
    this.#shape(entry);
    this.list.append(el('li', {}, button));
    this.observer.observe(button);
    button.dataset.page = page;
  }

  #shape({ page, sheet }) {
    sheet.style.setProperty('aspect-ratio', String(aspectOf(this.engine.pages.getPageView(page - 1).viewport)));
  }

  #look(changes) {
    for (const { target, isIntersecting } of changes) {
      const entry = this.#entries[target.dataset.page - 1];
      const [into, from] = isIntersecting ? [this.#wanted, this.#far] : [this.#far, this.#wanted];
      into.add(entry);
      from.delete(entry);
    }
    this.#work();
  }

  /** The one being drawn makes way for the page in view, and is begun again later. */
  #putOff() {
    if (!this.#drawing) return;
    this.#wanted.add(this.#drawing.entry);
    this.#drawing.task.cancel();
  }

  #drop({ sheet }) {
    const canvas = sheet.firstChild;
    if (!canvas) return;
    canvas.width = 0;
    canvas.remove();
  }

  #dropFar() {
    this.#far.forEach((entry) => this.#drop(entry));
    this.#far.clear();
  }

  #turn() {
    this.#dropFar();
    for (const entry of this.#entries) {
      if (entry.sheet.firstChild) this.#wanted.add(entry);
      this.#drop(entry);
      this.#shape(entry);
    }
    this.#putOff();
    this.#work();
  }

  /** One after the other, when the page in view is painted and nothing else is to be done. */
  async #work() {
    if (this.#working) return;
    this.#working = true;
    while (this.#wanted.size + this.#far.size > 0) {
      await this.engine.foreground.whenPainted();
      await whenIdle();
      this.#dropFar();
      const [entry] = this.#wanted;
      if (!entry) continue;
      this.#wanted.delete(entry);
      await this.#draw(entry).catch((problem) => this.#failed(entry, problem));
      this.#drawing = null;
    }
    this.#working = false;
  }

  #failed({ page }, problem) {
    if (problem.name !== 'RenderingCancelledException') console.warn(`Thumbnail ${page}`, problem);
  }

  async #draw(entry) {
    const page = await this.engine.pages.pdfDocument.getPage(entry.page);
    const rotation = (page.rotate + this.engine.pages.pagesRotation) % 360;
    const natural = page.getViewport({ scale: 1, rotation });
    const viewport = page.getViewport({ scale: (WIDTH * Math.min(devicePixelRatio, 2)) / natural.width, rotation });
    entry.sheet.style.setProperty('aspect-ratio', String(aspectOf(natural)));
    const canvas = el('canvas', { width: Math.floor(viewport.width), height: Math.floor(viewport.height), 'aria-hidden': 'true' });
    this.#drawing = { entry, task: page.render({ canvas, viewport }) };
    await this.#drawing.task.promise;
    entry.sheet.replaceChildren(canvas);
    if (![...this.engine.pages.getCachedPageViews()].some((view) => view.id === entry.page)) page.cleanup();
  }

  #onKey(event) {
    const here = this.#entries.findIndex(({ button }) => button === document.activeElement);
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, PageDown: here + 5, PageUp: here - 5, Home: 0, End: this.#entries.length - 1 }[event.key];
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    this.#entries[Math.min(Math.max(next, 0), this.#entries.length - 1)].button.focus();
  }
}
