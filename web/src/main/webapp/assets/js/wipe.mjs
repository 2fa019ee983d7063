/* Log-out: nothing that was typed stays in this browser, notes of the viewer included. */
import {wipeStore} from "../../viewer/sending/store.js";
import {forgetAll} from "../../viewer/shared/remembered.js";

const KEPT = /^hv-(draft|sent|scroll)/;

export function wipe() {
  forgetAll();
  wipeStore().catch(() => {});
  [localStorage, sessionStorage].forEach(store =>
      Object.keys(store).filter(key => KEPT.test(key)).forEach(key => store.removeItem(key)));
}
