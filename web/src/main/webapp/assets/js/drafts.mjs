/*
 * What is typed in a form with <hv:draft> stays in this browser until it is saved: given back after a reload, a crash
 * or an expired session, wiped at log-out. One entry a person, page and form; passwords and files are never kept.
 */
import {say} from "./words.mjs";
import {toast} from "./live.mjs";
import {wipe} from "./wipe.mjs";

const PREFIX = "hv-draft:";
const SENT = "hv-sent";
const KEPT_DAYS = 30;
const firsts = new Map();
let sent = null;

function fields(form) {
  return [...form.elements].filter(field => field.name && !field.name.startsWith("jakarta.faces")
      && !["hidden", "password", "file", "submit", "button"].includes(field.type) && !field.closest("[data-hv-draft-off], .ui-autocomplete"));
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function value(field) {
  return ["checkbox", "radio"].includes(field.type) ? field.checked : field.value;
}

function keep(key, form, first) {
  const values = {};
  fields(form).forEach(field => {
    const name = field.type === "radio" ? `${field.name}=${field.value}` : field.name;
    if (value(field) !== first.get(name)) {
      values[name] = value(field);
    }
  });
  try {
    if (Object.keys(values).length) {
      localStorage.setItem(key, JSON.stringify({at: Date.now(), values}));
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    toast(say("draftFull"));
  }
}

function give(form, values) {
  let given = 0;
  fields(form).forEach(field => {
    const kept = values[field.type === "radio" ? `${field.name}=${field.value}` : field.name];
    if (kept !== undefined && kept !== value(field)) {
      if (["checkbox", "radio"].includes(field.type)) {
        field.checked = kept;
      } else {
        field.value = kept;
      }
      field.dispatchEvent(new Event("input", {bubbles: true}));
      given++;
    }
  });
  return given;
}

/* a form that an answer has replaced is another one, with the same beginnings */
function begin(mark) {
  if (!("hvOn" in mark.dataset)) {
    mark.dataset.hvOn = "";
    watch(mark);
  }
}

function watch(mark) {
  const form = mark.form;
  const key = `${PREFIX}${mark.dataset.person}:${mark.dataset.hvDraft}`;
  const again = firsts.has(key);
  const first = firsts.get(key) ?? new Map(fields(form).map(field =>
      [field.type === "radio" ? `${field.name}=${field.value}` : field.name, value(field)]));
  firsts.set(key, first);
  const draft = again ? null : read(key);
  if (draft && sessionStorage.getItem(SENT) !== key && give(form, draft.values)) {
    const time = new Date(draft.at).toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit"});
    toast(say("draftGiven", time), {label: say("draftDrop"), run: () => {
      localStorage.removeItem(key);
      location.reload();
    }});
  }
  form.addEventListener("input", () => keep(key, form, first));
  form.addEventListener("change", () => keep(key, form, first));
  form.addEventListener("click", event => {
    const button = event.target.closest("button[type=submit], input[type=submit], .ui-button");
    if (button && !button.classList.contains("hv-keep") && (button.classList.contains("hv-primary") || button.type === "submit")) {
      sessionStorage.setItem(SENT, key);
      sent = form.id;
    }
  }, true);
}

/* the page that follows a submit: without an error in it, the draft has been saved */
function settle(failed) {
  const key = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  if (key && !failed) {
    localStorage.removeItem(key);
  }
}

function forgetOld() {
  Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).forEach(key => {
    if ((read(key)?.at ?? 0) < Date.now() - KEPT_DAYS * 86400000) {
      localStorage.removeItem(key);
    }
  });
}

const failed = () => document.querySelector(".ui-message-error, .ui-messages-error, .ui-messages-fatal") !== null;

/* a page that reads again behind a form that was sent says nothing about it */
function answersTo(form, data) {
  return typeof data !== "string" || new URLSearchParams(data).has(form);
}

/* whoever is led on to another page was not refused, whatever an earlier refusal still shows */
function refused(answer, args) {
  const onward = /<redirect url="([^"]*)"/.exec(answer);
  return onward ? onward[1].includes("/login.xhtml") : args?.validationFailed || failed();
}

settle(failed());
forgetOld();
document.querySelectorAll("input[data-hv-draft]").forEach(begin);
document.getElementById("logOutForm")?.addEventListener("submit", wipe);
window.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
  document.querySelectorAll("input[data-hv-draft]").forEach(begin);
  if (sessionStorage.getItem(SENT) && answersTo(sent, settings.data)) {
    settle(xhr.status !== 200 || refused(xhr.responseText, args));
  }
});
