const BROAD = 60;
const AFTER_PEN = 300;

/** Tells the hand that rests on the screen from a finger: it lies broad, or comes while somebody writes with a pen. */
export class Palm {
  #penAt = -Infinity;

  constructor(container) {
    this.container = container;
    for (const name of ['pointerup', 'pointercancel']) container.addEventListener(name, (event) => this.#lifted(event), { capture: true });
  }

  get #penIsDown() {
    return 'pen' in this.container.dataset;
  }

  penDown() {
    this.container.dataset.pen = 'down';
  }

  is({ pointerType, timeStamp, width, height }) {
    if (pointerType !== 'touch') return false;
    return this.#penIsDown || timeStamp - this.#penAt < AFTER_PEN || Math.max(width, height) > BROAD;
  }

  #lifted({ pointerType, timeStamp }) {
    if (pointerType !== 'pen') return;
    delete this.container.dataset.pen;
    this.#penAt = timeStamp;
  }
}
