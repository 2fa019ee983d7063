import { el, iconButton } from '../shared/dom.js';
import { inRoot } from '../shared/address.js';
import { t } from '../shared/i18n.js';

const ROOM = 1080;

/** What is beside the pages says that its reader wants to go on with the keys of the other half. */
const OTHER_HALF = 'otherhalf';

/** In the frame of another viewer: F6 leads back to it. */
export function listenForOtherHalf(actions) {
  actions.add('otherHalf', { icon: 'beside', keys: ['F6'], run: () => window.frameElement?.dispatchEvent(new CustomEvent(OTHER_HALF)) });
}

/**
 * A second paper, or another version, beside the first: the same viewer in a frame, with a bar to choose and to close.
 * `choices` gives what may stand there: groups of {label, entries: [{versionId, title}]}.
 */
export class Beside {
  constructor({ panes, actions, choices, container }) {
    Object.assign(this, { panes, choices, container });
    this.choice = el('select', { class: 'beside-choice', 'aria-label': t('beside.choice'), onchange: () => this.#load({ versionId: this.choice.value }) });
    this.tools = el('div', { class: 'group', hidden: true });
    this.frame = el('iframe', { class: 'beside-frame', title: t('beside.title'), onload: () => this.#loaded() });
    this.element = el('section', { class: 'beside', 'aria-label': t('beside.title'), hidden: true },
      el('header', { class: 'bar beside-bar' }, this.choice, el('span', { class: 'spacer' }), this.tools,
        iconButton({ icon: 'close', label: t('beside.close'), key: 'D', onclick: () => this.close() })),
      this.frame);
    this.frame.addEventListener(OTHER_HALF, () => container.focus());
    actions.add('beside', { icon: 'beside', keys: ['d'], run: () => this.toggle(), enabled: () => this.isOpen || this.#entries().length > 0 });
    actions.add('otherHalf', { icon: 'beside', keys: ['F6'], run: () => this.#focusFrame(), enabled: () => this.isOpen });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** The window of the viewer in the frame. */
  get inner() {
    return this.isOpen ? this.frame.contentWindow : null;
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open(this.#entries()[0]);
  }

  /** @param query more for the address of the viewer in the frame; with `until` the two are compared */
  open({ versionId, query = {} }) {
    this.element.hidden = false;
    document.body.classList.add('split');
    this.panes.makeRoom(ROOM);
    this.#load({ versionId, query });
  }

  close() {
    if (!this.isOpen) return false;
    this.element.hidden = true;
    document.body.classList.remove('split');
    this.frame.contentWindow.location.replace('about:blank');
    this.panes.restore();
    this.container.focus({ preventScroll: true });
    this.onClosed?.();
    return true;
  }

  #entries() {
    return this.choices().flatMap((group) => group.entries);
  }

  #load({ versionId, query = {} }) {
    this.tools.hidden = !query.until;
    const search = new URLSearchParams({ version: versionId, compact: '1', lang: document.documentElement.lang, ...query });
    this.frame.contentWindow.location.replace(inRoot(`viewer/?${search}`));
    this.#offer(versionId);
  }

  #offer(versionId) {
    this.choice.replaceChildren(...this.choices().map(({ label, entries }) => el('optgroup', { label },
      ...entries.map((entry) => el('option', { value: entry.versionId, text: entry.title })))));
    this.choice.value = versionId;
  }

  #loaded() {
    if (this.isOpen) this.#focusFrame();
  }

  #focusFrame() {
    this.frame.contentWindow.focus();
    this.frame.contentDocument?.getElementById('viewerContainer')?.focus({ preventScroll: true });
  }
}
