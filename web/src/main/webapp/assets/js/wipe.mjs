/* Log-out: nothing that was typed stays in this browser. */
const KEPT = /^hv-(draft|sent|scroll)/;

export function wipe() {
  [localStorage, sessionStorage].forEach(store =>
      Object.keys(store).filter(key => KEPT.test(key)).forEach(key => store.removeItem(key)));
}
