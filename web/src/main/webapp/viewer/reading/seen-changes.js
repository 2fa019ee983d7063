import { write } from '../shared/api.js';
import { recall, remember } from '../shared/remembered.js';

/**
 * Which changes a person has said to have seen, on any of their devices. Without a connection it is kept in this browser
 * and told when the changes are read next.
 */
export class SeenChanges {
  constructor(person) {
    this.name = ({ versionId, state }) => `changes.seen.${person}.${versionId}.${state}`;
  }

  has(paper) {
    return paper.seen || recall(this.name(paper), false);
  }

  say(paper) {
    remember(this.name(paper), true);
    this.#tell(paper);
  }

  /** Tells what the server, which has answered with this paper, does not know yet. */
  catchUp(paper) {
    if (!paper.seen && this.has(paper)) this.#tell(paper);
  }

  #tell({ versionId, state }) {
    write('PUT', `paper-versions/${encodeURIComponent(versionId)}/changes/seen`, { body: { state }, keepalive: true }).catch(() => {});
  }
}
