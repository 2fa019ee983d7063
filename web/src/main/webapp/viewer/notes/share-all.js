import { announce } from '../shared/announce.js';
import { write } from '../shared/api.js';
import { openDialog } from '../shared/dialog.js';
import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { uuid } from '../shared/ids.js';
import { annotationsPath } from '../sending/sender.js';
import { isShared } from './annotation.js';
import { namesOf, someOf } from './audience.js';
import { Sharing } from './sharing.js';

const NOBODY = { sharedWith: [], sharedWithUnits: [], sharedWithMembers: false };

const ids = (named) => named.map(({ id }) => id);

const unique = (named) => [...new Map(named.map((each) => [each.id, each])).values()];

/** Everybody who sees one of these notes. */
const readersOf = (notes) => ({
  sharedWith: unique(notes.flatMap((note) => note.sharedWith)),
  sharedWithUnits: unique(notes.flatMap((note) => note.sharedWithUnits)),
  sharedWithMembers: notes.some((note) => note.sharedWithMembers),
});

/** Shares all of one's notes of a paper, or takes all of them back, after saying what comes of it. */
export class ShareAll {
  constructor({ annotations, outbox }) {
    Object.assign(this, { annotations, outbox });
  }

  mine({ versionId }) {
    return this.annotations.ofPaper(versionId).filter((note) => note.mine);
  }

  share(paper) {
    const count = this.mine(paper).length;
    let readers = NOBODY;
    const sharing = new Sharing(NOBODY, { author: this.annotations.me.id, onChange: (changed) => {
      readers = changed;
      sharing.update(changed);
      consequence.textContent = this.#consequence(paper, count, readers);
      ask.ready(namesOf(readers).length > 0);
    } });
    sharing.words.remove();
    const consequence = el('p', { class: 'consequence', text: this.#consequence(paper, count, NOBODY) });
    const ask = this.#ask(paper, t('shareAll.title'), [sharing.element, consequence], t('shareAll.do', { count }), () => ({ ...readers, take: false }));
    sharing.field.focus();
  }

  takeBack(paper) {
    const shared = this.mine(paper).filter(isShared);
    const readers = readersOf(shared);
    const text = t('takeBack.consequence', { count: shared.length, title: paper.title, names: someOf(namesOf(readers)) });
    this.#ask(paper, t('takeBack.title'), [el('p', { class: 'consequence', text })], t('takeBack.do'), () => ({ ...readers, take: true })).ready(true);
  }

  #consequence(paper, count, readers) {
    const names = namesOf(readers);
    return names.length === 0 ? t('shareAll.hint', { count, title: paper.title })
      : t('shareAll.consequence', { count, title: paper.title, names: someOf(names) });
  }

  /** Notes that are still on their way would be left out, so the button waits for them. */
  #ask(paper, title, content, label, wanted) {
    const refusal = el('p', { class: 'trouble', role: 'alert', hidden: true });
    const waiting = el('p', { class: 'faint', text: t('shareAll.unsent') });
    const button = el('button', { type: 'button', class: 'button', text: label, onclick: () => send() });
    const dialog = openDialog(title, el('div', { class: 'share-all' }, ...content, waiting, refusal,
      el('div', { class: 'sheet-foot' }, el('button', { type: 'button', class: 'chip', text: t('close'), onclick: () => dialog.close() }), button)));
    let chosen = false;
    const show = () => {
      const unsent = this.outbox.ofPaper(paper.versionId).length > 0;
      waiting.hidden = !unsent;
      button.disabled = unsent || !chosen;
    };
    const key = uuid();
    const send = async () => {
      button.disabled = true;
      try {
        await this.#send(paper, wanted(), key);
        dialog.close();
      } catch (problem) {
        refusal.replaceChildren(icon('warning'), problem.detail || t('problem.unreachable'));
        refusal.hidden = false;
        show();
      }
    };
    dialog.addEventListener('close', this.outbox.on('changed', show));
    show();
    return { ready: (ready) => { chosen = ready; show(); } };
  }

  async #send({ versionId }, { sharedWith, sharedWithUnits, sharedWithMembers, take }, key) {
    const body = { people: ids(sharedWith), units: ids(sharedWithUnits), members: sharedWithMembers, take };
    const { changed } = await write('POST', `${annotationsPath(versionId)}/sharing`, { body, key });
    await this.annotations.refresh(versionId);
    announce(t(take ? 'takeBack.done' : 'shareAll.done', { count: changed }));
  }
}
