// A draft that is being signed shows how far it is; a draft that somebody else took on says so.
import { toast } from "./live.mjs";
import { watch } from "./push.mjs";

const API = new URL("../../api/v1/", import.meta.url);
const PERCENT = { STARTED: 10, NUMBERED: 40, SIGNED: 70, STORED: 100 };
const PAUSE = 700;
const LONGEST_PAUSE = 5000;

const running = document.querySelector("[data-hv-signing]");
const watched = document.getElementById("draftWatch");

if (running) {
  follow(running, PAUSE);
} else if (watched) {
  watch(watched.dataset.draft, compare);
}

async function follow(panel, pause) {
  let next = pause;
  try {
    const answer = await fetch(new URL(`drafts/${panel.dataset.hvSigning}/progress`, API), { headers: { "X-Passive": "1" } });
    const progress = await answer.json();
    if (answer.ok && !progress.step || answer.status === 401) {
      location.reload();
      return;
    }
    panel.querySelector("progress").value = PERCENT[progress.step] ?? 10;
    panel.querySelector("[role=status]").textContent = panel.dataset[(progress.step ?? "STARTED").toLowerCase()];
    next = PAUSE;
  } catch {
    next = Math.min(LONGEST_PAUSE, pause * 2);
  }
  setTimeout(() => follow(panel, next), next);
}

async function compare() {
  const answer = await fetch(new URL(`drafts/${watched.dataset.draft}`, API), { headers: { "X-Passive": "1" } }).catch(() => null);
  if (!answer?.ok || String((await answer.json()).version) === watched.dataset.version) {
    return;
  }
  const busy = [...document.querySelectorAll("#step input[type=password], #step textarea")].some(field => field.value)
    || !document.getElementById("places")?.hidden;
  if (busy) {
    toast(watched.dataset.changed, { label: watched.dataset.reload, run: () => location.reload() });
  } else {
    location.reload();
  }
}
