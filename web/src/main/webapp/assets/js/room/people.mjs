/* Who is there, whether it is enough, and why. Chair and secretary mark; everybody marks themselves. */
import {badge, button, card, el, icon} from "./parts.mjs";
import {t} from "./words.mjs";

export function drawPeople({people, presence, leads, me, state, mark, markAll, arrive}) {
  const open = state === "PUBLISHED" || state === "IN_SESSION";
  const self = people.find(one => one.person === me.person);
  return card(t("room_people"),
      me.guest ? null : quorum(presence),
      open && self && !me.present ? el("div", {class: "hv-room__aside"}, el("span", {text: t("room_here_hint")}),
          button(t("room_here"), arrive, {kind: leads ? "quiet" : "primary", sign: "pi-check", id: "here"})) : null,
      open && self && me.present ? el("p", {class: "hv-room__mine"}, icon("pi-check"), " ", t("room_you_are_here")) : null,
      me.guest ? null : list({people, leads: leads && open, mark}),
      leads && open && people.some(one => !one.present) ? el("div", {class: "hv-buttons"}, button(t("room_all_here"), markAll, {id: "allHere"})) : null);
}

function quorum(presence) {
  return el("div", {class: "hv-room__quorum"},
      el("p", {class: "hv-room__number"}, el("strong", {id: "present", text: `${presence.present}/${presence.members}`}), " ",
          el("span", {text: t("room_present")})),
      badge(presence.quorate ? t("room_quorate") : t("room_not_quorate"), presence.quorate ? "ok" : "warn", presence.quorate ? "pi-check" : "pi-exclamation-triangle"),
      el("p", {class: "hv-room__why", id: "quorumWhy", text: presence.explanation}),
      el("p", {class: "hv-room__why", text: presence.majority}),
      el("p", {class: "hv-muted", text: t("room_all_present", presence.peopleThere, presence.people)}));
}

function list({people, leads, mark}) {
  return el("ul", {class: "hv-room__people"}, ...people.map(one => el("li", {class: one.present ? null : "hv-room__absent"},
      el("span", {class: "hv-room__who"}, el("span", {text: one.name}), el("small", {class: "hv-muted", text: facts(one)})),
      leads ? el("label", {class: "hv-switch hv-room__there"}, check(one, mark), el("span", {text: t("room_there")}))
          : badge(one.present ? t("room_there") : t("room_away"), one.present ? "ok" : "calm", one.present ? "pi-check" : "pi-minus"))));
}

function check(one, mark) {
  const box = el("input", {type: "checkbox", id: `there-${one.person}`, "aria-label": t("room_there_of", one.name), onchange: () => mark(one, box.checked)});
  box.checked = one.present;
  return box;
}

function facts(one) {
  return [one.role === "MEMBER" ? one.post : t(`ParticipantRole.${one.role}`),
    one.standsForName ? t("room_stands_for", one.standsForName) : null,
    one.mayVote ? null : t("room_no_vote"),
    !one.present && one.answer === "DECLINED" ? t("Answer.DECLINED") : null].filter(Boolean).join(" · ");
}
