/*
 * <hv:upload>: files go to the API at once, one after the other, with progress; then each is asked for its state until
 * it is ready or refused. The hidden field carries the ids of the files that were taken.
 */
import {say} from "./words.mjs";
import {announce} from "./live.mjs";

const ASK_EVERY = 700;

class Upload {
  constructor(box) {
    this.box = box;
    this.url = box.dataset.hvUpload;
    this.many = box.dataset.multiple === "true";
    this.field = box.querySelector("input[type=hidden]");
    this.list = box.querySelector(".hv-upload__files");
    this.input = box.querySelector("input[type=file]");
    this.input.multiple = this.many;
    this.queue = Promise.resolve();
    this.listen();
    this.ids().forEach(id => this.known(id));
  }

  listen() {
    const drop = this.box.querySelector(".hv-upload__drop");
    drop.querySelector("button").addEventListener("click", () => this.input.click());
    this.input.addEventListener("change", () => {
      this.take(this.input.files);
      this.input.value = "";
    });
    ["dragover", "dragenter"].forEach(type => this.box.addEventListener(type, event => {
      event.preventDefault();
      this.box.classList.add("hv-upload--over");
    }));
    ["dragleave", "drop"].forEach(type => this.box.addEventListener(type, () => this.box.classList.remove("hv-upload--over")));
    this.box.addEventListener("drop", event => {
      event.preventDefault();
      this.take(event.dataTransfer.files);
    });
  }

  ids() {
    return this.field.value.split(",").filter(Boolean);
  }

  set(ids) {
    this.field.value = ids.join(",");
    this.box.classList.toggle("hv-upload--full", !this.many && ids.length > 0);
    this.field.dispatchEvent(new Event("change", {bubbles: true}));
    this.box.dispatchEvent(new CustomEvent("hv:files", {bubbles: true, detail: ids}));
  }

  take(files) {
    [...files].slice(0, this.many ? files.length : 1).forEach(file => {
      const row = new Row(this, file.name, file.size);
      this.queue = this.queue.then(() => this.send(file, row)).catch(() => undefined);
    });
  }

  async send(file, row) {
    if (file.size > Number(this.box.dataset.largest)) {
      row.bad(say("uploadLarge", Math.floor(this.box.dataset.largest / 1048576)));
      return;
    }
    const answer = await post(this.url, file, part => row.progress(part));
    if (answer.id) {
      row.id = answer.id;
      this.set([...this.ids(), answer.id]);
      this.follow(row, answer);
    } else {
      row.bad(answer.detail ?? say("uploadLost"));
    }
  }

  known(id) {
    const row = new Row(this, "…");
    row.id = id;
    this.box.classList.toggle("hv-upload--full", !this.many);
    this.ask(row);
  }

  async ask(row) {
    const response = await fetch(`${this.url}/${row.id}`, {headers: {"X-Passive": "1"}}).catch(() => null);
    if (response?.ok) {
      this.follow(row, await response.json());
    } else if (response?.status === 404) {
      row.bad(say("uploadGone"));
    } else {
      setTimeout(() => this.ask(row), ASK_EVERY * 5);
    }
  }

  follow(row, facts) {
    row.name(facts.name ?? row.title);
    if (facts.state === "RECEIVED") {
      row.state(say("uploadPreparing"), "pi-spinner pi-spin");
      setTimeout(() => row.box.isConnected && this.ask(row), ASK_EVERY);
    } else if (facts.state === "READY") {
      row.ok(facts.sentence ? facts.sentence : facts.pages ? say("uploadPages", facts.pages) : say("uploadReady"));
      this.call(row.id);
    } else {
      row.bad(facts.sentence ?? say("uploadRefused"));
    }
  }

  call(id) {
    const name = this.box.dataset.call;
    if (name && typeof window[name] === "function") {
      window[name]([{name: "file", value: id}]);
    }
    this.box.dispatchEvent(new CustomEvent("hv:ready", {bubbles: true, detail: id}));
  }

  drop(row) {
    row.box.remove();
    this.set(this.ids().filter(id => id !== row.id));
  }
}

class Row {
  constructor(upload, name, size) {
    this.title = name;
    this.box = document.createElement("li");
    this.box.className = "hv-upload__file";
    this.icon = Object.assign(document.createElement("i"), {className: "pi pi-file", ariaHidden: "true"});
    this.label = Object.assign(document.createElement("span"), {className: "hv-upload__name", textContent: name});
    this.button = Object.assign(document.createElement("button"), {type: "button"});
    this.button.innerHTML = "<i class='pi pi-times' aria-hidden='true'></i>";
    this.button.addEventListener("click", () => upload.drop(this));
    this.line = Object.assign(document.createElement("span"), {className: "hv-upload__state"});
    this.bar = Object.assign(document.createElement("progress"), {max: 1, value: 0, hidden: !size});
    this.box.append(this.icon, this.label, this.button, this.bar, this.line);
    upload.list.append(this.box);
    this.name(name);
    this.line.textContent = size ? say("uploadWaiting") : "";
  }

  name(name) {
    this.title = name;
    this.label.textContent = name;
    this.button.setAttribute("aria-label", say("uploadDrop", name));
  }

  progress(part) {
    this.bar.value = part;
    this.line.textContent = say("uploadSent", Math.round(part * 100));
  }

  state(sentence, icon) {
    this.bar.hidden = true;
    this.line.textContent = sentence;
    this.icon.className = `pi ${icon}`;
  }

  ok(sentence) {
    this.state(sentence, "pi-check-circle");
    this.box.classList.add("hv-upload__file--ok");
    announce(`${this.title}: ${sentence}`);
  }

  bad(sentence) {
    this.state(sentence, "pi-times-circle");
    this.box.classList.add("hv-upload__file--bad");
    announce(`${this.title}: ${sentence}`);
  }
}

/* fetch cannot tell how much has been sent */
function post(url, file, progress) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file, file.name);
    request.upload.addEventListener("progress", event => progress(event.loaded / event.total));
    request.addEventListener("loadend", () => {
      try {
        resolve(JSON.parse(request.responseText));
      } catch {
        resolve({});
      }
    });
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.send(body);
  });
}

function start(root) {
  root.querySelectorAll("[data-hv-upload]:not([data-hv-on])").forEach(box => {
    box.dataset.hvOn = "";
    new Upload(box);
  });
}

start(document);
window.jQuery?.(document).on("pfAjaxComplete", () => start(document));
