/* After a refused submit the first field with a message has the focus, so that nobody searches for it. */
const BAD = ".ui-state-error:is(input, textarea), .ui-state-error input:not([type=hidden]), [aria-invalid=true]";

export function focusFirstBad(root = document) {
  root.querySelector(BAD)?.focus();
}

window.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
  if (args?.validationFailed) {
    focusFirstBad();
  }
});
focusFirstBad();
