import { address } from './shared/address.js';
import { read } from './shared/api.js';
import { chooseLanguage, loadTexts, t } from './shared/i18n.js';
import { openBook } from './reading/book.js';
import { openDocument, startEngine } from './reading/engine.js';
import { showMessage, showProblem, showProgress } from './reading/message.js';
import { whenReadable } from './reading/source.js';
import { Reader } from './reader.js';
import { NoteTaking } from './note-taking.js';

const container = document.getElementById('viewerContainer');

/** Texts first, so that even a failure speaks the reader's language. */
async function learnWhoReads() {
  try {
    const me = await read('me');
    await loadTexts(chooseLanguage(address.language, me.locale));
    return me;
  } catch (problem) {
    await loadTexts(chooseLanguage(address.language));
    throw problem;
  }
}

async function start() {
  document.body.classList.toggle('compact', address.compact);
  const enginePromise = startEngine(container);
  const bookPromise = openBook(address);
  bookPromise.catch(() => {});
  const me = await learnWhoReads();
  showMessage(t('opening'));
  const [engine, book] = await Promise.all([enginePromise, bookPromise]);
  document.title = `${book.title || t('untitled')} · Hội Văn`;
  const reader = new Reader(engine, book, me);
  const notes = book.takesNotes && !address.compact ? await NoteTaking.begin(reader, me) : null;
  reader.assemble(notes);
  const url = await whenReadable(book.fileId, address.original);
  await openDocument(engine, url, showProgress);
  reader.begin();
  await notes?.begin();
}

start().catch(showProblem);
