import { announce } from '../shared/announce.js';
import { inRoot } from '../shared/address.js';
import { el, icon, iconButton } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { read } from '../shared/api.js';

/** Says above the pages that there is a newer version of what is open, and leads to it. Notes made here are carried over by the server. */
export class Newer {
  #told = null;

  constructor(book) {
    this.book = book;
    this.text = el('span', {});
    this.link = el('a', { class: 'button', text: t('newer.open') });
    this.element = el('div', { class: 'newer', role: 'status', hidden: true }, icon('page'), this.text, this.link,
      iconButton({ icon: 'close', label: t('close'), onclick: () => (this.element.hidden = true) }));
  }

  /** Reads what stands there now; answers it, or null when it is out of reach. */
  async check() {
    const { meeting, papers } = this.book;
    const path = meeting ? `meetings/${encodeURIComponent(meeting)}/pack` : `paper-versions/${encodeURIComponent(papers[0].versionId)}`;
    const facts = await read(path, { passive: true }).catch(() => null);
    if (facts) this.#compare(facts);
    return facts;
  }

  #compare({ edition, versions }) {
    if (this.book.meeting) {
      if (edition > this.book.edition) this.#tell(edition, t('newer.edition', { edition }), location.pathname + location.search);
      return;
    }
    const current = versions?.find((version) => version.current);
    if (current && current.id !== this.book.papers[0].versionId) {
      this.#tell(current.id, t('newer.version', { number: current.number }), inRoot(`viewer/?version=${encodeURIComponent(current.id)}`));
    }
  }

  #tell(what, text, href) {
    if (this.#told === what) return;
    this.#told = what;
    this.text.textContent = text;
    this.link.href = href;
    this.element.hidden = false;
    announce(text);
  }
}
