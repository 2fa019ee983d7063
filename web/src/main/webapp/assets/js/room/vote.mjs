/* The vote: put by chair or secretary, cast by members with one press, shown with its reasons when it is closed. */
import {ask, badge, button, card, el, field, icon, wrong} from "./parts.mjs";
import {forget, give, keep} from "./kept.mjs";
import {t} from "./words.mjs";

const SIGNS = {FOR: "pi-check-circle", AGAINST: "pi-times-circle", OTHER: "pi-comment"};
const LOOKS = {CARRIED: "ok", NOT_CARRIED: "warn", NO_QUORUM: "warn"};
const VERDICT_SIGNS = {CARRIED: "pi-check-circle", NOT_CARRIED: "pi-times-circle", NO_QUORUM: "pi-users"};

export const verdictBadge = poll => badge(t(poll.verdict ? `Verdict.${poll.verdict}` : `PollState.${poll.state}`),
    poll.verdict ? LOOKS[poll.verdict] : "calm", VERDICT_SIGNS[poll.verdict] ?? "pi-ban");

/* ---- under way ---- */

export function drawOpen(view) {
  const {poll, leads, me} = view;
  if (!poll) {
    return null;
  }
  return card(null,
      el("p", {class: "hv-room__kicker"}, badge(t("PollState.OPEN"), "info", "pi-circle-fill"),
          el("span", {text: t(`PollKind.${poll.kind}`)})),
      el("h2", {class: "hv-room__question", id: "question", text: poll.question}),
      own(view),
      leads ? progress(poll, view) : null,
      leads || poll.mayVote ? null : el("p", {class: "hv-muted", text: me.guest ? t("room_vote_guest") : t("room_vote_rule")}));
}

function own({poll, me, cast, sending, arrive}) {
  if (!poll.mayVote) {
    return null;
  }
  if (!me.present) {
    return el("div", {class: "hv-room__aside"}, el("span", {text: t("room_vote_absent")}),
        button(t("room_here"), arrive, {kind: "primary", sign: "pi-check", id: "hereToVote"}));
  }
  const choices = ["FOR", "AGAINST", "OTHER"].map(choice => el("button", {
    type: "button", id: `vote${choice}`, class: `hv-room__choice hv-room__choice--${choice.toLowerCase()}`,
    "aria-pressed": String(poll.mine === choice), onclick: () => cast(poll, choice),
  }, icon(SIGNS[choice]), el("span", {text: t(`Choice.${choice}`)})));
  return el("div", {},
      el("div", {class: "hv-room__choices", role: "group", "aria-labelledby": "question"}, ...choices),
      el("p", {class: "hv-room__mine", id: "mine"}, poll.mine
          ? el("span", {}, t("room_mine"), " ", el("strong", {text: t(`Choice.${poll.mine}`)}), ". ",
              sending ? t("room_sending") : t("room_mine_change"))
          : t("room_mine_none")));
}

function progress(poll, {close, people}) {
  const cast = poll.present - poll.notVoted;
  const missing = new Set(poll.missing.map(voter => voter.id));
  const voted = people.filter(one => one.present && one.mayVote && !missing.has(one.person));
  return el("div", {class: "hv-room__progress"},
      el("p", {}, el("strong", {id: "cast", text: t("room_cast", cast, poll.present)}), " · ", t("room_cast_rule", poll.quorum, poll.needed)),
      el("progress", {max: poll.present || 1, value: cast, "aria-label": t("room_cast", cast, poll.present)}),
      names(t("room_missing"), poll.missing, "missing"), names(t("room_voted"), voted, "voted"),
      el("div", {class: "hv-buttons"}, button(t("room_close_vote"), () => close(poll), {kind: "primary", sign: "pi-stop-circle", id: "closeVote"})));
}

const names = (label, people, id) => people.length
    ? el("p", {id}, el("span", {class: "hv-muted", text: `${label} (${people.length}): `}), people.map(one => one.name).join(", ")) : null;

