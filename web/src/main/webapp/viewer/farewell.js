import { wipeStore } from './sending/store.js';
import { forgetAll } from './shared/remembered.js';

/** For the page after log-out: nothing of the person who left stays in this browser. */
if (new URLSearchParams(location.search).has('bye')) {
  forgetAll();
  wipeStore().catch(() => {});
}
