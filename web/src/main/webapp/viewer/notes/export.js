import { apiAddress } from '../shared/api.js';
import { openDialog } from '../shared/dialog.js';
import { el, icon } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

const FORMS = ['pdf', 'flat', 'xfdf', 'json'];
const LAYERS = ['mine', 'shared'];

const option = (type, name, value, checked, label, hint = null) => el('label', { class: 'choice' },
  el('input', { type, name, value, checked }), el('span', {}, el('span', { text: label }), hint ? el('small', { text: hint }) : null));

const group = (legend, ...options) => el('fieldset', { class: 'choices' }, el('legend', { text: legend }), ...options);

/** Notes to take away: of the pack or of one paper, whose, and in which form. */
export function openExport(book, paper) {
  const scopes = [
    { value: `paper-versions/${encodeURIComponent(paper.versionId)}`, label: t('export.paper', { title: paper.title }) },
    book.meeting && { value: `meetings/${encodeURIComponent(book.meeting)}/pack`, label: t('export.pack') },
  ].filter(Boolean);
  const link = el('a', { class: 'button', download: true, onclick: () => dialog.close() }, icon('download'), el('span', { text: t('export.do') }));
  const form = el('form', { class: 'export', onchange: () => point() },
    scopes.length > 1 ? group(t('export.scope'), ...scopes.map(({ value, label }, index) => option('radio', 'scope', value, index === 0, label))) : null,
    group(t('export.layers'), ...LAYERS.map((name) => option('checkbox', 'layers', name, true, t(`export.layer.${name}`)))),
    group(t('export.form'), ...FORMS.map((name, index) => option('radio', 'form', name, index === 0, t(`export.form.${name}`), t(`export.hint.${name}`)))));
  const point = () => {
    const chosen = new FormData(form);
    const layers = chosen.getAll('layers');
    link.href = apiAddress(`${chosen.get('scope') ?? scopes[0].value}/annotated?layers=${layers.join(',')}&form=${chosen.get('form')}`);
    link.setAttribute('aria-disabled', String(layers.length === 0));
  };
  const dialog = openDialog(t('export.title'), form, el('footer', { class: 'sheet-foot' }, link));
  point();
}
