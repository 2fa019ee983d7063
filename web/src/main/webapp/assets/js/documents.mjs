/* Lists of documents: j/k walk through the rows, a click anywhere in a row opens it. */
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
