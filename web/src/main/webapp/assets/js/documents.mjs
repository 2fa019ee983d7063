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

/* an open document reads again what others have done to it, but never under somebody's hands */
const watched = document.getElementById("watched");
const side = document.getElementById("side")?.parentElement;
const typing = () => [...side.querySelectorAll("textarea, .ui-autocomplete input, input[type=checkbox]")]
    .some(field => field.type === "checkbox" ? field.checked : field.value.trim());
if (watched) {
  const read = () => typing()
      ? toast(watched.dataset.changed, {label: watched.dataset.reload, run: () => location.reload()}) : window.hvReadDocument();
  const quietly = () => typing() || window.hvReadDocument();
  watch(watched.dataset.document, read, {caughtUp: quietly});
  mine(quietly);
}
