/* Lists of documents: j/k walk through the rows, a click anywhere in a row opens it. */
import {mine, watch} from "./push.mjs";
import {toast} from "./live.mjs";

const table = document.querySelector(".hv-documents");
table?.setAttribute("data-hv-list", "");
table?.addEventListener("click", event => {
  const link = event.target.closest("tr")?.querySelector("[data-hv-item]");
  if (link && !event.target.closest("a, button, input") && !getSelection().toString()) {
    link.click();
  }
});
document.querySelectorAll("#filter select").forEach(select => select.addEventListener("change", () => select.form.requestSubmit()));
document.querySelector(".hv-neighbour[aria-current=true]")?.scrollIntoView({block: "nearest"});

/* an open document reads again what others have done to it, but never under somebody's hands: what comes back when
   somebody has begun to type, or to fill in, is passed over, the version that their form carries tells on whom they act */
const watched = document.getElementById("watched");
const side = document.getElementById("side")?.parentElement;
const typing = () => side.querySelector(".ui-autocomplete-token, details[open], :is(textarea, input):focus") !== null
    || [...side.querySelectorAll("textarea, .ui-autocomplete input:not([type=hidden]), input[type=checkbox]")]
      .some(field => field.type === "checkbox" ? field.checked : field.value.trim());
let news = false;
const tell = () => toast(watched.dataset.changed, {label: watched.dataset.reload, run: () => location.reload()});
window.hvUnderHands = () => {
  const hands = typing();
  if (hands && news) {
    tell();
  }
  news = false;
  return hands;
};
if (watched) {
  // one deed is told to the people and to the document: it is read once
  let soon = null;
  const quietly = () => {
    clearTimeout(soon);
    soon = setTimeout(() => typing() || window.hvReadDocument(), 150);
    return typing();
  };
  watch(watched.dataset.document, () => {
    news = true;
    quietly() === true && window.hvUnderHands();
  }, {caughtUp: quietly});
  mine(quietly);
}
