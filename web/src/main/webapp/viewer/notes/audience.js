import { t } from '../shared/i18n.js';

const NAMED = 3;

/** The names of all that see a note besides its author: the meeting's members, units, people. */
export const namesOf = ({ sharedWith, sharedWithUnits, sharedWithMembers }) => [
  ...(sharedWithMembers ? [t('share.members')] : []), ...sharedWithUnits.map(({ name }) => name), ...sharedWith.map(({ name }) => name)];

/** "A, B và 3 nơi khác": as many names as can be read at a glance. */
export function someOf(names) {
  if (names.length <= NAMED + 1) return names.join(', ');
  return t('share.andMore', { names: names.slice(0, NAMED).join(', '), count: names.length - NAMED });
}

/** Who sees it, as a sentence. */
export function audience(sharing) {
  const names = namesOf(sharing);
  return names.length === 0 ? t('share.onlyMe') : t('share.audience', { names: someOf(names) });
}
