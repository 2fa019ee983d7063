import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { TEXT_SIZE, boxIn, place, rectFrom, uprightOf } from './boxes.js';

/** Writes a text box where it stands on the page. What is typed is kept letter by letter. */
export class Writing {
  constructor({ engine, book, layers, annotations, toolbox }) {
    Object.assign(this, { engine, book, layers, annotations, toolbox });
  }

  /** A new box; it becomes a note with its first letter. */
  begin({ paper, page, pageNumber, pageView }, box) {
    const draft = { paperVersion: paper.versionId, page, kind: 'TEXT_BOX', colour: this.toolbox.colourOf('text') };
    this.#open({ pageNumber, pageView, box, draft, text: '', local: null });
  }

  /** Changes the text of a box that is there. */
  change(local) {
    const note = this.annotations.get(local);
    const pageNumber = this.book.pageOf(note.paperVersion, note.page);
    const pageView = this.engine.pages.getPageView(pageNumber - 1);
    this.#open({ pageNumber, pageView, box: boxIn(uprightOf(pageView), note.geometry.rect), draft: note, text: note.text, local });
  }

  #open({ pageNumber, pageView, box, draft, text, local }) {
    const session = { upright: uprightOf(pageView), box, draft, local };
    const field = el('textarea', {
      class: 'note-text writing', 'aria-label': t('note.textBox'), rows: 1, spellcheck: 'false',
      oninput: () => this.#typed(session, field),
      onblur: () => this.#close(session, field),
      onkeydown: (event) => this.#onKey(event, field),
    });
    field.value = text;
    place(field, { ...box, colour: draft.colour, size: TEXT_SIZE });
    this.layers.of(pageNumber).boxes.append(field);
    field.focus({ preventScroll: true });
    field.setSelectionRange(text.length, text.length);
  }

  #typed(session, field) {
    const height = Math.max(field.scrollHeight, TEXT_SIZE * 1.5);
    session.box = { ...session.box, height };
    place(field, session.box);
    const change = { text: field.value, geometry: { rect: rectFrom(session.upright, session.box) } };
    if (session.local) this.annotations.update(session.local, change, 'text');
    else session.local = this.annotations.create({ ...session.draft, ...change }, 'text').local;
  }

  #close({ local }, field) {
    field.remove();
    if (local && !field.value.trim()) this.annotations.remove(local);
  }

  #onKey(event, field) {
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    field.blur();
    this.engine.pages.container.focus();
  }
}
