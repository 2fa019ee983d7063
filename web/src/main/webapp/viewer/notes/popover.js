import { el, iconButton } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { boundsOf } from './annotation.js';
import { frameOf } from './geometry.js';
import { Editor } from './editor.js';

const GAP = 10;

/** The editor beside the mark; on narrow screens CSS makes it a sheet at the bottom. */
export class Popover {
  #editor = null;
  #isNew = false;

  constructor({ engine, book, annotations, outbox, onShow, onMove }) {
    Object.assign(this, { engine, book, annotations, outbox, onShow, onMove });
    this.holder = el('div', {});
    this.element = el('div', { class: 'popover', role: 'dialog', 'aria-label': t('note.dialog'), hidden: true },
      iconButton({ icon: 'close', label: t('close'), class: 'tool popover-close', onclick: () => this.close(true) }), this.holder);
    this.element.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && this.close(true));
    new ResizeObserver(() => this.#place()).observe(this.element);
    engine.pages.container.addEventListener('scroll', () => this.#place(), { passive: true });
    engine.eventBus.on('scalechanging', () => requestAnimationFrame(() => this.#place()));
    annotations.on('changed', (change) => this.#changed(change));
    outbox.on('changed', () => this.#editor && this.#refresh());
  }

  get local() {
    return this.#editor?.local ?? null;
  }

  open(local, { isNew = false, focus = isNew } = {}) {
    const note = this.annotations.get(local);
    if (!note) return;
    this.close();
    this.#isNew = isNew;
    this.#editor = new Editor(note, { annotations: this.annotations, outbox: this.outbox, onClose: () => this.close(true), onMove: this.onMove });
    this.holder.replaceChildren(this.#editor.element);
    this.element.hidden = false;
    this.#editor.update(note);
    this.#place();
    this.onShow(local);
    if (focus) this.#editor.focus();
  }

  /** True when there was something to close. A new note without a word is not kept. */
  close(refocus = false) {
    if (!this.#editor) return false;
    const note = this.annotations.get(this.#editor.local);
    this.#editor = null;
    this.element.hidden = true;
    this.holder.replaceChildren();
    if (this.#isNew && note?.kind === 'NOTE' && !note.text.trim()) this.annotations.remove(note.local);
    this.onShow(null);
    if (refocus) this.engine.pages.container.focus({ preventScroll: true });
    return true;
  }

  #refresh() {
    const note = this.annotations.get(this.#editor.local);
    if (note) this.#editor.refresh(note);
  }

  #changed({ before, after }) {
    if (!this.#editor || (after ?? before).local !== this.#editor.local) return;
    if (after) this.#editor.update(after);
    else this.close();
  }

  #place() {
    const note = this.#editor && this.annotations.get(this.#editor.local);
    const page = note && this.book.pageOf(note.paperVersion, note.page);
    if (!page) return;
    const mark = this.#onScreen(note, this.engine.pages.getPageView(page - 1));
    const area = this.element.parentElement.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const right = mark.right + GAP + width < area.right;
    const left = right ? mark.right + GAP : mark.left - GAP - width > area.left ? mark.left - GAP - width : area.right - width - GAP;
    const under = right || mark.left - GAP - width > area.left ? mark.top : mark.bottom + GAP;
    const top = Math.min(Math.max(under, area.top + GAP), area.bottom - height - GAP);
    this.element.style.setProperty('--x', `${Math.round(left - area.left)}px`);
    this.element.style.setProperty('--y', `${Math.round(top - area.top)}px`);
  }

  #onScreen(note, pageView) {
    const frame = frameOf(pageView);
    const [x1, y1, x2, y2] = pageView.viewport.convertToViewportRectangle(boundsOf(note));
    return {
      left: frame.left + Math.min(x1, x2), right: frame.left + Math.max(x1, x2),
      top: frame.top + Math.min(y1, y2), bottom: frame.top + Math.max(y1, y2),
    };
  }
}
