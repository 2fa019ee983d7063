import { inRoot } from './address.js';

let texts = {};
let language = 'vi';

const known = (name) => (name ?? '').toLowerCase().startsWith('en') ? 'en' : 'vi';

/** The first language named by the address, the person, the browser. */
export function chooseLanguage(...candidates) {
  return known(candidates.find(Boolean) ?? navigator.language);
}

/** The shipped page carries its texts; beside single modules they are asked for. */
async function textsOf(chosen) {
  const carried = document.getElementById(`texts-${chosen}`);
  if (carried) return JSON.parse(carried.textContent);
  return (await fetch(inRoot(`viewer/i18n/${chosen}.json`))).json();
}

export async function loadTexts(chosen) {
  texts = await textsOf(chosen);
  language = chosen;
  document.documentElement.lang = chosen;
}

/** The text of a key; {name} is replaced by the argument of that name, {name:one|many} by the word for that number. */
export function t(key, values = {}) {
  const text = texts[key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
    if (!(name in values)) return whole;
    return String(one === undefined ? values[name] : values[name] === 1 ? one : many);
  });
}

export const locale = () => (language === 'vi' ? 'vi-VN' : 'en-GB');

const twoDigits = (number) => String(number).padStart(2, '0');

export const clock = (date) => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;

/** 24-hour time today, day and month before that, the year too when it is another one. */
export function when(instant) {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return clock(date);
  const day = `${twoDigits(date.getDate())}/${twoDigits(date.getMonth() + 1)}`;
  return date.getFullYear() === now.getFullYear() ? `${day} ${clock(date)}` : `${day}/${date.getFullYear()}`;
}
