import { loginAddress } from '../shared/address.js';
import { Problem, onSession, read } from '../shared/api.js';
import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

const PAUSES = [1, 2, 4, 8, 15, 30].map((seconds) => seconds * 1000);

/**
 * Outlasts an ended session and a lost connection: what was asked for is asked again as soon as there is a chance
 * of an answer, and a bar says why it takes so long.
 */
export class Connection {
  #waiting = new Set();
  #lost = false;
  sessionEnded = false;

  constructor(bar) {
    this.bar = bar;
    this.person = null;
    this.unsent = () => 0;
    onSession((ended) => this.#session(ended));
    window.addEventListener('online', () => this.#tryAgain());
    window.addEventListener('focus', () => this.#tryAgain());
    document.addEventListener('visibilitychange', () => document.hidden || this.#tryAgain());
  }

  /** Does the work, again and again while only session or network stand in its way. */
  async persist(work) {
    for (let attempt = 0; ; attempt++) {
      try {
        const result = await work();
        this.#show({ lost: false });
        return result;
      } catch (problem) {
        if (!(problem instanceof Problem) || !(problem.passing || problem.status === 401)) throw problem;
        this.#show({ lost: problem.passing });
        await this.#pause(problem.status === 401 ? null : PAUSES[Math.min(attempt, PAUSES.length - 1)]);
      }
    }
  }

  /** Says again how much is unsent. */
  refresh() {
    if (this.sessionEnded) this.#show({});
  }

  #pause(time) {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      if (time) setTimeout(resolve, time);
    }).finally(() => this.#waiting.clear());
  }

  #session(ended) {
    if (ended === this.sessionEnded) return;
    this.sessionEnded = ended;
    this.#show({});
    if (!ended) this.#wakeAll();
  }

  #wakeAll() {
    this.#waiting.forEach((resolve) => resolve());
  }

  #tryAgain() {
    if (this.sessionEnded) this.#askWhoIsThere();
    else this.#wakeAll();
  }

  /** Whether the person has logged in again; somebody else at this browser gets a page of their own. */
  async #askWhoIsThere() {
    try {
      const me = await read('me');
      if (this.person && me.id !== this.person) location.reload();
    } catch {
      // the answer, or its absence, has set the state
    }
  }

  #show({ lost = this.#lost }) {
    this.#lost = lost;
    const count = this.unsent();
    const state = !this.person ? '' : this.sessionEnded ? `session ${count}` : lost ? 'lost' : '';
    if (this.bar.dataset.state === state) return;
    this.bar.dataset.state = state;
    this.bar.hidden = !state;
    const again = el('button', { type: 'button', class: 'chip', text: t(this.sessionEnded ? 'session.retry' : 'problem.retry'), onclick: () => this.#tryAgain() });
    if (this.sessionEnded) this.bar.replaceChildren(icon('warning'), el('span', { text: this.#sentence(count) }), this.#login(), again);
    else this.bar.replaceChildren(icon('warning'), el('span', { text: t('connection.lost') }), again);
  }

  #sentence(count) {
    return count > 0 ? t('session.endedWith', { count }) : t('session.ended');
  }

  #login() {
    return el('a', { href: loginAddress(), target: '_blank', rel: 'opener', text: t('session.login') });
  }
}
