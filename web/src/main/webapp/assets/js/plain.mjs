/* The pages outside of the frame. A page that the log-out leads to forgets what this browser kept of the person. */
import {wipe} from "./wipe.mjs";
import "./uploads.mjs";
import "./forms.mjs";

if (new URLSearchParams(location.search).has("bye")) {
  wipe();
}
