import { read } from '../shared/api.js';
import { el } from '../shared/dom.js';
import { inRoot } from '../shared/address.js';
import { locale, t } from '../shared/i18n.js';

const day = (instant) => new Date(instant).toLocaleDateString(locale(), { day: '2-digit', month: '2-digit', year: 'numeric' });

/** The versions of the paper in view: what was changed, each to be opened beside or alone, any two to be compared. */
export class Versions {
  #known = new Map();

  /** @param onCompare called with newer and older version */
  constructor({ onBeside, onCompare }) {
    Object.assign(this, { onBeside, onCompare });
    this.element = el('section', { class: 'versions', 'aria-label': t('versions.title'), hidden: true });
    this.shown = null;
  }

  /** @return the versions of a paper, as far as they are known already */
  of(paper) {
    return this.#known.get(paper.versionId) ?? paper.versions ?? [];
  }

  async show(paper) {
    if (paper?.versionId === this.shown) return;
    this.shown = paper?.versionId ?? null;
    this.element.hidden = true;
    if (!paper) return;
    const versions = await this.#load(paper);
    if (paper.versionId === this.shown) this.#fill(paper, versions);
  }

  async #load(paper) {
    const { versionId } = paper;
    if (!this.#known.has(versionId) && !paper.versions) {
      const facts = await read(`paper-versions/${encodeURIComponent(versionId)}`).catch(() => ({}));
      this.#known.set(versionId, facts.versions ?? []);
    }
    return this.of(paper);
  }

  #fill(paper, versions) {
    this.element.hidden = versions.length === 0;
    this.element.replaceChildren(el('h3', { text: t('versions.title') }),
      el('ul', {}, ...versions.map((version) => this.#row(paper, version))), ...(versions.length > 1 ? [this.#comparing(versions)] : []));
  }

  #row(paper, version) {
    const isHere = version.id === paper.versionId;
    return el('li', { class: 'version', 'aria-current': isHere ? 'true' : null },
      el('p', { class: 'version-head' }, el('strong', { text: t('versions.number', { number: version.number }) }), ` · ${day(version.createdAt)}`,
        version.current ? el('span', { class: 'mark mark-new', text: t('versions.current') }) : null),
      version.note ? el('p', { class: 'version-note', text: version.note }) : null,
      isHere ? el('p', { class: 'faint', text: t('versions.here') }) : el('p', { class: 'version-ways' },
        el('button', { type: 'button', class: 'chip', text: t('versions.beside'), onclick: () => this.onBeside({ versionId: version.id }) }),
        el('a', { class: 'chip', href: inRoot(`viewer/?version=${encodeURIComponent(version.id)}`), text: t('versions.alone') })));
  }

  #comparing(versions) {
    const choice = (label, chosen) => {
      const select = el('select', { 'aria-label': label }, ...versions.map((version) => el('option', { value: version.id, text: t('versions.number', { number: version.number }) })));
      select.value = versions[chosen].id;
      return select;
    };
    const here = Math.min(Math.max(0, versions.findIndex((version) => version.id === this.shown)), versions.length - 2);
    const newer = choice(t('versions.newer'), here);
    const older = choice(t('versions.older'), here + 1);
    const compare = () => {
      const [first, second] = [newer, older].map((select) => versions.find((version) => version.id === select.value)).sort((one, other) => other.number - one.number);
      if (first !== second) this.onCompare(first, second);
    };
    return el('div', { class: 'versions-compare', role: 'group', 'aria-label': t('versions.compare') },
      older, el('span', { 'aria-hidden': 'true', text: '→' }), newer, el('button', { type: 'button', class: 'chip', text: t('versions.compare'), onclick: compare }));
  }
}
