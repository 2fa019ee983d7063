import { address } from './shared/address.js';
import { hint } from './shared/announce.js';
import { el, iconButton, press } from './shared/dom.js';
import { t } from './shared/i18n.js';
import { Outbox } from './sending/outbox.js';
import { Sender } from './sending/sender.js';
import { Status } from './sending/status.js';
import { openStore } from './sending/store.js';
import { Adjusting } from './notes/adjusting.js';
import { Annotations } from './notes/annotations.js';
import { boundsOf, isPlaced } from './notes/annotation.js';
import { Choosing } from './notes/choosing.js';
import { Dropping } from './notes/dropping.js';
import { Eraser } from './notes/eraser.js';
import { DrawFigure, FIGURES } from './notes/figures.js';
import { History } from './notes/history.js';
import { Layers } from './notes/layers.js';
import { NoteList } from './notes/list.js';
import { MarkArea, PlaceNote, PlaceText } from './notes/placing.js';
import { PlacingByKey } from './notes/placing-by-key.js';
import { Live } from './notes/live.js';
import { Newer } from './notes/newer.js';
import { Marking } from './notes/marking.js';
import { Pen } from './notes/pen.js';
import { Pointing } from './notes/pointing.js';
import { Popover } from './notes/popover.js';
import { TrayFlags } from './notes/tray.js';
import { Toolbox } from './notes/toolbox.js';
import { Writing } from './notes/writing.js';

const byId = (id) => document.getElementById(id);

/** Taking notes: the model, the tools and the list, put together for one open book. */
export class NoteTaking {
  static async begin(reader, me, connection) {
    const outbox = new Outbox(await openStore(), me.id);
    await outbox.adopt();
    const notes = new NoteTaking(reader, me, outbox);
    connection.unsent = () => outbox.entries.length;
    outbox.on('changed', () => connection.refresh());
    notes.reading = notes.#readAll();
    return notes;
  }

