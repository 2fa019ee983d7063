/** Small choices kept in this browser. Losing them is harmless, so a full or forbidden storage is no error. */
const PREFIX = 'hoivan.viewer.';

export function recall(name, otherwise = null) {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? otherwise : JSON.parse(text);
  } catch {
    return otherwise;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // nothing depends on it
  }
}

export function forgetAll() {
  try {
    Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).forEach((name) => localStorage.removeItem(name));
  } catch {
    // nothing was kept
  }
}
