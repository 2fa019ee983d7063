// The public page: sends a file, shows what its signatures prove.
const API = new URL("../../api/v1/verifications", import.meta.url);
const page = document.getElementById("verify");
const progress = document.getElementById("progress");
const result = document.getElementById("result");
const input = document.getElementById("file");
const drop = document.getElementById("drop");

document.getElementById("choose").addEventListener("click", () => input.click());
input.addEventListener("change", () => input.files[0] && verify(input.files[0]));
drop.addEventListener("dragover", event => event.preventDefault());
drop.addEventListener("drop", event => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) {
    verify(event.dataTransfer.files[0]);
  }
});

function verify(file) {
  result.replaceChildren();
  const request = new XMLHttpRequest();
  request.open("POST", API);
  request.upload.addEventListener("progress", event => {
    progress.textContent = event.loaded < event.total
      ? `${page.dataset.sending} ${Math.round(100 * event.loaded / event.total)} %` : page.dataset.working;
  });
  request.addEventListener("loadend", () => {
    progress.textContent = "";
    input.value = "";
    const answer = parse(request.responseText);
    if (request.status === 200) {
      show(file.name, answer);
    } else {
      result.replaceChildren(verdict("bad", file.name, [answer?.detail ?? String(request.status)]));
    }
  });
  const form = new FormData();
  form.append("file", file);
  progress.textContent = page.dataset.sending;
  request.send(form);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function show(name, report) {
  const look = report.integrity === "UNCHANGED"
    ? (report.signatures.every(signature => signature.trust === "KNOWN") ? "ok" : "warn")
    : report.integrity === "UNSIGNED" ? "warn" : "bad";
  result.replaceChildren(verdict(look, name, [report.sentence, ...report.reasons]), ...report.signatures.map(signature));
}

function signature(one) {
  const data = page.dataset;
  const look = one.integrity !== "UNCHANGED" || one.trust === "REJECTED" ? "bad" : one.trust === "KNOWN" ? "ok" : "warn";
  const lines = [one.integritySentence, one.trustSentence, ...one.reasons];
  if (one.signedAt) {
    lines.push(`${data.signedAt} ${new Date(one.signedAt).toLocaleString(document.documentElement.lang)} (${one.timeStamped ? data.stamped : data.claimed})`);
  }
  lines.push(one.coversWholeFile ? data.coversAll : data.coversPart.replace("{0}", one.revision).replace("{1}", one.revisions));
  if (one.addedLater.length) {
    lines.push(`${data.added} ${one.addedLater.join("; ")}`);
  }
  lines.push([data.level, one.level, one.digestAlgorithm].filter(Boolean).join(" "));
  if (one.issuer) {
    lines.push(`${data.issuer} ${one.issuer}`);
  }
  return verdict(look, one.documentTimeStamp ? data.timeStamp : one.signer ?? data.unknown, lines);
}

function verdict(look, title, lines) {
  const box = document.createElement("article");
  box.className = `hv-verdict hv-verdict--${look}`;
  const head = document.createElement("h3");
  const icon = document.createElement("i");
  icon.className = `pi ${{ ok: "pi-check-circle", warn: "pi-question-circle", bad: "pi-times-circle" }[look]}`;
  icon.setAttribute("aria-hidden", "true");
  head.append(icon, ` ${title}`);
  box.append(head);
  for (const line of lines.filter(Boolean)) {
    const text = document.createElement("p");
    text.textContent = line;
    box.append(text);
  }
  return box;
}
