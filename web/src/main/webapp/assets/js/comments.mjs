/* The comment table is read again when somebody has said something, but not under the hands of whoever types an answer. */
import {mine} from "./push.mjs";

let news = false;
const typing = () => document.activeElement?.matches(".hv-comments textarea") ?? false;
/* asked once more when the answer is there: somebody may have begun to type meanwhile */
window.hvAnswering = () => {
  news = typing();
  return news;
};
const read = () => window.hvAnswering() || window.hvReadComments();
mine(read);
document.addEventListener("focusout", () => setTimeout(() => news && read()));
