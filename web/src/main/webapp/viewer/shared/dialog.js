import { el, iconButton } from './dom.js';
import { t } from './i18n.js';

/** Opens a modal sheet; it closes with Escape, its button, or a press beside it. */
export function openDialog(title, ...content) {
  const close = iconButton({ icon: 'close', label: t('close'), onclick: () => dialog.close() });
  const heading = el('header', { class: 'sheet-head' }, el('h2', { text: title }), close);
  const dialog = el('dialog', { class: 'sheet', 'aria-label': title }, heading, ...content);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