  constructor(reader, me, outbox) {
    const { engine, book, pages, panes, actions } = reader;
    Object.assign(this, { engine, book, pages, panes, actions, outbox });
    this.sender = new Sender(outbox);
    this.annotations = new Annotations(me, outbox, this.sender);
    this.history = new History(this.annotations);
    this.layers = new Layers(engine, book, this.annotations);
    this.toolbox = new Toolbox(actions, this.history);
    this.adjusting = new Adjusting(this.#parts());
    const onMove = (local) => this.#move(local);
    const dropping = new Dropping({ ...this.#parts(), panes, adjusting: this.adjusting, show: (local) => this.#select(local) });
    this.list = new NoteList({ ...this.#parts(), jump: (local) => this.#jump(local), onMove, dropping });
    this.flags = new TrayFlags(this.#parts(), (local) => { panes.show('notes'); this.list.openWaiting(local); });
    this.popover = new Popover({ ...this.#parts(), onShow: (local) => this.#select(local), onMove });
    this.newer = new Newer(book);
    this.live = new Live(this.#parts(), this.newer);
    this.status = new Status(outbox, this.sender, () => panes.show('notes'));
    this.#handTools();
    this.annotations.on('restored', () => hint(t('trouble.restored')));
    outbox.on('unkept', (error) => hint(t(error?.name === 'QuotaExceededError' ? 'trouble.full' : 'trouble.unstored')));
    engine.eventBus.on('textlayerrendered', ({ pageNumber }) => this.#noticeText(pageNumber));
    byId('paper').append(this.marking.bar, this.popover.element, this.toolbox.options, this.adjusting.bar, this.newer.element);
  }

  #parts() {
    const { engine, book, pages, annotations, history, layers, toolbox, outbox } = this;
    return { engine, book, pages, annotations, history, layers, toolbox, outbox };
  }

  #handTools() {
    const { engine, book, annotations, history, layers, toolbox } = this;
    const openEditor = (local, options) => this.popover.open(local, options);
    this.marking = new Marking({ ...this.#parts(), openEditor });
    this.writing = new Writing(this.#parts());
    this.choosing = new Choosing({ ...this.#parts(), openEditor, writeIn: (local) => this.#write(local), dismiss: () => this.popover.close() });
    const area = new MarkArea(layers, toolbox, (at, quad) => this.marking.markArea(at, quad));
    const tools = {
      highlight: area, underline: area, strike: area,
      pen: new Pen(layers, annotations, toolbox),
      eraser: new Eraser(annotations, history),
      note: new PlaceNote(annotations, toolbox, openEditor),
      text: new PlaceText(toolbox, (at, box) => this.writing.begin(at, box)),
    };
    for (const [name, kind] of Object.entries(FIGURES)) tools[name] = new DrawFigure(kind, this);
    const onNoPaper = () => hint(t('noPaper'));
    this.pointing = new Pointing(engine, book, toolbox, tools, onNoPaper);
    const byKey = new PlacingByKey({ ...this.#parts(), adjusting: this.adjusting, openEditor, onNoPaper, write: (at, box) => this.writing.begin(at, box) });
    for (const name of Object.keys(FIGURES)) toolbox.onSelection[name] = () => byKey.atSelection(name);
    Object.assign(toolbox.onSelection, {
      highlight: () => this.marking.mark('highlight'), underline: () => this.marking.mark('underline'),
      strike: () => this.marking.mark('strike'), note: () => this.marking.markWithNote(),
    });
    toolbox.on('changed', () => this.popover.close());
  }

  addPane(panes) {
    this.clean = iconButton({ icon: 'eye', label: t('notes.hide'), pressed: false, onclick: () => this.#toggleClean() });
    panes.add('notes', { element: byId('notes'), title: t('notes.title'), body: this.list.element, extra: el('span', { class: 'pane-extra' }, this.list.count, this.clean, this.list.menu.element), icon: 'notes', key: 'c' });
  }

  /** What joins the bar below the pages. */
  bar() {
    this.drawer = iconButton({ icon: 'pen', label: t('tools.group'), pressed: false, class: 'tool tools-toggle', onclick: () => this.#toggleTools() });
    return [this.toolbox.element, this.drawer, this.status.element];
  }

  /** Notes of one paper are read while the document is opened, of the one that the address names; of the others when a page is painted. */
  async #readAll() {
    const named = this.book.paperOf(address.paper);
    const [first, ...others] = [named, ...this.book.papers.filter((paper) => paper !== named)].filter(Boolean);
    if (first) await this.#readNotes(first);
    await this.engine.foreground.whenPainted();
    for (const paper of others) await this.#readNotes(paper);
  }

  #readNotes({ versionId }) {
    return this.annotations.load(versionId).catch((problem) => this.#loadFailed(problem));
  }

  /** The document is open and its notes are read. */
  async begin() {
    await this.reading;
    const wanted = address.note && this.annotations.all.find((note) => note.id === address.note);
    if (wanted) this.#jump(wanted.local);
    this.sender.wake();
    await this.live.begin();
  }

  turned() {
    this.list.turned();
  }

  leave() {
    if (this.adjusting.leave() || this.popover.close(true)) return true;
    if (this.toolbox.current.name === 'select') return false;
    this.toolbox.use('select');
    return true;
  }

  #loadFailed(problem) {
    if (problem.status !== 401) hint(problem.detail || t('notes.failed'));
  }

  #write(local) {
    this.popover.close();
    this.writing.change(local);
  }

  #select(local) {
    this.layers.select(local);
    this.list.select(local);
  }

  /** Shows a note's place on its page; true when its editor may open in the list, false when it opened beside the mark. */
  #jump(local) {
    const note = this.annotations.get(local);
    if (!isPlaced(note)) return this.list.openWaiting(local);
    const page = this.book.pageOf(note.paperVersion, note.page);
    const [left, , , top] = boundsOf(note);
    const inDrawer = this.panes.closeDrawers();
    this.pages.showPlace(page, [left, top]);
    this.popover.close();
    if (inDrawer || !this.panes.isShown('notes')) this.popover.open(local);
    else this.#select(local);
    return !inDrawer;
  }

  /** The note's editor has closed; now it can be moved by keys or by dragging. */
  #move(local) {
    const note = this.annotations.get(local);
    this.popover.close();
    this.panes.closeDrawers();
    this.adjusting.begin(note, { keep: ({ geometry }) => this.annotations.update(local, { geometry }) });
  }

  #toggleClean() {
    const hidden = this.engine.pages.container.classList.toggle('without-notes');
    press(this.clean, hidden);
  }

  #toggleTools() {
    const open = document.body.classList.toggle('tools-open');
    press(this.drawer, open);
    if (!open) this.toolbox.use('select');
  }

  /** Scanned pages have no text to select: there the marking tools draw areas, fingers too. */
  #noticeText(pageNumber) {
    const { div } = this.engine.pages.getPageView(pageNumber - 1);
    div.classList.toggle('no-text', !div.querySelector('.textLayer span[role="presentation"]'));
  }
}
