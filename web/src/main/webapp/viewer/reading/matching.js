/**
 * Finding that does not mind Vietnamese marks: "dinh" finds "định". PDF.js compares texts decomposed (NFD),
 * where tone and vowel marks are separate characters to skip; đ has no decomposition and is matched as d.
 */
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

export function looseExpression(query) {
  const plain = query.normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').trim();
  if (!plain) return null;
  const parts = Array.from(plain.replace(/\s+/g, ' '), (character) => {
    if (character === ' ') return '\\s+';
    if (character === 'd' || character === 'D') return '[dđDĐ]\\p{M}*';
    if (/\p{L}/u.test(character)) return `${character}\\p{M}*`;
    return `\\s*${character.replace(SPECIAL, '\\$&')}\\s*`;
  });
  return new RegExp(parts.join('').replace(/^\\s\*|\\s\*$/g, ''), 'giu');
}

export const marksInsensitiveFinder = (PDFFindController) =>
  class extends PDFFindController {
    /** Which pages are looked at. */
    within = () => true;

    /** Told of each page as it is searched: {within, content, places}. */
    onSearched = () => {};

    match(query, pageContent, pageIndex) {
      const within = this.within(pageIndex);
      const places = (within && this.#places(query, pageContent, pageIndex)) || [];
      this.onSearched(pageIndex, { within, content: pageContent, places });
      return places;
    }

    /** Makes one place that was found the one that stands out, and brings it into view. */
    goTo(pageIdx, matchIdx) {
      if (!(matchIdx < this.pageMatches[pageIdx]?.length)) return;
      this._resumePageIdx = null;
      this._offset = { pageIdx, matchIdx: matchIdx - 1, wrapped: false };
      this._eventBus.dispatch('find', { ...this.state, type: 'again', findPrevious: false });
    }

    #places(query, pageContent, pageIndex) {
      if (this.state?.matchDiacritics || typeof query !== 'string') {
        return super.match(query, pageContent, pageIndex);
      }
      const expression = looseExpression(query);
      if (!expression) return [];
      return Array.from(pageContent.matchAll(expression), (found) => ({
        index: found.index,
        length: found[0].length,
      }));
    }
  };
