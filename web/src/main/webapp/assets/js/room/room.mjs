/*
 * The meeting room: one page that fits the person. It reads what goes on in one answer, draws what has changed of it, and
 * reads again whenever the server says that something happened. What is pressed goes to /api/v1 like anybody's request.
 */
import {Part, ask, button, el, link} from "./parts.mjs";
import {t} from "./words.mjs";
import {drawNow, tick} from "./now.mjs";
import {drawOpen, drawPut, drawResults, sureToClose} from "./vote.mjs";
import {drawConclusions, drawForm} from "./conclusions.mjs";
import {drawAgenda} from "./agenda.mjs";
import {drawPeople} from "./people.mjs";
import {mine, watch} from "../push.mjs";
import {announce, toast} from "../live.mjs";
import {onSession, read, write} from "../../../viewer/shared/api.js";
import {inRoot, loginAddress} from "../../../viewer/shared/address.js";
import {uuid} from "../../../viewer/shared/ids.js";

const id = document.getElementById("room").dataset.meeting;
const BEAT = 700;
const RETRY = 4000;

const place = name => el("div", {class: `hv-room__${name}`});
const places = Object.fromEntries(["notice", "now", "vote", "put", "results", "said", "conclude", "people", "agenda"]
    .map(name => [name, place(`part-${name}`)]));
places.notice.setAttribute("role", "status");
document.getElementById("room").append(places.notice,
    el("div", {class: "hv-room__main"}, places.now, places.vote, places.results, places.put, places.said, places.conclude),
    places.agenda, places.people);

let floor = null;
let offset = 0;
let chosen = null;
let editing = null;
let sending = null;
/* who has just been marked, until a reading that began after the server had it */
const marks = new Map();
let loggedOut = false;
const watchedItems = new Set();

/* ---- reading: one at a time, at a bounded beat, and once more where something happened meanwhile ---- */

let reading = false;
let again = false;
let lastRead = 0;
let timer = 0;

function reload() {
  clearTimeout(timer);
  if (reading) {
    again = true;
    return;
  }
  timer = setTimeout(load, Math.max(0, lastRead + BEAT - Date.now()));
}

async function load() {
  reading = true;
  again = false;
  lastRead = Date.now();
  try {
    const before = floor;
    const began = lastRead;
    floor = await read(`meetings/${id}/floor`);
    offset = Date.parse(floor.now) - Date.now();
    marks.forEach((mark, person) => mark.done <= began && marks.delete(person));
    told(null);
    say(before, floor);
    show();
  } catch (problem) {
    failed(problem);
  } finally {
    reading = false;
    if (again) {
      reload();
    }
  }
}

function failed(problem) {
  if (problem.status === 404 || problem.status === 403) {
    told(t("room_gone"));
  } else if (problem.status !== 401) {
    told(problem.unreachable ? t("room_offline") : problem.message);
    timer = setTimeout(load, RETRY);
  }
}

onSession(ended => {
  loggedOut = ended;
  if (ended) {
    told(t("room_logged_out"), link(t("room_log_in"), loginAddress(), {kind: "primary"}));
  }
});

function told(sentence, act) {
  if (sentence || !loggedOut) {
    places.notice.replaceChildren(...sentence ? [el("p", {text: sentence}), act].filter(Boolean) : []);
    places.notice.classList.toggle("hv-room__notice--on", Boolean(sentence));
  }
}

/* ---- what a screen reader hears without looking ---- */

function say(before, after) {
  if (!before) {
    return;
  }
  const known = new Map(before.polls.map(poll => [poll.id, poll.state]));
  after.polls.filter(poll => known.get(poll.id) !== poll.state).forEach(poll => announce(poll.state === "OPEN"
      ? t("room_say_open", poll.question)
      : t("room_say_closed", poll.question, t(poll.verdict ? `Verdict.${poll.verdict}` : `PollState.${poll.state}`))));
  if (after.meeting.currentItemId !== before.meeting.currentItemId && !after.polls.some(poll => poll.state === "OPEN")) {
    const item = after.meeting.items.find(one => one.id === after.meeting.currentItemId);
    announce(item ? t("room_say_item", item.position, item.title) : t("room_elsewhere"));
  }
}

