/* Every page loads this one module; each part finds its own places in the page. */
import "./rail.mjs";
import "./keys.mjs";
import "./menu.mjs";
import "./forms.mjs";
import "./drafts.mjs";
import "./uploads.mjs";
import "./push.mjs";
