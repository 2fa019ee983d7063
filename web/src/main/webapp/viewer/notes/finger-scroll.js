const FRICTION = 0.94;
const SLOWEST = 0.4;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Scrolls by finger while the browser's own panning is off, because a pen is drawing. */
export class FingerScroll {
  #finger = null;
  #speed = [0, 0];

  constructor(container) {
    this.container = container;
  }

  start({ pointerId, clientX, clientY }) {
    this.#finger = { id: pointerId, x: clientX, y: clientY };
    this.#speed = [0, 0];
  }

  stop() {
    this.#finger = null;
    this.#speed = [0, 0];
  }

  /** True when the event was this finger's. */
  move({ pointerId, clientX, clientY }) {
    if (pointerId !== this.#finger?.id) return false;
    this.#speed = [this.#finger.x - clientX, this.#finger.y - clientY];
    this.container.scrollBy(...this.#speed);
    this.#finger = { id: pointerId, x: clientX, y: clientY };
    return true;
  }

  end({ pointerId }) {
    if (pointerId !== this.#finger?.id) return false;
    this.#finger = null;
    if (!calm.matches) requestAnimationFrame(() => this.#glide());
    return true;
  }

  #glide() {
    const [dx, dy] = this.#speed;
    if (this.#finger || Math.hypot(dx, dy) < SLOWEST) return;
    this.container.scrollBy(dx, dy);
    this.#speed = [dx * FRICTION, dy * FRICTION];
    requestAnimationFrame(() => this.#glide());
  }
}
