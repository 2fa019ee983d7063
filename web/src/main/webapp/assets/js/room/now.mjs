/* The item the meeting deals with: large, with the time that remains and its papers. */
import {badge, button, card, el, icon} from "./parts.mjs";
import {span, t, when} from "./words.mjs";
import {inRoot} from "../../../viewer/shared/address.js";

const papers = item => item.papers.filter(paper => paper.fileId);

export function drawNow(view) {
  const {item, state, current, leads} = view;
  if (state === "PUBLISHED" || state === "DRAFT") {
    return card(null, el("p", {class: "hv-room__lead", text: t("room_before", when(view.startsAt))}),
        el("p", {class: "hv-muted", text: leads ? t("room_before_lead") : t("room_before_wait")}), item ? about(view) : null);
  }
  if (state === "CANCELLED") {
    return card(null, el("p", {class: "hv-room__lead", text: t("room_cancelled")}));
  }
  if (!item) {
    return card(null, el("p", {class: "hv-room__lead", text: current ? t("room_elsewhere") : t("room_between")}),
        el("p", {class: "hv-muted", text: leads ? t("room_between_lead") : t("room_between_wait")}));
  }
  return card(null, elsewhere(view), about(view));
}

function elsewhere({item, current, agenda, leads, state, turn, choose}) {
  if (state !== "IN_SESSION" || item.id === current) {
    return null;
  }
  const other = agenda.find(one => one.id === current);
  return el("div", {class: "hv-room__aside"},
      el("span", {text: other ? t("room_looking", item.position, other.position) : t("room_looking_only", item.position)}),
      leads ? button(t("room_turn"), () => turn(item), {kind: "primary", sign: "pi-arrow-right", id: "turn"}) : null,
      other ? button(t("room_back", other.position), () => choose(null), {kind: "plain", id: "back"}) : null);
}

function about({item, current, state}) {
  const now = state === "IN_SESSION" && item.id === current;
  return el("div", {class: "hv-room__now"},
      el("div", {class: "hv-room__what"},
          el("p", {class: "hv-room__kicker"}, now ? badge(t("room_now"), "info", "pi-circle-fill") : null,
              el("span", {text: t("room_item", item.position)})),
          el("h2", {class: "hv-room__title", text: item.title}),
          el("p", {class: "hv-muted", text: [item.presenterName, t("room_minutes", item.durationMinutes)].filter(Boolean).join(" · ")})),
      now ? el("p", {class: "hv-room__time", id: "remaining", role: "timer", "aria-live": "off"}) : null,
      papers(item).length ? el("ul", {class: "hv-room__papers", "aria-label": t("room_papers")}, ...papers(item).map(paper =>
          el("li", {}, el("a", {href: inRoot(`viewer/?version=${paper.versionId}`), target: "_blank", class: "hv-room__paper"},
              icon("pi-file-pdf"), el("span", {text: paper.title}),
              paper.pages ? el("span", {class: "hv-muted", text: t("room_pages", paper.pages)}) : null)))) : null);
}

/* Only the words of the clock change; told to nobody by voice. */
export function tick(view, offset) {
  const place = document.getElementById("remaining");
  if (!place || !view.since) {
    return;
  }
  const left = view.item.durationMinutes * 60 - (Date.now() + offset - Date.parse(view.since)) / 1000;
  const late = left < 0;
  place.classList.toggle("hv-room__time--late", late);
  place.replaceChildren(el("strong", {text: span(left)}), el("span", {text: late ? t("room_over") : t("room_left")}));
}
