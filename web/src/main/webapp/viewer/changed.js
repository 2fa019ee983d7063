import { address, inRoot } from './shared/address.js';
import { t } from './shared/i18n.js';
import { ChangeList } from './reading/change-list.js';
import { ChangeSheets } from './reading/change-sheets.js';
import { Changes } from './reading/changes.js';
import { Versions } from './reading/versions.js';

/** What the viewer in the frame tells the one around it. */
const STEP = 'changestep';
const READY = 'changesready';

/** What has changed and how it was before: marks on the pages, the list, versions and their comparison side by side. */
export class Changed {
  constructor({ engine, book, pages, panes, actions, me }) {
    Object.assign(this, { book, pages, panes, actions });
    this.changes = new Changes({ person: me.id, book, since: address.since, until: address.until });
    this.versions = new Versions({ onBeside: (version) => this.#openBeside(version), onCompare: (newer, older) => this.#compare(newer, older) });
    this.list = new ChangeList({
      engine, book, pages, changes: this.changes, versions: this.versions,
      onGone: () => panes.closeDrawers(), onMoved: (change) => this.#moveOther(change),
    });
    this.sheets = new ChangeSheets({ engine, book, changes: this.changes, onChoose: (change) => this.list.choose(change) });
  }

  /** As a tab of the pane, with what may be opened beside. */
  join(side, beside) {
    this.beside = beside;
    this.list.declare(this.actions);
    beside.tools.append(this.actions.button('previousChange'), this.actions.button('nextChange'));
    beside.frame.addEventListener(STEP, ({ detail }) => this.actions.run(detail > 0 ? 'nextChange' : 'previousChange'));
    beside.frame.addEventListener(READY, () => this.changes.selected && this.#moveOther(this.changes.selected));
    side.add('changes', this.list);
    this.changes.on('changed', () => side.tabs.count('changes', this.changes.unseen, t('changes.unseen')));
  }

  /** Beside another viewer: its next change moves this one too, and the keys pressed here are meant for it. */
  follow() {
    const step = (name, key, detail) => this.actions.add(name, {
      icon: 'down', keys: [key], group: 'pages', run: () => window.frameElement?.dispatchEvent(new CustomEvent(STEP, { detail })),
    });
    step('nextChange', '.', 1);
    step('previousChange', ',', -1);
    window.addEventListener('message', ({ origin, source, data }) => {
      if (origin !== location.origin || source !== window.parent) return;
      const change = this.changes.all.find((each) => each.index === data.change && each.paper.versionId === data.versionId);
      if (change) this.list.choose(change);
    });
  }

  /** The document is open; what was asked for by the address is compared at once. */
  async begin() {
    if (address.since && this.beside) this.beside.open(this.#olderHalf(this.book.papers[0].versionId, address.since));
    await this.changes.load();
    if (!this.beside) window.frameElement?.dispatchEvent(new CustomEvent(READY));
  }

  /** Versions of the paper in view that may stand beside it. */
  companions(paper) {
    const entries = (paper ? this.versions.of(paper) : []).filter((version) => version.id !== paper.versionId)
      .map((version) => ({ versionId: version.id, title: t('versions.number', { number: version.number }) }));
    return { label: t('versions.title'), entries };
  }

  #openBeside(version) {
    this.panes.closeDrawers();
    this.beside.open(version);
  }

  /** Opened where the newer one is being read. */
  #olderHalf(newer, older) {
    const place = this.book.placeOf(this.pages.current);
    const page = place?.paper.versionId === newer ? place.page : 1;
    return { versionId: older, query: { until: newer, page } };
  }

  /** The newer one in this window, the older one beside it; a window that shows neither goes to the newer one. */
  #compare(newer, older) {
    if (!this.book.paperOf(newer.id)) {
      location.assign(inRoot(`viewer/?${new URLSearchParams({ version: newer.id, since: older.id })}`));
      return;
    }
    this.#openBeside(this.#olderHalf(newer.id, older.id));
    this.changes.compare(newer.id, older.id);
  }

  #moveOther({ index, paper }) {
    this.beside?.inner?.postMessage({ change: index, versionId: paper.since }, location.origin);
  }
}
