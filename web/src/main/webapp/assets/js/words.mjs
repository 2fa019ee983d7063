/* Sentences of the scripts in the language of the page: the server puts them on #words. */
const words = document.getElementById("words")?.dataset ?? {};

export function say(key, ...values) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
}
