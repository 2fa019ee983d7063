import { el, icon } from '../shared/dom.js';
import { Problem, apiAddress } from '../shared/api.js';
import { address, inRoot, loginAddress } from '../shared/address.js';
import { t } from '../shared/i18n.js';

const place = () => document.getElementById('message');

/** A sentence where the page will be. */
export function showMessage(text, ...more) {
  place().replaceChildren(el('p', { text }), ...more);
  place().hidden = false;
}

export function hideMessage() {
  place().hidden = true;
}

const link = (href, text, attributes = {}) => el('a', { class: 'button', href, text, ...attributes });

const retry = () => el('button', { type: 'button', class: 'button', text: t('problem.retry'), onclick: () => location.reload() });

function describe(error) {
  if (error.file) {
    const file = apiAddress(`files/${encodeURIComponent(error.file.id)}/content?download=true`);
    return [error.message, link(file, t('file.download'), { download: true })];
  }
  if (error.file === null) return [error.message, link(inRoot(`meetings/view.xhtml?id=${encodeURIComponent(address.meeting)}`), t('pack.papers'))];
  const status = error instanceof Problem ? error.status : error.status ?? null;
  if (status === 401) return [t('session.needed'), link(loginAddress(), t('session.login'), { target: '_top' })];
  if (status === 403) return [error.detail || t('problem.forbidden')];
  if (status === 404) return [error.detail || t('problem.missing')];
  if (error instanceof Problem && error.unreachable) return [t('problem.unreachable'), retry()];
  if (error.name === 'PasswordException') return [t('problem.password')];
  if (error.name === 'InvalidPDFException') return [t('problem.invalid')];
  return [error.detail || t('problem.other'), retry(), error.instance ? el('p', { class: 'faint', text: t('problem.id', { id: error.instance }) }) : null];
}

/** What went wrong, in the reader's words, and what can be done. Details are in the console. */
export function showProblem(error) {
  if (!(error instanceof Problem) && !error.file) console.error(error);
  const [sentence, ...more] = describe(error);
  showMessage(sentence, ...more.filter(Boolean));
  place().prepend(icon('warning'));
  place().setAttribute('role', 'alert');
}
