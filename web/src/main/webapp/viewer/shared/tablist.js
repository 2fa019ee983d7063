import { el } from './dom.js';

/** A row of tabs over panels of which one is shown; arrow keys, Home and End choose (WAI-ARIA tabs). */
export class Tabs {
  #tabs = new Map();

  constructor(label, onShown = () => {}) {
    this.onShown = onShown;
    this.element = el('div', { class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: (event) => this.#onKey(event) });
    this.panels = el('div', { class: 'tab-panels' });
    this.shown = null;
  }

  get names() {
    return [...this.#tabs.keys()];
  }

  add(name, label, panel) {
    const tab = el('button', {
      type: 'button', class: 'tab', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`,
      'aria-selected': 'false', tabindex: '-1', onclick: () => this.show(name),
    }, el('span', { text: label }));
    panel.id = `panel-${name}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    panel.hidden = true;
    this.#tabs.set(name, { tab, panel });
    this.element.append(tab);
    this.panels.append(panel);
  }

  show(name) {
    if (!this.#tabs.has(name)) return;
    this.shown = name;
    for (const [each, { tab, panel }] of this.#tabs) {
      tab.setAttribute('aria-selected', String(each === name));
      tab.tabIndex = each === name ? 0 : -1;
      panel.hidden = each !== name;
    }
    this.#tabs.get(name).tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.onShown(name);
  }

  /** A small number beside a tab's word, with what it counts for those who do not see it; none for 0. */
  count(name, number, what) {
    const { tab } = this.#tabs.get(name);
    tab.querySelector('.tab-count')?.remove();
    if (number > 0) tab.append(el('span', { class: 'tab-count', 'aria-label': what, text: String(number) }));
  }

  #onKey(event) {
    const { names } = this;
    const here = names.indexOf(this.shown);
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: names.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const name = names.at(next % names.length);
    this.show(name);
    this.#tabs.get(name).tab.focus();
  }
}
