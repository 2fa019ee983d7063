/* The room's sentences, in the language of the page; {0}, {1} are filled in. */
const words = JSON.parse(document.getElementById("room").dataset.words);

export function t(key, ...values) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (whole, i) => values[i] ?? "");
}

const two = number => String(number).padStart(2, "0");

export const clock = moment => {
  const time = new Date(moment);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
};

/* 14:00 today, 14:00 05/12/2026 on another day */
export function when(moment) {
  const time = new Date(moment);
  return time.toDateString() === new Date().toDateString() ? clock(time)
      : `${clock(time)} ${two(time.getDate())}/${two(time.getMonth() + 1)}/${time.getFullYear()}`;
}

export const day = date => date ? date.split("-").reverse().join("/") : "";

/* 5/3/2026 or 05/03/2026; null where it is no day */
export function isoDay(text) {
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const date = new Date(Date.UTC(y, m - 1, d));
  return y && date.getUTCDate() === Number(d) && date.getUTCMonth() === m - 1 ? `${y}-${two(m)}-${two(d)}` : null;
}

/* 12:05, or 1:02:05; without a sign */
export function span(seconds) {
  const all = Math.abs(Math.trunc(seconds));
  const hours = Math.trunc(all / 3600);
  const rest = `${two(Math.trunc(all / 60) % 60)}:${two(all % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}
