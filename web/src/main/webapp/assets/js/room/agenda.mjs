/* The agenda at a glance: where the meeting is, what each vote decided; a press looks at an item. */
import {badge, card, el} from "./parts.mjs";
import {verdictBadge} from "./vote.mjs";
import {clock, t} from "./words.mjs";

export function drawAgenda({agenda, current, chosen, polls, conclusions, choose, next, leads, state}) {
  if (!agenda.length) {
    return card(t("room_agenda"), el("p", {class: "hv-muted", text: t("room_agenda_none")}));
  }
  return card(t("room_agenda"), el("ol", {class: "hv-room__agenda"}, ...agenda.map(item => el("li", {},
      el("button", {type: "button", id: `item-${item.id}`, class: "hv-room__item", "aria-current": item.id === chosen ? "true" : null,
        onclick: () => choose(item)},
      el("span", {class: "hv-room__at", text: item.startsAt ? clock(item.startsAt) : ""}),
      el("span", {class: "hv-room__name"}, el("span", {text: `${item.position}. ${item.title}`}),
          el("span", {class: "hv-room__marks"},
              item.id === current ? badge(t("room_now"), "info", "pi-circle-fill") : null,
              ...polls.filter(poll => poll.agendaItemId === item.id).map(poll => poll.state === "OPEN"
                  ? badge(t("PollState.OPEN"), "info", "pi-megaphone") : verdictBadge(poll)),
              count(conclusions, item))))))),
      leads && state === "IN_SESSION" && next ? el("div", {class: "hv-buttons"}, next) : null);
}

function count(conclusions, item) {
  const number = conclusions.filter(one => one.agendaItemId === item.id).length;
  return number ? badge(t("room_conclusion_count", number), "calm", "pi-list-check") : null;
}
