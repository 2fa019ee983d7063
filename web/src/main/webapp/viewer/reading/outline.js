import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { stepThrough } from '../shared/keyboard.js';

/** The outline that the file brings: nested lists of buttons; what lies below an entry is made when it is unfolded. */
export class Outline {
  constructor({ engine, onGone }) {
    this.engine = engine;
    this.onGone = onGone;
    this.element = el('div', { class: 'pane-body outline', onkeydown: (event) => this.#onKey(event) }, el('p', { class: 'pane-empty', text: t('outline.loading') }));
  }

  /** Reads it when it is looked at for the first time. */
  async opened() {
    if (this.begun || !this.engine.pages.pdfDocument) return;
    this.begun = true;
    const entries = await this.engine.pages.pdfDocument.getOutline().catch(() => null);
    this.element.replaceChildren(entries?.length > 0 ? this.#list(entries, entries.length < 12) : el('p', { class: 'pane-empty', text: t('outline.none') }));
  }

  step(step) {
    return stepThrough(this.element, '.outline-title', step);
  }

  #list(entries, unfolded = false) {
    return el('ul', { class: 'outline-list' }, ...entries.map((entry) => this.#entry(entry, unfolded)));
  }

  #entry({ title, dest, url, items }, unfolded) {
    const row = el('div', { class: 'outline-row' });
    const item = el('li', {}, row);
    const text = title.normalize('NFC').trim() || t('untitled');
    if (items.length > 0) {
      const fold = el('button', { type: 'button', class: 'outline-fold', tabindex: '-1', 'aria-expanded': 'false', 'aria-label': t('outline.unfold', { title: text }) }, icon('right'));
      const turn = () => {
        const open = fold.getAttribute('aria-expanded') !== 'true';
        fold.setAttribute('aria-expanded', String(open));
        if (open && item.childElementCount === 1) item.append(this.#list(items));
        if (item.childElementCount > 1) item.lastChild.hidden = !open;
      };
      fold.addEventListener('click', turn);
      row.append(fold);
      if (unfolded) turn();
    }
    row.append(url ? el('a', { class: 'outline-title', href: url, target: '_blank', rel: 'noopener noreferrer nofollow', text })
      : el('button', { type: 'button', class: 'outline-title', text, onclick: () => this.#go(dest), disabled: !dest }));
    return item;
  }

  async #go(destination) {
    await this.engine.linkService.goToDestination(destination);
    this.onGone();
  }

  /** As in any tree: right unfolds, left folds or goes up. */
  #onKey(event) {
    const row = document.activeElement.closest?.('.outline-row');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#walk(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    } else if (row && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const fold = row.querySelector('.outline-fold');
      const open = fold?.getAttribute('aria-expanded') === 'true';
      if (fold && open === (event.key === 'ArrowLeft')) fold.click();
      else if (event.key === 'ArrowLeft') row.parentNode.parentNode.closest('li')?.querySelector('.outline-title').focus();
      event.preventDefault();
    }
  }

  #walk(step) {
    const titles = [...this.element.querySelectorAll('.outline-title')].filter((title) => title.offsetParent);
    const here = titles.indexOf(document.activeElement);
    if (here < 0) return false;
    titles[Math.min(Math.max(here + step, 0), titles.length - 1)].focus();
    return true;
  }
}
