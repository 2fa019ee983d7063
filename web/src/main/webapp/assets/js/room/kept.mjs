/* What is typed in the room stays in this browser until it is sent; wiped at log-out (wipe.mjs knows the prefix). */
const room = document.getElementById("room").dataset;
const name = what => `hv-draft:${room.person}:room:${room.meeting}:${what}`;

export function give(what) {
  try {
    return JSON.parse(localStorage.getItem(name(what)))?.values ?? {};
  } catch {
    return {};
  }
}

export function keep(what, values) {
  try {
    if (Object.values(values).some(Boolean)) {
      localStorage.setItem(name(what), JSON.stringify({at: Date.now(), values}));
    } else {
      localStorage.removeItem(name(what));
    }
  } catch {
    // no room in this browser: it is still in the form
  }
}

export const forget = what => localStorage.removeItem(name(what));
