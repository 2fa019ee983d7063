import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

const NEWS = new Set(['MOVED', 'CHANGED', 'BY_HAND', 'PENDING']);

/** In a few words what became of a note's place in the version on screen; empty where nothing did. */
export function placeNews({ place }) {
  if (!NEWS.has(place?.state)) return '';
  return t(`place.${place.state}`, { page: place.fromPage });
}

/** The same for the editor: with the words as they were, and for the author of a changed one the way to say that it stands right. */
export class PlaceFacts {
  constructor(annotations) {
    this.annotations = annotations;
    this.element = el('div', { class: 'place-facts', hidden: true });
  }

  update(note) {
    const news = placeNews(note);
    this.element.hidden = !news;
    if (!news) return;
    const { state, was } = note.place;
    const changed = state === 'CHANGED';
    this.element.replaceChildren(...[
      el('p', { class: changed ? 'place-news changed' : 'place-news' }, icon(changed ? 'warning' : 'move'), el('span', { text: news })),
      changed && was ? el('blockquote', { class: 'quote', text: t('place.was', { words: was }) }) : null,
      changed && note.mine ? el('button', { type: 'button', class: 'chip', text: t('place.right'), onclick: () => this.annotations.settle(note.local, note) }) : null,
    ].filter(Boolean));
  }
}