export const sureToClose = poll => poll.notVoted === 0 ? Promise.resolve(true)
    : ask(t("room_close_ask"), t("room_close_consequence", poll.notVoted), t("room_close_vote"));

/* ---- results ---- */

export function drawResults(polls) {
  return polls.map(poll => card(null,
      el("p", {class: "hv-room__kicker"}, el("span", {text: t("room_result")})),
      el("h2", {class: "hv-room__question", text: poll.question}),
      el("p", {class: `hv-room__verdict hv-room__verdict--${LOOKS[poll.verdict] ?? "calm"}`},
          icon(VERDICT_SIGNS[poll.verdict] ?? "pi-ban"), t(poll.verdict ? `Verdict.${poll.verdict}` : `PollState.${poll.state}`)),
      poll.verdict ? counts(poll) : null,
      poll.derivation ? el("p", {class: "hv-room__why", text: poll.derivation}) : null,
      poll.mine ? el("p", {class: "hv-muted", text: `${t("room_mine")} ${t(`Choice.${poll.mine}`)}.`}) : null,
      poll.ballots.length ? ballots(poll) : null));
}

function counts(poll) {
  const rows = [["FOR", poll.for], ["AGAINST", poll.against], ["OTHER", poll.other]].map(([choice, number]) =>
      [t(`Choice.${choice}`), number, choice.toLowerCase()]);
  rows.push([t("room_not_voted"), poll.notVoted, "none"]);
  return el("dl", {class: "hv-room__counts"}, ...rows.map(([label, number, look]) =>
      el("div", {class: `hv-room__count hv-room__count--${look}`}, el("dt", {text: label}), el("dd", {text: String(number)}))));
}

function ballots(poll) {
  return el("details", {class: "hv-room__ballots"}, el("summary", {text: t("room_ballots")}),
      el("ul", {}, ...poll.ballots.map(ballot => el("li", {}, el("span", {text: ballot.name}),
          el("span", {}, icon(SIGNS[ballot.choice]), t(`Choice.${ballot.choice}`))))));
}

/* ---- putting a question ---- */

/* another: there has been a vote on the item already; a further one is rare and stays folded */
export function drawPut(item, put, another) {
  const typed = give(`vote:${item.id}`);
  const question = el("textarea", {class: "hv-room__input", rows: "2", maxlength: "500"});
  question.value = typed.question ?? t("room_question", item.title).slice(0, 500);
  const paper = el("select", {class: "hv-room__input"}, el("option", {value: "", text: t("room_paper_none")}),
      ...item.papers.filter(one => one.fileId).map(one => el("option", {value: one.versionId, text: one.title})));
  paper.value = [...paper.options].some(option => option.value === typed.paper) ? typed.paper : "";
  const kind = el("select", {class: "hv-room__input"}, el("option", {value: "NAMED", text: t("PollKind.NAMED")}));
  const form = el("form", {class: "hv-room__form", oninput: () => keep(`vote:${item.id}`, {question: question.value, paper: paper.value})},
      field("pollQuestion", t("room_question_label"), question),
      el("div", {class: "hv-fields"},
          half(field("pollPaper", t("room_paper_label"), paper, t("room_paper_hint"))), half(field("pollKind", t("room_kind_label"), kind))),
      el("div", {class: "hv-buttons"}, el("button", {type: "submit", class: "hv-button hv-button--primary", id: "openVote"},
          icon("pi-megaphone"), t("room_open_vote"))));
  form.addEventListener("submit", async event => {
    event.preventDefault();
    wrong("pollQuestion", question.value.trim() ? null : t("room_question_missing"));
    if (question.value.trim() && await put({question: question.value, versionId: paper.value || null, kind: kind.value})) {
      forget(`vote:${item.id}`);
    }
  });
  return another ? card(null, el("details", {class: "hv-room__ballots"}, el("summary", {text: t("room_put_again")}), form))
      : card(t("room_put"), form);
}

function half(part) {
  part.classList.add("hv-field--half");
  return part;
}
