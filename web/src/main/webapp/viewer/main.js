import { address } from './shared/address.js';
import { read } from './shared/api.js';
import { chooseLanguage, loadTexts, t } from './shared/i18n.js';
import { openBook } from './reading/book.js';
import { Connection } from './reading/connection.js';
import { openDocument, startEngine } from './reading/engine.js';
import { showMessage, showProblem } from './reading/message.js';
import { whenComplete, whenReadable } from './reading/source.js';
import { Reader } from './reader.js';
import { NoteTaking } from './note-taking.js';

const connection = new Connection(document.getElementById('notice'));
const container = document.getElementById('viewerContainer');

/** Texts first, so that even a failure speaks the reader's language. */
async function learnWhoReads() {
  try {
    const me = await read('me');
    connection.person = me.id;
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
  const engine = await enginePromise;
  const book = await whenComplete(await bookPromise);
  document.title = `${book.title || t('untitled')} · Hội Văn`;
  const reader = new Reader(engine, book, me);
  const notes = book.takesNotes && !address.compact ? await NoteTaking.begin(reader, me, connection) : null;
  reader.assemble(notes);
  const elsewhere = reader.progress.load();
  const url = await whenReadable(book.fileId, { known: book.file });
  await openDocument(engine, url, connection, showProblem);
  reader.begin(await elsewhere);
  await engine.foreground.whenPainted();
  reader.changed?.begin();
  await notes?.begin();
}

start().catch(showProblem);
