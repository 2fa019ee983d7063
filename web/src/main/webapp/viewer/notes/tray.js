import { el, icon, iconButton } from '../shared/dom.js';
import { inRoot } from '../shared/address.js';
import { t } from '../shared/i18n.js';
import { isPending, isPlaced } from './annotation.js';
import { Card } from './card.js';

const oldVersion = ({ place, id }) => inRoot(`viewer/?version=${encodeURIComponent(place.fromVersionId)}#page=${place.fromPage}&note=${encodeURIComponent(id)}`);

/**
 * The notes of earlier versions that found no place in the version on screen, or not yet, by the page they came from.
 * Each can be dropped in by hand or looked up where it was made.
 */
export class Tray {
  #cards = new Map();
  #order = '';

  constructor({ annotations, outbox, dropping }) {
    Object.assign(this, { annotations, outbox, dropping });
    this.title = el('h3', {});
    this.hint = el('p', { class: 'tray-hint' });
    this.groups = el('div', {});
    this.element = el('section', { class: 'tray', 'aria-label': t('tray.title'), hidden: true },
      el('div', { class: 'tray-head' }, icon('tray'), this.title), this.hint, this.groups);
  }

  /** Shows the unplaced ones among these notes; tells how many they are. */
  render(notes) {
    const waiting = notes.filter((note) => !isPlaced(note)).sort((one, other) => one.place.fromPage - other.place.fromPage);
    this.element.hidden = waiting.length === 0;
    const looking = waiting.every(isPending);
    this.title.textContent = t(looking ? 'tray.pending' : 'tray.count', { count: waiting.length });
    this.hint.textContent = t(looking ? 'tray.pendingHint' : 'tray.hint');
    const left = new Set(waiting.map(({ local }) => local));
    for (const local of this.#cards.keys()) if (!left.has(local)) this.#cards.delete(local);
    const order = waiting.map(({ local, place }) => `${place.fromPage}:${local}`).join();
    if (order !== this.#order) this.#arrange(waiting);
    this.#order = order;
    return waiting.length;
  }

  /** Shows a note as it is now, if it waits here. */
  refresh(note) {
    this.#cards.get(note.local)?.update(note);
  }

  /** Opens a note that waits here; false when it does not. */
  open(local) {
    const card = this.#cards.get(local);
    if (!card) return false;
    card.element.scrollIntoView({ block: 'nearest' });
    card.main.focus({ preventScroll: true });
    return true;
  }

  #arrange(waiting) {
    const pages = [...new Set(waiting.map(({ place }) => place.fromPage))];
    this.groups.replaceChildren(...pages.map((page) => el('div', { class: 'tray-group' }, el('h4', { text: t('tray.page', { page }) }),
      el('ul', {}, ...waiting.filter(({ place }) => place.fromPage === page).map((note) => this.#of(note).element)))));
  }

  #of(note) {
    if (!this.#cards.has(note.local)) this.#cards.set(note.local, this.#card(note));
    return this.#cards.get(note.local);
  }

  #card(note) {
    const card = new Card(note, { annotations: this.annotations, outbox: this.outbox, pageOf: null, open: (any) => any.expand(!any.expanded) });
    card.update(note);
    card.element.classList.add('in-tray');
    card.main.after(el('div', { class: 'tray-tools' },
      note.mine ? el('button', { type: 'button', class: 'chip', text: t('tray.here'), onclick: () => this.dropping.here(note.local) }) : null,
      note.id ? el('a', { class: 'tray-old', href: oldVersion(note), target: '_blank', rel: 'noopener', text: t('tray.old') }) : null,
      el('span', { class: 'spacer' }),
      note.mine ? this.#grip(note) : null));
    return card;
  }

  #grip(note) {
    const grip = iconButton({ icon: 'move', label: t('tray.drag'), class: 'tool tray-grip', onclick: () => this.dropping.here(note.local) });
    grip.addEventListener('pointerdown', (event) => this.dropping.drag(note.local, event, grip));
    return grip;
  }
}

/** Small flags at the edge of the pages beside which notes wait. */
export class TrayFlags {
  #flags = new Map();

  constructor({ engine, book, annotations }, open) {
    Object.assign(this, { engine, book, annotations, open });
    const mount = ({ pageNumber }) => this.#show(pageNumber);
    engine.eventBus.on('pagerender', mount);
    engine.eventBus.on('pagerendered', mount);
    annotations.on('changed', ({ before, after }) => {
      for (const note of [before, after]) if (note && !isPlaced(note)) this.#show(this.book.pageOf(note.paperVersion, note.page));
    });
  }

  #show(pageNumber) {
    const place = pageNumber && this.book.placeOf(pageNumber);
    const pageView = place && this.engine.pages.getPageView(pageNumber - 1);
    if (!pageView?.pdfPage) return;
    const waiting = this.annotations.onPage(place.paper.versionId, place.page).filter((note) => !isPlaced(note));
    if (waiting.length === 0) return void this.#flags.get(pageNumber)?.remove();
    const label = t('tray.flag', { count: waiting.length });
    const flag = el('button', { type: 'button', class: 'tray-flag', 'aria-label': label, title: label, onclick: () => this.open(waiting[0].local) },
      icon('tray'), el('span', { text: String(waiting.length) }));
    this.#flags.get(pageNumber)?.remove();
    this.#flags.set(pageNumber, flag);
    pageView.div.append(flag);
  }
}