/* ---- drawing ---- */

function view() {
  const {meeting, presence, polls, conclusions} = floor;
  const me = meeting.me ?? {person: document.getElementById("room").dataset.person};
  const agenda = meeting.items.filter(item => item.change !== "WITHDRAWN");
  const leads = meeting.rights.lead;
  const current = meeting.currentItemId;
  const wanted = chosen ?? current ?? (meeting.state === "CONCLUDED" ? agenda[0]?.id : null);
  const item = agenda.find(one => one.id === wanted) ?? null;
  const poll = polls.find(one => one.state === "OPEN") ?? null;
  return {state: meeting.state, startsAt: meeting.startsAt, since: floor.currentSince, agenda, current, item, poll, leads, presence,
    polls, conclusions, me: {person: me.person, guest: me.role === "GUEST", present: Boolean(me.present)},
    people: meeting.participants.map(one => ({...one, present: marks.get(one.person)?.present ?? one.present, mayVote: one.votes && one.role !== "GUEST"}))};
}

const parts = {
  now: new Part(places.now, facts => drawNow({...facts, turn, choose})),
  vote: new Part(places.vote, facts => drawOpen({...facts, cast, close: closeVote, arrive})),
  put: new Part(places.put, (item, wanted, another) => wanted ? drawPut(item, command => openVote(item, command), another) : null),
  results: new Part(places.results, polls => drawResults(polls)),
  said: new Part(places.said, facts => drawConclusions({...facts, edit: one => {
    editing = one;
    show();
    document.getElementById("conclusionText").focus();
  }})),
  conclude: new Part(places.conclude, (item, said) => item ? drawForm(item, said, (one, command) => conclude(item, one, command), () => {
    editing = null;
    show();
  }) : null),
  people: new Part(places.people, facts => drawPeople({...facts, mark, markAll, arrive})),
  agenda: new Part(places.agenda, facts => drawAgenda({...facts, choose, next: nextButton(facts)})),
  actions: new Part(document.getElementById("roomActions"), drawActions),
};

function show() {
  const facts = view();
  const {item, leads, state, poll} = facts;
  const ofItem = item ? floor.polls.filter(one => one.agendaItemId === item.id && one.state !== "OPEN").reverse() : [];
  const said = item ? floor.conclusions.filter(one => one.agendaItemId === item.id) : [];
  const mayConclude = leads && (state === "IN_SESSION" || state === "CONCLUDED");
  parts.now.show({...facts, polls: null, poll: null, conclusions: null, people: null, presence: null});
  parts.vote.show({poll: poll && {...poll, mine: sending?.choice ?? poll.mine}, leads, me: facts.me, people: leads ? facts.people : [], sending: Boolean(sending)});
  parts.put.show(item && {id: item.id, title: item.title, papers: item.papers}, Boolean(item) && leads && state === "IN_SESSION" && !poll, ofItem.length > 0);
  parts.results.show(ofItem);
  parts.said.show({conclusions: said, mayConclude});
  parts.conclude.show(mayConclude && item ? {id: item.id} : null, editing);
  parts.people.show({people: facts.people, presence: facts.presence, leads, me: facts.me, state});
  parts.agenda.show({agenda: facts.agenda, current: facts.current, chosen: item?.id, polls: floor.polls, conclusions: floor.conclusions, leads, state});
  parts.actions.show(state, leads, floor.minutes, floor.meeting.edition);
  document.getElementById("room").classList.toggle("hv-room--lead", leads);
  tick(facts, offset);
  if (leads) {
    watchItems(facts.agenda);
  }
}

/* ballots concern whoever conducts the vote; the members' pages need not stir for each */
function watchItems(agenda) {
  agenda.filter(item => !watchedItems.has(item.id)).forEach(item => {
    watchedItems.add(item.id);
    watch(item.id, reload);
  });
}

