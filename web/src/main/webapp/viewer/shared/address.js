/** What the page was asked to show, read once from its own address. */
const query = new URLSearchParams(location.search);
const fragment = new URLSearchParams(location.hash.slice(1));

const number = (text) => (/^\d+$/.test(text ?? '') ? Number(text) : null);

const framed = window.parent !== window;

/** In the frame of another page one file needs no more than a slim bar, unless that page says otherwise. */
const compact = query.has('compact') ? query.get('compact') === '1' : framed && query.has('file');

export const address = Object.freeze({
  file: query.get('file'),
  paperVersion: query.get('version'),
  meeting: query.get('meeting'),
  compact,
  original: query.get('original') === '1',
  language: query.get('lang'),
  since: query.get('since'),
  until: query.get('until'),
  page: number(fragment.get('page') ?? query.get('page')),
  paper: fragment.get('paper'),
  note: fragment.get('note') ?? query.get('note'),
  framed,
});

/** The root of the application, wherever it is deployed: two folders above this module. */
export const root = new URL('../../', import.meta.url);

export const inRoot = (path) => new URL(path, root).href;

/** The same view with the whole window to itself. */
export function fullViewAddress() {
  const here = new URL(location.href);
  here.searchParams.set('compact', '0');
  return here.href;
}

/** The log-in page, which leads back to where the person is now. */
export function loginAddress() {
  const page = framed ? window.parent.location : location;
  const path = `/${page.href.slice(root.href.length)}`;
  return inRoot(`login.xhtml?from=${encodeURIComponent(path)}`);
}
