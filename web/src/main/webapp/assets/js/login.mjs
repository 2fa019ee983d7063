/* Demo installations: a click on an account fills the form. */
const form = document.getElementById("login");
const field = name => form.elements[`login:${name}`];

document.querySelectorAll("[data-user]").forEach(button => button.addEventListener("click", () => {
  field("userName").value = button.dataset.user;
  field("password").value = document.getElementById("demoPassword").textContent;
  document.getElementById("login:logIn").focus();
}));
if (!field("userName").value) {
  field("userName").focus();
}
