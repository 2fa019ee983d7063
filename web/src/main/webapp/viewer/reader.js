import { address, fullViewAddress, inRoot } from './shared/address.js';
import { Actions } from './shared/actions.js';
import { apiAddress } from './shared/api.js';
import { el, icon } from './shared/dom.js';
import { openHelp } from './shared/help.js';
import { t } from './shared/i18n.js';
import { listenToKeys } from './shared/keyboard.js';
import { Menu } from './shared/menu.js';
import { Changed } from './changed.js';
import { Find } from './reading/find.js';
import { openExport } from './notes/export.js';
import { hideMessage } from './reading/message.js';
import { Pages } from './reading/pages.js';
import { Panes } from './reading/panes.js';
import { Position } from './reading/position.js';
import { Progress } from './reading/progress.js';
import { SeenPages } from './reading/seen.js';
import { Agenda } from './reading/agenda.js';
import { Beside, listenForOtherHalf } from './reading/beside.js';
import { Outline } from './reading/outline.js';
import { Side } from './reading/side.js';
import { Thumbnails } from './reading/thumbnails.js';
import { Zoom } from './reading/zoom.js';

const byId = (id) => document.getElementById(id);

const originalMark = () =>
  (address.original ? el('span', { class: 'chip-static', text: t('original'), title: t('originalHint') }) : null);

/** Reading: the bars, the panes and the keys around the pages. Notes, where there are any, join in. */
export class Reader {
  constructor(engine, book, me) {
    Object.assign(this, { engine, book, me });
    this.actions = new Actions();
    this.panes = new Panes(byId('stage'), this.actions);
    this.pages = new Pages(engine, book, this.actions);
    this.zoom = new Zoom(engine, this.actions);
    this.find = new Find(engine, book, this.actions);
    this.position = new Position(me.id, book, engine);
    this.seen = new SeenPages(me.id, book, engine);
    this.progress = new Progress({ person: me.id, book, seen: this.seen });
    this.#declare();
  }

  assemble(notes) {
    this.notes = notes;
    this.changed = this.book.takesNotes && (!address.compact || address.until) ? new Changed(this) : null;
    if (!address.compact) this.#addSide(notes);
    else if (address.framed) this.#besideAnother();
    notes?.addPane(this.panes);
    byId('paper').append(this.find.element);
    if (address.compact) this.#compactBar();
    else this.#bars();
    listenToKeys(this.actions, [this.side, notes?.list].filter(Boolean));
    this.panes.start();
    this.actions.refresh();
    this.engine.eventBus.on('pagechanging', ({ pageNumber }) => this.#turned(pageNumber));
  }

  /** The document is open. In another page's frame the keyboard stays with whoever types there. @param elsewhere the place read last on another device, or null */
  begin(elsewhere) {
    hideMessage();
    const wanted = this.#wantedPage();
    if (wanted) this.pages.goTo(wanted);
    else this.position.restore(elsewhere);
    this.position.follow();
    if (!address.framed) this.#followReading();
    this.side?.begin();
    this.#turned(this.pages.current);
    if (!address.framed || document.hasFocus()) this.engine.pages.container.focus({ preventScroll: true });
  }

  #followReading() {
    const note = (page) => {
      const place = this.book.placeOf(page);
      if (place) this.progress.note(place);
    };
    this.progress.follow();
    this.engine.eventBus.on('pagechanging', ({ pageNumber }) => note(pageNumber));
    note(this.pages.current);
  }

