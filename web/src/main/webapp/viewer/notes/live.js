import { mine, watch } from '../../assets/js/push.mjs';
import { hint } from '../shared/announce.js';
import { t } from '../shared/i18n.js';
import { showMessage } from '../reading/message.js';

const PAUSE = 2000;

/** Hears what others do while a book is open: their notes, a newer version, the end of one's right to read. */
export class Live {
  #refreshing = Promise.resolve();
  #timer = 0;
  #last = 0;

  constructor({ engine, book, annotations }, newer) {
    Object.assign(this, { engine, book, annotations, newer });
    annotations.on('gone', (count) => hint(t('live.gone', { count })));
    annotations.on('lost', (paperVersion) => this.#lost(paperVersion));
  }

  /** What happened between the first reading and the first signal is read with the next. */
  async begin() {
    this.#last = Date.now();
    const refresh = () => this.#refresh();
    mine(refresh);
    const meeting = this.book.meeting ?? await this.#meetingOfPaper();
    if (meeting) watch(meeting, refresh, { caughtUp: refresh });
  }

  async #meetingOfPaper() {
    const facts = await this.newer.check();
    return facts?.meetingId ?? null;
  }

  /** One reading after the other, and not more often than every few seconds; what fails is read at the next signal. */
  #refresh() {
    if (this.#timer) return;
    const pause = Math.max(0, this.#last + PAUSE - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#last = Date.now();
      this.#refreshing = this.#refreshing.then(() => this.#readAll()).catch(() => {});
    }, pause);
  }

  async #readAll() {
    this.newer.check();
    for (const paperVersion of this.annotations.loaded) await this.annotations.refresh(paperVersion);
  }

  /** The pages of a paper that may no longer be read leave the screen. */
  #lost(paperVersion) {
    const paper = this.book.paperOf(paperVersion);
    if (!paper) return;
    paper.lost = true;
    const last = Math.min(paper.firstPage + paper.pages - 1, this.engine.pages.pagesCount);
    for (let page = paper.firstPage; page <= last; page++) this.#cover(page);
    const isAll = this.book.papers.every((any) => any.lost);
    const text = t(isAll ? 'live.lost' : 'live.lostOne', { title: paper.title ?? '' });
    if (isAll) showMessage(text);
    hint(text);
  }

  #cover(page) {
    const { div } = this.engine.pages.getPageView(page - 1);
    div.classList.add('taken-away');
    div.dataset.sentence = t('live.page');
  }
}
