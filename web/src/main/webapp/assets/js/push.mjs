/* Tells a page when to read again: over /push while there is a socket, else by asking /api/v1/changes.
     watch(id, callback)   that object has changed; {caughtUp} is called once the server watches, and after each
                           silence: what happened before that was told to nobody
     mine(callback)        the inbox, home or bell of whoever looks has changed
   Without a script of its own a page writes, beside a p:remoteCommand named refresh:
     <span data-hv-watch="#{id}" data-hv-call="refresh"></span>  or  <span data-hv-mine="" data-hv-call="refresh"></span> */
const base = new URL("../../", import.meta.url);
const watched = new Map();
const own = new Set();
const catching = new Map();
const POLLING = 10_000;
const LONGEST_PAUSE = 30_000;
const GATHERING = 150;
const LOGGED_OUT = 1008;

let socket = null;
let pause = 1000;
let seq = 0;
let polling = null;
let ended = false;
let hadSocket = false;
const due = new Set();

export function watch(subject, callback, {caughtUp} = {}) {
  if (caughtUp) {
    catching.set(subject, caughtUp);
  }
  if (!watched.has(subject)) {
    watched.set(subject, new Set());
    say(subject);
  }
  watched.get(subject).add(callback);
  start();
  return () => watched.get(subject).delete(callback);
}

export function mine(callback) {
  own.add(callback);
  start();
  return () => own.delete(callback);
}

function start() {
  if (!socket && !ended) {
    connect();
  }
}

function say(subject) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify({watch: subject}));
  }
}

function connect() {
  const address = new URL("push", base);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  socket = new WebSocket(address);
  socket.addEventListener("open", opened);
  socket.addEventListener("message", event => hear(JSON.parse(event.data)));
  socket.addEventListener("close", closed);
}

function opened() {
  pause = 1000;
  clearInterval(polling);
  polling = null;
  watched.forEach((_, subject) => say(subject));
  if (hadSocket) {
    everything();
  }
  hadSocket = true;
}

function closed(event) {
  socket = null;
  if (event.code === LOGGED_OUT) {
    ended = true;
    clearInterval(polling);
    return;
  }
  if (!polling) {
    polling = setInterval(ask, POLLING);
    ask();
  }
  setTimeout(() => socket ?? connect(), pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}

async function ask() {
  const address = new URL("api/v1/changes", base);
  address.searchParams.set("since", seq);
  watched.forEach((_, subject) => address.searchParams.append("watch", subject));
  try {
    const answer = await fetch(address, {headers: {"X-Passive": "1"}});
    if (answer.status === 401) {
      ended = true;
      clearInterval(polling);
    } else if (answer.ok) {
      tellPolled(await answer.json());
    }
  } catch {
    // no network: asked again at the next turn
  }
}

function tellPolled(changed) {
  const first = seq === 0;
  seq = changed.seq;
  if (changed.missed || first) {
    everything();
  } else {
    hear({people: changed.people});
    (changed.subjects ?? []).forEach(subject => hear({subject}));
  }
}

function hear({people, subject, watching}) {
  if (catching.has(watching)) {
    later(catching.get(watching));
  }
  if (people) {
    own.forEach(later);
  }
  watched.get(subject)?.forEach(later);
}

function everything() {
  own.forEach(later);
  watched.forEach(callbacks => callbacks.forEach(later));
}

/* several changes at once make one reading */
function later(callback) {
  if (due.size === 0) {
    setTimeout(() => {
      const callbacks = [...due];
      due.clear();
      callbacks.forEach(run => run());
    }, GATHERING);
  }
  due.add(callback);
}

function places(root) {
  root.querySelectorAll?.("[data-hv-watch], [data-hv-mine]").forEach(place => {
    const call = () => window[place.dataset.hvCall]?.();
    if (place.dataset.hvWatch) {
      watch(place.dataset.hvWatch, call);
    } else if ("hvMine" in place.dataset) {
      mine(call);
    }
  });
}

async function count() {
  const answer = await fetch(new URL("api/v1/notices/unread", base), {headers: {"X-Passive": "1"}}).catch(() => null);
  if (answer?.ok) {
    const unread = (await answer.json()).count;
    document.querySelectorAll("[data-hv-unread]").forEach(place => place.textContent = unread);
    const bell = document.getElementById("bell");
    bell.dataset.count = unread;
    bell.setAttribute("aria-label", bell.dataset.said.replace("{0}", unread));
  }
}

places(document);
if (document.getElementById("bell")) {
  mine(count);
}
