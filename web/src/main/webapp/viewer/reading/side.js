import { t } from '../shared/i18n.js';
import { recall, remember } from '../shared/remembered.js';
import { Tabs } from '../shared/tablist.js';

/** The pane at the left: agenda, pages, outline and changes, each behind a tab; which one was chosen last is remembered. */
export class Side {
  #parts = new Map();

  constructor(book) {
    this.name = `side.${book.meeting ? 'pack' : 'paper'}`;
    this.tabs = new Tabs(t('side.title'), (name) => this.#shown(name));
  }

  /** @param part has an `element`, may have `opened` (its tab is shown), `turned` and `step` */
  add(name, part) {
    this.#parts.set(name, part);
    this.tabs.add(name, t(`side.${name}`), part.element);
  }

  addTo(panes, element) {
    panes.add('agenda', { element, title: t('side.title'), head: this.tabs.element, body: this.tabs.panels, icon: 'list', key: 'a' });
    const { names } = this.tabs;
    this.tabs.show(names.find((name) => name === recall(this.name)) ?? names[0]);
  }

  show(name) {
    this.tabs.show(name);
  }

  step(step) {
    return this.#parts.get(this.tabs.shown)?.step?.(step) ?? false;
  }

  turned(page) {
    for (const part of this.#parts.values()) part.turned?.(page);
  }

  /** The document is open. */
  begin() {
    this.#parts.get('pages').begin();
    this.#parts.get(this.tabs.shown).opened?.();
  }

  #shown(name) {
    remember(this.name, name);
    this.#parts.get(name).opened?.();
  }
}
