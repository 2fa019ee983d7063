import { el, icon } from '../shared/dom.js';
import { t, when } from '../shared/i18n.js';

/** A change that the server refused or that met a newer one: what happened, what was kept, what can be done. */
export class Trouble {
  constructor(annotations, outbox, local) {
    Object.assign(this, { annotations, outbox, local });
    this.element = el('div', { class: 'trouble', role: 'alert', hidden: true });
    this.update();
  }

  get entry() {
    return this.outbox.ofNote(this.local).find((entry) => entry.problem) ?? null;
  }

  update() {
    const { entry } = this;
    this.element.hidden = !entry;
    this.element.replaceChildren(...(entry ? this.#content(entry) : []));
  }

  #content(entry) {
    const { status, detail, theirs } = entry.problem;
    if (entry.reply && !theirs) return this.#refusedReply(entry, detail);
    if (theirs) {
      const values = { name: theirs.author?.name ?? '', time: when(theirs.updatedAt) };
      return [
        this.#sentence(t(theirs.mine ? 'trouble.changedByMe' : 'trouble.changed', values)),
        theirs.text ? el('blockquote', { class: 'quote', text: theirs.text }) : null,
        this.#choice(t('trouble.keepMine'), () => this.outbox.insist(entry, { version: theirs.version })),
        this.#choice(t('trouble.takeTheirs'), () => this.#giveUp(theirs)),
      ].filter(Boolean);
    }
    const gone = status === 404 && entry.method !== 'POST';
    return [
      this.#sentence(gone ? t('trouble.gone') : detail || t('trouble.refused')),
      gone ? this.#choice(t('trouble.again'), () => this.outbox.insist(entry, { method: 'POST' }))
        : this.#choice(t('trouble.retry'), () => this.outbox.insist(entry)),
      this.#choice(t('trouble.drop'), () => this.#giveUp(null)),
    ];
  }

  #refusedReply(entry, detail) {
    return [
      this.#sentence(detail || t('trouble.refused')),
      this.#choice(t('trouble.retry'), () => this.outbox.insist(entry)), this.#choice(t('trouble.drop'), () => this.#giveUp(null)),
    ];
  }

  #sentence(text) {
    return el('p', {}, icon('warning'), el('span', { text }));
  }

  #choice(text, run) {
    return el('button', { type: 'button', class: 'chip', text, onclick: async () => { await run(); this.update(); } });
  }

  /** Back to what the server has: its row, or for a refused new note nothing. */
  async #giveUp(theirs) {
    const { entry } = this;
    if (entry?.reply) return this.annotations.dropReply(entry, theirs);
    const note = this.annotations.get(this.local);
    const refusedChange = !theirs && note?.id && this.entry?.problem.status !== 404;
    await this.outbox.giveUp(this.local);
    if (refusedChange) await this.annotations.reload(note.paperVersion);
    else this.annotations.accept(this.local, theirs);
    return undefined;
  }
}
