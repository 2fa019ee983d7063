import { el, iconButton } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { recall, remember } from '../shared/remembered.js';

const wide = matchMedia('(min-width: 1180px)');

/** Side panes: beside the page where there is room, drawers over it where there is not. */
export class Panes {
  #panes = new Map();

  constructor(stage, actions) {
    this.stage = stage;
    this.actions = actions;
    this.backdrop = el('div', { class: 'backdrop', hidden: true, onclick: () => this.closeDrawers() });
    stage.append(this.backdrop);
    wide.addEventListener('change', () => this.#settle());
  }

  get drawers() {
    return !wide.matches;
  }

  /** @param head what stands in the head instead of the title */
  add(name, { element, title, head = null, body, extra = null, icon, key }) {
    const close = iconButton({ icon: 'close', label: t('close'), onclick: () => this.#set(name, false, true) });
    element.append(el('header', { class: 'pane-head' }, ...(head ? [head] : [el('h2', { text: title }), extra, el('span', { class: 'spacer' })]), close), body);
    element.setAttribute('aria-label', title);
    element.addEventListener('keydown', (event) => this.drawers && event.key === 'Escape' && this.#set(name, false, true));
    this.#panes.set(name, element);
    this.actions.add(name, { icon, keys: [key], run: () => this.toggle(name) });
  }

  /** After all panes were added: opens those that were open last time. */
  start() {
    this.#settle();
  }

  /** Closes panes, the last first, until the pages have so many pixels; not remembered. */
  makeRoom(width) {
    for (const name of [...this.#panes.keys()].reverse()) {
      if (document.getElementById('paper').parentNode.clientWidth - this.#taken() >= width) return;
      if (!this.drawers) this.#apply(name, false);
    }
  }

  #taken() {
    return [...this.#panes.values()].reduce((sum, pane) => sum + pane.offsetWidth, 0);
  }

  /** Opens what was open before. */
  restore() {
    if (!this.drawers) this.#settle();
  }

  isShown(name) {
    return this.#panes.has(name) && !this.#panes.get(name).hidden;
  }

  toggle(name) {
    this.#set(name, !this.isShown(name), true);
  }

  show(name) {
    this.#set(name, true);
  }

  closeDrawers() {
    if (!this.drawers) return false;
    const open = [...this.#panes.keys()].filter((name) => this.isShown(name));
    open.forEach((name) => this.#set(name, false, true));
    return open.length > 0;
  }

  #settle() {
    for (const name of this.#panes.keys()) this.#apply(name, !this.drawers && recall(`pane.${name}`, true));
  }

  #set(name, open, byHand = false) {
    if (open && this.drawers) for (const other of this.#panes.keys()) if (other !== name) this.#apply(other, false);
    this.#apply(name, open);
    if (!this.drawers && byHand) remember(`pane.${name}`, open);
    if (this.drawers && open) this.#focusIn(this.#panes.get(name));
    if (!open && byHand) document.getElementById('viewerContainer').focus({ preventScroll: true });
  }

  #focusIn(pane) {
    (pane.querySelector('[aria-selected="true"]') ?? pane.querySelector('button, select'))?.focus();
  }

  #apply(name, open) {
    this.#panes.get(name).hidden = !open;
    this.actions.mark(name, open);
    this.backdrop.hidden = !this.drawers || ![...this.#panes.keys()].some((any) => this.isShown(any));
  }
}
