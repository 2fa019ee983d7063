/* The rail opens and closes; the next page is drawn the same way by the server, so that nothing jumps. */
const toggle = document.getElementById("railToggle");

function show(open) {
  document.documentElement.classList.toggle("hv-rail-open", open);
  document.documentElement.classList.toggle("hv-rail-closed", !open);
  toggle.setAttribute("aria-expanded", String(open));
  document.cookie = `hv-rail=${open ? "open" : "closed"}; path=/; max-age=31536000; samesite=lax`;
}

toggle?.addEventListener("click", () => show(toggle.getAttribute("aria-expanded") !== "true"));
