import { iconButton, press } from './dom.js';
import { t } from './i18n.js';

/**
 * Everything the viewer can do, by name: one place that the bars, the menu, the keyboard and the sheet of
 * keys all read. The label is the text "action.<name>".
 */
export class Actions {
  #actions = new Map();
  #buttons = new Map();

  /** keys: as KeyboardEvent.key, with "Ctrl+" before it where needed. */
  add(name, { icon, keys = [], group = 'view', run, enabled = () => true }) {
    this.#actions.set(name, { name, icon, keys, group, run, enabled });
  }

  has(name) {
    return this.#actions.has(name);
  }

  get all() {
    return [...this.#actions.values()];
  }

  label(name) {
    return t(`action.${name}`);
  }

  run(name) {
    const action = this.#actions.get(name);
    if (action?.enabled()) action.run();
  }

  forKey(key) {
    return this.all.find((action) => action.keys.includes(key)) ?? null;
  }

  /** A button for the action; `toggle` gives it a pressed state that `mark` changes. */
  button(name, { toggle = false, ...rest } = {}) {
    const action = this.#actions.get(name);
    const button = iconButton({
      icon: action.icon,
      label: this.label(name),
      key: action.keys[0],
      pressed: toggle ? false : undefined,
      onclick: () => this.run(name),
      'data-action': name,
      ...rest,
    });
    this.#buttons.set(name, [...(this.#buttons.get(name) ?? []), button]);
    return button;
  }

  /** Shows on every button of the action whether it is on. */
  mark(name, pressed) {
    for (const button of this.#buttons.get(name) ?? []) press(button, pressed);
  }

  /** Greys out what cannot be done now. */
  refresh() {
    for (const [name, buttons] of this.#buttons) {
      const enabled = this.#actions.get(name).enabled();
      for (const button of buttons) button.disabled = !enabled;
    }
  }
}
