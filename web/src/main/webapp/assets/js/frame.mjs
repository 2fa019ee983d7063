/* Every page loads this one module; each part finds its own places in the page. */
import "./rail.mjs";
import "./keys.mjs";
import "./menu.mjs";
import "./forms.mjs";
import "./drafts.mjs";
import "./uploads.mjs";
import "./push.mjs";

/* an open list moves along with its field: it does not close under somebody's hand because the page has shifted */
if (window.PrimeFaces) {
  window.PrimeFaces.hideOverlaysOnViewportChange = false;
}
