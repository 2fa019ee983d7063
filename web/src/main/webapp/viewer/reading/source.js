import { address } from '../shared/address.js';
import { Problem, apiAddress } from '../shared/api.js';
import { t } from '../shared/i18n.js';
import { readFile } from './book.js';
import { showMessage } from './message.js';

const PAUSE = 2000;
const later = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** A file that has nothing to show: the reason is the server's own sentence. */
export class NothingToShow extends Error {
  constructor(file, reason) {
    super(reason);
    this.file = file;
  }
}

/**
 * Address of the bytes to show: the view copy, which intake prepares, or the exact original where signing and
 * verification must see nothing else. Waits for a file that is still being prepared.
 */
export async function whenReadable(fileId, original = address.original) {
  const path = `files/${encodeURIComponent(fileId)}`;
  for (;;) {
    const file = await readFile(fileId);
    if (file.state === 'REFUSED') throw new NothingToShow(file, file.reason || t('file.refused'));
    const isPdf = (file.mediaType ?? 'application/pdf') === 'application/pdf';
    if (original && isPdf) return apiAddress(`${path}/content`);
    if (original) throw new NothingToShow(file, t('file.notPdf'));
    if (file.state !== 'RECEIVED') return isPdf || file.pages > 0 ? apiAddress(`${path}/view`) : Promise.reject(new NothingToShow(file, file.reason || t('file.notPdf')));
    showMessage(t('file.preparing'));
    await later(PAUSE);
  }
}

export const isMissing = (error) => error instanceof Problem && error.status === 404;
