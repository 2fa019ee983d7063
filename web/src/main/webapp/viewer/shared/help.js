import { el } from './dom.js';
import { t } from './i18n.js';
import { openDialog } from './dialog.js';
import { singleKeysOn, turnSingleKeys } from './keyboard.js';

const GROUPS = ['pages', 'view', 'tools'];

const written = (key) => key.split('+').map((part) => (part === '' ? '+' : part === 'Escape' ? 'Esc' : part.length === 1 ? part.toUpperCase() : part)).join('+');

const row = (actions, { name, keys }) => el('div', { class: 'key-row' },
  el('dt', { text: actions.label(name) }),
  el('dd', {}, ...keys.slice(0, 2).map((key) => el('kbd', { text: key === '+' ? '+' : written(key) }))));

/** The sheet of keys, opened by "?"; single letters can be switched off here. */
export function openHelp(actions) {
  const box = el('input', { type: 'checkbox', onchange: () => turnSingleKeys(box.checked) });
  box.checked = singleKeysOn();
  const groups = GROUPS.map((group) => {
    const rows = actions.all.filter((action) => action.group === group && action.keys.length > 0);
    return rows.length === 0 ? null
      : el('section', {}, el('h3', { text: t(`keys.${group}`) }), el('dl', {}, ...rows.map((action) => row(actions, action))));
  });
  return openDialog(t('keys.title'), el('div', { class: 'keys' }, ...groups.filter(Boolean)),
    el('label', { class: 'switch' }, box, el('span', { text: t('keys.single') })));
}
