import { inRoot } from './address.js';

/** A refusal by the server (RFC 9457) or, with status 0, no answer at all. */
export class Problem extends Error {
  constructor(status, { title, detail, instance } = {}) {
    super(detail || title || `HTTP ${status}`);
    this.status = status;
    this.title = title ?? null;
    this.detail = detail ?? null;
    this.instance = instance ?? null;
  }

  get unreachable() {
    return this.status === 0;
  }

  /** The same request may succeed later without anybody changing it. */
  get passing() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

const sessionListeners = new Set();

/** Called with true when the server no longer knows us, with false when it does again. */
export const onSession = (listener) => sessionListeners.add(listener);

const tellSession = (ended) => sessionListeners.forEach((listener) => listener(ended));

export const apiAddress = (path) => inRoot(`api/v1/${path}`);

async function problemOf(response) {
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  const body = isJson ? await response.json().catch(() => ({})) : {};
  return new Problem(response.status, body);
}

async function request(url, options) {
  let response;
  try {
    response = await fetch(url, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      ...options,
    });
  } catch {
    throw new Problem(0);
  }
  if (response.type === 'opaqueredirect') response = new Response(null, { status: 401 });
  if (response.status === 401) tellSession(true);
  else if (response.ok) tellSession(false);
  if (!response.ok) throw await problemOf(response);
  return response;
}

const accept = { Accept: 'application/json, application/problem+json' };

/** @param passive nobody asked for it just now: it does not keep the session alive */
export async function read(path, { passive = false } = {}) {
  const response = await request(apiAddress(path), { headers: passive ? { ...accept, 'X-Passive': '1' } : accept });
  return response.json();
}

/** Every row of a paged list; after the first page the others are asked for at once. */
export async function readAll(path, { size = 200, passive = false } = {}) {
  const part = (page) => read(`${path}${path.includes('?') ? '&' : '?'}page=${page}&size=${size}`, { passive });
  const { items, total } = await part(0);
  const pages = items.length === 0 ? 1 : Math.ceil(total / items.length);
  const others = await Promise.all(Array.from({ length: pages - 1 }, (_, index) => part(index + 1)));
  return [items, ...others.map((other) => other.items)].flat();
}

/** Sends a change; `key` makes a repeat harmless, `version` makes a stale one fail, `keepalive` outlasts the page. */
export async function write(method, path, { body, key, version, keepalive = false } = {}) {
  const headers = { ...accept, 'X-Requested-With': 'hoivan' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (version !== undefined && version !== null) headers['If-Match'] = `"${version}"`;
  const response = await request(apiAddress(path), {
    method,
    headers,
    keepalive,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return response.status === 204 ? null : response.json().catch(() => null);
}

/**
 * Bytes [begin, end) of a file. `whole` when the server sent all of it instead. Past the browser's cache, as everything
 * here: of one address it would let only one request through at a time.
 */
export async function readRange(url, begin, end) {
  const response = await request(url, { headers: { Range: `bytes=${begin}-${end - 1}` } });
  const total = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1]);
  const bytes = await response.arrayBuffer().catch(() => { throw new Problem(0); });
  return { bytes: new Uint8Array(bytes), total, whole: response.status === 200 };
}
