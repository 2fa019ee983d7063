import { address } from '../shared/address.js';
import { apiAddress } from '../shared/api.js';
import { t } from '../shared/i18n.js';
import { openBook, readFile } from './book.js';
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

/** The book as soon as there is a file to read: a pack is put together in the background. */
export async function whenComplete(book) {
  let latest = book;
  while (latest.isComing) {
    showMessage(t('pack.preparing'));
    await later(PAUSE);
    latest = await openBook(address);
  }
  if (!latest.fileId) throw new NothingToShow(null, t('pack.failed'));
  return latest;
}

const reasonOf = (file) => (file.reason ? t(`reason.${file.reason}`) : t('file.notPdf'));

/**
 * Address of the bytes to show: the view copy, which intake prepares, or the exact original where signing and
 * verification must see nothing else. Waits for a file that is still being prepared.
 */
export async function whenReadable(fileId, { known = null, original = address.original } = {}) {
  for (let file = (!original && known) || await readFile(fileId); ; file = await readFile(fileId)) {
    const isPdf = file.mediaType === 'application/pdf';
    const shown = original ? isPdf : file.state === 'READY' && (isPdf || file.pages > 0);
    if (shown) return apiAddress(`files/${encodeURIComponent(fileId)}/${original ? 'content' : 'view'}`);
    if (original || file.state !== 'RECEIVED') throw new NothingToShow(file, reasonOf(file));
    showMessage(t('file.preparing'));
    await later(PAUSE);
  }
}
