/* Menus made of <details>: close on Esc, on a click beside them, and when another one opens. */
const menus = () => document.querySelectorAll("details.hv-menu[open]");

document.addEventListener("click", event => menus().forEach(menu => {
  if (!menu.contains(event.target)) {
    menu.open = false;
  }
}));

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    menus().forEach(menu => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});
