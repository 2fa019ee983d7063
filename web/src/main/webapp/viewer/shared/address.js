/** What the page was asked to show, read once from its own address. */
const query = new URLSearchParams(location.search);
const fragment = new URLSearchParams(location.hash.slice(1));

const number = (text) => (/^\d+$/.test(text ?? '') ? Number(text) : null);

export const address = Object.freeze({
  file: query.get('file'),
  paperVersion: query.get('version'),
  meeting: query.get('meeting'),
  compact: query.get('compact') === '1',
  original: query.get('original') === '1',
  language: query.get('lang'),
  page: number(fragment.get('page') ?? query.get('page')),
  paper: fragment.get('paper'),
  note: fragment.get('note') ?? query.get('note'),
  framed: window.parent !== window,
});

/** The root of the application, wherever it is deployed: two folders above this module. */
export const root = new URL('../../', import.meta.url);

export const inRoot = (path) => new URL(path, root).href;

/** The same view with the whole window to itself. */
export function fullViewAddress() {
  const here = new URL(location.href);
  here.searchParams.delete('compact');
  return here.href;
}
