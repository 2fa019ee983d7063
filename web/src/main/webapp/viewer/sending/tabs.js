import { uuid } from '../shared/ids.js';

const PREFIX = 'hoivan-viewer-tab-';

/** This tab's name, held as a lock for as long as the tab lives. */
export const thisTab = uuid();

if (navigator.locks) {
  navigator.locks.request(PREFIX + thisTab, () => new Promise(() => {}));
}

/** Tells which tabs still live, so that what a closed one left unsent finds a new sender. */
export async function livingTabs() {
  if (!navigator.locks) return new Set([thisTab]);
  const { held } = await navigator.locks.query();
  const names = held.map((lock) => lock.name).filter((name) => name.startsWith(PREFIX));
  return new Set([thisTab, ...names.map((name) => name.slice(PREFIX.length))]);
}

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('hoivan-viewer') : null;

/** Tells the person's other tabs what the server has answered. */
export const tellTabs = (message) => channel?.postMessage(message);

export const onTabs = (listener) => channel?.addEventListener('message', ({ data }) => listener(data));
