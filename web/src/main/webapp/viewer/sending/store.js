const DATABASE = 'hoivan-viewer';
const OUTBOX = 'outbox';

const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function open() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(OUTBOX, { keyPath: 'seq' });
  return answer(request);
}

/** The browser's own database: what is written here outlives a reload, a crash and the end of the session. */
class BrowserStore {
  constructor(database) {
    this.database = database;
    database.onversionchange = () => database.close();
  }

  get lasting() {
    return true;
  }

  entries() {
    return answer(this.database.transaction(OUTBOX).objectStore(OUTBOX).getAll());
  }

  put(entry) {
    return this.#write((outbox) => outbox.put(entry));
  }

  remove(seq) {
    return this.#write((outbox) => outbox.delete(seq));
  }

  /** Resolves when the change is on the disk, as far as the browser can say. */
  #write(change) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(OUTBOX, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      change(transaction.objectStore(OUTBOX));
    });
  }
}

/** Where the browser forbids storage: entries live as long as the page, and the page says so. */
class PageStore {
  #entries = new Map();

  get lasting() {
    return false;
  }

  async entries() {
    return [...this.#entries.values()];
  }

  async put(entry) {
    this.#entries.set(entry.seq, entry);
  }

  async remove(seq) {
    this.#entries.delete(seq);
  }
}

export async function openStore() {
  try {
    return new BrowserStore(await open());
  } catch {
    return new PageStore();
  }
}

/** Called at log-out: nothing of a person stays on a shared machine. */
export async function wipeStore() {
  return answer(indexedDB.deleteDatabase(DATABASE));
}