function drawActions(state, leads, minutes, edition) {
  return [
    edition > 0 && state !== "CANCELLED" ? link(t("room_pack"), inRoot(`viewer/?meeting=${id}`), {sign: "pi-book", target: "_blank", id: "pack"}) : null,
    minutes ? link(t("room_minutes_pdf"), inRoot(`api/v1/meetings/${id}/minutes?download=true`), {sign: "pi-download", id: "minutes",
      kind: state === "CONCLUDED" ? "primary" : "quiet"}) : null,
    leads && state === "PUBLISHED" ? button(t("room_open"), openMeeting, {kind: "primary", sign: "pi-play", id: "openMeeting"}) : null,
    leads && state === "IN_SESSION" ? button(t("room_close"), closeMeeting, {kind: "danger", sign: "pi-stop", id: "closeMeeting"}) : null,
  ];
}

function nextButton({agenda, current}) {
  const now = agenda.findIndex(item => item.id === current);
  const next = agenda[now + 1];
  return next ? button(now < 0 ? t("room_begin", next.position) : t("room_next", next.position), () => turn(next),
      {kind: "quiet", sign: "pi-arrow-right", id: "nextItem"}) : null;
}

/* ---- doing ---- */

/* answers whether it was done; a refusal is said in the words of the server */
async function act(method, path, body) {
  try {
    await write(method, path, {body, key: uuid()});
    return true;
  } catch (problem) {
    toast(problem.unreachable ? t("room_not_sent") : problem.message);
    return false;
  } finally {
    reload();
  }
}

function choose(item) {
  chosen = item && item.id !== floor.meeting.currentItemId ? item.id : null;
  editing = null;
  show();
}

async function turn(item) {
  chosen = null;
  editing = null;
  await act("PUT", `agenda-items/${item.id}/current`);
}

async function openMeeting() {
  const {presence} = floor;
  if (presence.quorate || await ask(t("room_open_ask"), t("room_open_consequence", presence.present, presence.members, presence.quorum), t("room_open"))) {
    await act("POST", `meetings/${id}/open`);
  }
}

async function closeMeeting() {
  if (await ask(t("room_close_meeting_ask"), t("room_close_meeting_consequence"), t("room_close"), {danger: true})) {
    chosen = null;
    await act("POST", `meetings/${id}/close`);
  }
}

const openVote = (item, command) => act("POST", `agenda-items/${item.id}/polls`, command);

async function closeVote(poll) {
  if (await sureToClose(poll)) {
    await act("POST", `polls/${poll.id}/close`);
  }
}

/* shown at once, and taken back where the server refuses; the last press counts */
async function cast(poll, choice) {
  const own = {choice};
  sending = own;
  show();
  try {
    const row = await write("PUT", `polls/${poll.id}/ballot`, {body: {choice}});
    if (sending === own) {
      floor.polls = floor.polls.map(one => one.id === row.id ? row : one);
      announce(t("room_say_mine", t(`Choice.${choice}`)));
    }
  } catch (problem) {
    toast(problem.unreachable ? t("room_not_sent") : problem.message);
  } finally {
    if (sending === own) {
      sending = null;
      show();
    }
    reload();
  }
}

const attend = marks => act("PUT", `meetings/${id}/attendance`, marks);

async function mark(one, present) {
  const own = {present, done: Infinity};
  marks.set(one.person, own);
  show();
  if (await attend([{person: one.person, present}])) {
    own.done = Date.now();
  } else {
    marks.delete(one.person);
    show();
  }
}

const markAll = () => attend(floor.meeting.participants.filter(one => !one.present).map(one => ({person: one.person, present: true})));
const arrive = () => attend([{person: view().me.person, present: true}]);

/* answers the sentence of a refusal, null where it is noted */
async function conclude(item, said, command) {
  try {
    if (said) {
      await write("PUT", `conclusions/${said.id}`, {body: command, version: said.version});
    } else {
      await write("POST", `agenda-items/${item.id}/conclusions`, {body: command, key: uuid()});
    }
    announce(t("room_say_noted"));
    return null;
  } catch (problem) {
    return problem.unreachable ? t("room_not_sent") : problem.message;
  } finally {
    reload();
  }
}

watch(id, reload, {caughtUp: reload});
mine(reload);
setInterval(() => floor && tick(view(), offset), 1000);
document.addEventListener("visibilitychange", () => document.hidden || reload());
load();
