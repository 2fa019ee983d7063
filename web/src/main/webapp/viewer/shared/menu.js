import { el, icon } from './dom.js';

const EDGE = 8;

/** A button that opens a short list of commands or links; arrow keys, Home, End and Escape work as in any menu. */
export class Menu {
  constructor({ icon: name, label, entries }) {
    this.entries = entries;
    this.list = el('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: true });
    this.button = el('button', {
      type: 'button', class: 'tool', title: label, 'aria-label': label,
      'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => this.toggle(),
    }, icon(name));
    this.element = el('div', { class: 'menu-holder' }, this.button, this.list);
    this.list.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('pointerdown', (event) => {
      if (!this.element.contains(event.target)) this.close();
    });
  }

  toggle() {
    if (this.list.hidden) this.open();
    else this.close();
  }

  open() {
    this.list.replaceChildren(...this.entries().map((entry) => this.#item(entry)));
    this.list.hidden = false;
    this.#fit();
    this.button.setAttribute('aria-expanded', 'true');
    this.list.firstElementChild?.focus();
  }

  /** A list too wide for the pane it is in moves to the right. */
  #fit() {
    this.list.style.removeProperty('right');
    const room = (this.element.closest('.pane') ?? document.documentElement).getBoundingClientRect().left;
    const missing = room + EDGE - this.list.getBoundingClientRect().left;
    if (missing > 0) this.list.style.setProperty('right', `${-missing}px`);
  }

  close(refocus = false) {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    if (refocus) this.button.focus();
  }

  #item({ icon: name, label, key, href, download, run, separator, narrowOnly }) {
    if (separator) return el('hr', { role: 'separator' });
    const content = [icon(name), el('span', { text: label }), key ? el('kbd', { text: key }) : null];
    const common = { role: 'menuitem', class: narrowOnly ? 'menu-item narrow-only' : 'menu-item' };
    if (href) return el('a', { ...common, href, download, onclick: () => this.close() }, ...content);
    return el('button', { ...common, type: 'button', onclick: () => { this.close(true); run(); } }, ...content);
  }

  #onKey(event) {
    const items = [...this.list.querySelectorAll('[role="menuitem"]')].filter((item) => item.offsetParent);
    const here = items.indexOf(document.activeElement);
    const goTo = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') this.close(true);
    else if (event.key === 'Tab') this.close();
    else if (goTo !== undefined) items.at(goTo % items.length)?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }
}
