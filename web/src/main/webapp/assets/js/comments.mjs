/* The comment table is read again when somebody has said something, but not under the hands of whoever types an answer. */
import {mine} from "./push.mjs";

let news = false;
const typing = () => document.activeElement?.matches(".hv-comments textarea") ?? false;
const read = () => {
  news = typing();
  if (!news) {
    window.hvReadComments();
  }
};
mine(read);
document.addEventListener("focusout", () => setTimeout(() => news && read()));
