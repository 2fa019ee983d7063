import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { listenToPinch } from './pinch.js';

const PRESETS = ['auto', 'page-width', 'page-fit', 'page-actual'];
const PERCENTAGES = [50, 75, 100, 125, 150, 200, 300];

/** Zoom, fit and rotation: bar, keys, Ctrl+wheel and two fingers. */
export class Zoom {
  constructor(engine, actions) {
    this.view = engine.pages;
    this.actions = actions;
    this.#declare();
    this.choice = el('select', { class: 'zoom-choice', 'aria-label': t('zoom.choice'), onchange: () => this.#choose() });
    this.exact = el('option', { value: 'exact', hidden: true });
    this.choice.append(this.exact, ...PRESETS.map((name) => el('option', { value: name, text: t(`zoom.${name}`) })),
      ...PERCENTAGES.map((percent) => el('option', { value: percent / 100, text: `${percent} %` })));
    this.element = el('div', { class: 'group wide-only', role: 'group', 'aria-label': t('zoom.group') },
      actions.button('zoomOut'), this.choice, actions.button('zoomIn'));
    engine.eventBus.on('scalechanging', ({ scale, presetValue }) => this.#show(scale, presetValue));
    engine.eventBus.on('pagesinit', () => this.fit('auto'));
    window.addEventListener('resize', () => this.#refit());
    new ResizeObserver(() => this.#refit()).observe(engine.pages.container);
    listenToPinch(engine.pages);
  }

  fit(preset) {
    this.view.currentScaleValue = preset;
  }

  rotate() {
    const page = this.view.currentPageNumber;
    this.view.pagesRotation = (this.view.pagesRotation + 90) % 360;
    this.view.scrollPageIntoView({ pageNumber: page });
  }

  #declare() {
    const enabled = () => this.view.pagesCount > 0;
    const declare = (name, definition) => this.actions.add(name, { group: 'view', enabled, ...definition });
    declare('zoomIn', { icon: 'zoom-in', keys: ['+', '=', 'Ctrl+=', 'Ctrl++'], run: () => this.view.increaseScale() });
    declare('zoomOut', { icon: 'zoom-out', keys: ['-', 'Ctrl+-'], run: () => this.view.decreaseScale() });
    declare('fitWidth', { icon: 'fit-width', keys: ['0', 'Ctrl+0'], run: () => this.fit('page-width') });
    declare('fitPage', { icon: 'fit-page', keys: ['9'], run: () => this.fit('page-fit') });
    declare('rotate', { icon: 'rotate', keys: ['r'], run: () => this.rotate() });
  }

  #choose() {
    this.view.currentScaleValue = this.choice.value;
    this.view.container.focus();
  }

  #show(scale, preset) {
    this.exact.textContent = `${Math.round(scale * 100)} %`;
    const known = PRESETS.includes(preset) ? preset : PERCENTAGES.find((percent) => percent / 100 === scale);
    this.choice.value = typeof known === 'number' ? String(known / 100) : known ?? 'exact';
  }

  /** A preset follows the size of the window; a percentage stays. */
  #refit() {
    const value = this.view.currentScaleValue;
    if (PRESETS.includes(value) && value !== 'page-actual') this.view.currentScaleValue = value;
  }
}
