import { el, iconButton, press } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { announce } from '../shared/announce.js';

const DELAY = 250;

/** Finding in the open file, with or without Vietnamese marks. */
export class Find {
  #timer = 0;
  #exact = false;

  constructor(engine, actions) {
    this.engine = engine;
    this.eventBus = engine.eventBus;
    this.field = el('input', {
      type: 'search', class: 'find-field', autocomplete: 'off', spellcheck: 'false', 'aria-label': t('find.label'),
      placeholder: t('find.label'), oninput: () => this.#soon(), onkeydown: (event) => this.#onKey(event),
    });
    this.count = el('output', { class: 'find-count', 'aria-live': 'polite' });
    this.exactButton = el('button', {
      type: 'button', class: 'chip', 'aria-pressed': 'false', title: t('find.exactHint'), text: t('find.exact'), onclick: () => this.#toggleExact(),
    });
    this.element = el('div', { class: 'find', role: 'search', hidden: true }, this.field, this.count, this.exactButton,
      iconButton({ icon: 'up', label: t('find.previous'), key: 'Shift+Enter', onclick: () => this.#again(true) }),
      iconButton({ icon: 'down', label: t('find.next'), key: 'Enter', onclick: () => this.#again(false) }),
      iconButton({ icon: 'close', label: t('close'), key: 'Esc', onclick: () => this.close() }));
    actions.add('find', { icon: 'search', keys: ['Ctrl+f', '/'], run: () => this.open(), enabled: () => engine.pages.pagesCount > 0 });
    this.eventBus.on('updatefindmatchescount', ({ matchesCount }) => this.#show(matchesCount));
    this.eventBus.on('updatefindcontrolstate', ({ state, matchesCount }) => this.#show(matchesCount, state));
  }

  open() {
    this.element.hidden = false;
    this.field.focus();
    this.field.select();
    if (this.field.value) this.#ask('');
  }

  close() {
    if (this.element.hidden) return false;
    clearTimeout(this.#timer);
    this.element.hidden = true;
    this.eventBus.dispatch('findbarclose', { source: this });
    this.engine.pages.container.focus();
    return true;
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(''), DELAY);
  }

  #again(findPrevious) {
    this.#ask('again', findPrevious);
  }

  #toggleExact() {
    this.#exact = !this.#exact;
    press(this.exactButton, this.#exact);
    this.#ask('diacriticmatchingchange');
  }

  #onKey(event) {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#again(event.shiftKey);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #ask(type, findPrevious = false) {
    clearTimeout(this.#timer);
    const query = this.field.value.trim().normalize('NFC');
    if (!query) this.count.textContent = '';
    this.eventBus.dispatch('find', {
      source: this, type, query, findPrevious,
      caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: this.#exact,
    });
  }

  #show({ current, total }, state) {
    const { FindState } = this.engine.components;
    if (!this.field.value.trim()) this.count.textContent = '';
    else if (total > 0) this.count.textContent = t('find.count', { current, total });
    else if (state === FindState.PENDING) this.count.textContent = t('find.searching');
    else if (state === FindState.NOT_FOUND) {
      this.count.textContent = t('find.none');
      announce(t('find.none'));
    }
  }
}
