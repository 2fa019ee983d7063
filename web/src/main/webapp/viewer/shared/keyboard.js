import { isTyping } from './dom.js';
import { recall, remember } from './remembered.js';

const LETTERS = 'single-keys';

export const singleKeysOn = () => recall(LETTERS, true);
export const turnSingleKeys = (on) => remember(LETTERS, on);

const nameOf = (event) => `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;

const hasModifier = (event) => event.ctrlKey || event.metaKey;

/** Fields keep their own keys; so does an input method that is composing (Telex, VNI). */
function belongsToField(event, name) {
  if (event.isComposing || event.keyCode === 229) return true;
  if (!isTyping(event.target)) return false;
  return !['Escape', 'Ctrl+f'].includes(name);
}

/** Runs actions by key. `panes` may answer j and k themselves while the focus is in them. */
export function listenToKeys(actions, panes = []) {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') document.body.classList.add('by-keyboard');
    const name = nameOf(event);
    if (event.defaultPrevented || event.altKey || belongsToField(event, name)) return;
    if (!hasModifier(event) && event.key.length === 1 && !singleKeysOn() && event.key !== '?') return;
    if ((name === 'j' || name === 'k') && panes.some((pane) => pane.step(name === 'j' ? 1 : -1))) {
      event.preventDefault();
      return;
    }
    const action = actions.forKey(name);
    if (!action || !action.enabled()) return;
    event.preventDefault();
    action.run();
  });
}

/** Moves the focus among the entries of a list; false when the focus is elsewhere. */
export function stepThrough(list, selector, step) {
  if (!list.contains(document.activeElement)) return false;
  const entries = [...list.querySelectorAll(selector)];
  const here = entries.findIndex((entry) => entry.contains(document.activeElement));
  const next = entries[Math.min(Math.max(here + step, 0), entries.length - 1)];
  next?.focus();
  return true;
}