  #wantedPage() {
    if (address.paper) return this.book.pageOf(address.paper, address.page ?? 1);
    return address.page;
  }

  #declare() {
    const { actions } = this;
    actions.add('fullScreen', { icon: 'full-screen', keys: ['f'], run: () => this.#fullScreen() });
    actions.add('help', { icon: 'keyboard', keys: ['?'], run: () => openHelp(actions) });
    actions.add('leave', { icon: 'close', keys: ['Escape'], run: () => this.#leave() });
    document.addEventListener('fullscreenchange', () => actions.mark('fullScreen', Boolean(document.fullscreenElement)));
  }

  #besideAnother() {
    listenForOtherHalf(this.actions);
    this.changed?.follow();
  }

  #addSide(notes) {
    const { book, engine, pages, seen } = this;
    const goTo = (page) => {
      pages.goTo(page);
      this.panes.closeDrawers();
    };
    this.side = new Side(book);
    if (notes && book.meeting) {
      this.side.add('agenda', new Agenda({ book, seen, annotations: notes.annotations, changes: this.changed.changes, onChoose: (paper) => goTo(paper.firstPage), onBeside: (paper) => this.#openBeside(paper) }));
    }
    this.side.add('pages', new Thumbnails({ engine, book, pages, onChoose: goTo }));
    this.side.add('outline', new Outline({ engine, onGone: () => this.panes.closeDrawers() }));
    this.beside = new Beside({ panes: this.panes, actions: this.actions, choices: () => this.#companions(), container: engine.pages.container });
    byId('paper').after(this.beside.element);
    this.changed?.join(this.side, this.beside);
    this.side.addTo(this.panes, byId('agenda'));
  }

  #openBeside(paper) {
    this.panes.closeDrawers();
    this.beside.open(paper);
  }

  /** What may stand beside the paper in view: the others of the pack first. */
  #companions() {
    const here = this.book.paperAt(this.pages.current);
    const papers = { label: t('beside.papers'), entries: this.book.papers.filter((paper) => paper !== here) };
    return [papers, this.changed?.companions(here)].filter((group) => group?.entries.length > 0);
  }

  #bars() {
    const { actions } = this;
    const optional = (name, options) => (actions.has(name) ? actions.button(name, options) : null);
    this.where = el('p', { class: 'where' });
    byId('bar').append(...[
      address.framed ? null : el('a', { class: 'tool home', href: inRoot(''), 'aria-label': t('home'), title: t('home') }, icon('home')),
      optional('agenda', { toggle: true }),
      el('div', { class: 'titles' }, el('h1', { text: this.book.title || t('untitled'), title: this.book.title }), this.where),
      originalMark(),
      el('div', { class: 'group wide-only' }, optional('previousPaper'), optional('nextPaper')),
      this.zoom.element,
      el('div', { class: 'group' }, actions.button('find'),
        actions.button('rotate', { class: 'tool wide-only' }), actions.button('fullScreen', { toggle: true, class: 'tool wide-only' }),
        new Menu({ icon: 'more', label: t('menu'), entries: () => this.#menu() }).element,
        optional('notes', { toggle: true })),
    ].filter(Boolean));
    byId('tools').append(this.pages.element, ...(this.notes?.bar() ?? []));
  }

  #compactBar() {
    const { actions } = this;
    byId('bar').append(this.pages.element, originalMark() ?? '', el('span', { class: 'spacer' }),
      el('div', { class: 'group' }, actions.button('zoomOut'), actions.button('fitWidth', { class: 'tool roomy-only' }), actions.button('zoomIn'),
        actions.button('rotate', { class: 'tool roomy-only' })),
      actions.button('find'),
      el('a', { class: 'tool', href: fullViewAddress(), target: '_blank', rel: 'noopener', title: t('openLarge'), 'aria-label': t('openLarge') }, icon('open-large')));
    byId('tools').hidden = true;
  }

  #menu() {
    const command = (name, narrowOnly = false) => {
      const action = this.actions.all.find((any) => any.name === name);
      return action?.enabled() && { icon: action.icon, label: this.actions.label(name), key: action.keys[0]?.toUpperCase(), run: () => this.actions.run(name), narrowOnly };
    };
    const download = (path, label) => ({ icon: 'download', label: t(label), href: apiAddress(path), download: true });
    const paper = this.book.paperAt(this.pages.current);
    return [
      command('previousPaper', true), command('nextPaper', true), this.beside && command('beside'),
      command('zoomIn', true), command('zoomOut', true), command('rotate', true), command('fullScreen', true),
      command('fitWidth'), command('fitPage'), { separator: true },
      this.book.meeting && download(`meetings/${encodeURIComponent(this.book.meeting)}/pack/annotated?layers=mine,shared`, 'download.annotatedPack'),
      paper && { icon: 'download', label: t('export.command'), run: () => openExport(this.book, paper) },
      paper?.fileId && download(`files/${encodeURIComponent(paper.fileId)}/content?download=true`, 'download.paper'),
      this.book.fileId !== paper?.fileId && download(`files/${encodeURIComponent(this.book.fileId)}/content?download=true`, this.book.meeting ? 'download.pack' : 'download.file'),
      paper && { icon: 'note', label: t('comments'), href: inRoot(`review/comments.xhtml?version=${encodeURIComponent(paper.versionId)}`) },
      { separator: true }, command('help'),
    ].filter(Boolean);
  }

  #turned(page) {
    const paper = this.book.paperAt(page);
    this.side?.turned(page);
    this.notes?.turned();
    if (!this.where) return;
    const item = paper?.item;
    const number = item ? t('where.item', { number: item.number ?? item.position, count: this.book.items.length }) : '';
    this.where.textContent = [number, this.book.meeting && paper ? paper.title : ''].filter(Boolean).join(' · ');
  }

  async #fullScreen() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen?.();
  }

  /** Escape leaves the innermost thing. */
  #leave() {
    return this.notes?.leave() || this.find.close() || this.panes.closeDrawers() || this.beside?.close();
  }
}
