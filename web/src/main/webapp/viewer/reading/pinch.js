const SETTLE = 300;

/** Ctrl+wheel (a trackpad's pinch too) zooms at the pointer. */
function listenToWheel(pages) {
  pages.container.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const scaleFactor = Math.exp(-Math.max(-40, Math.min(40, event.deltaY)) / 100);
    pages.updateScale({ scaleFactor, drawingDelay: SETTLE, origin: [event.clientX, event.clientY] });
  }, { passive: false });
}

const apart = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
const middle = ([one, other]) => [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2];

/** Two fingers zoom around their middle, unless one of them is a pen; one finger stays the browser's own scrolling. */
function listenToFingers(pages) {
  let distance = 0;
  pages.container.addEventListener('touchstart', (event) => {
    distance = event.touches.length === 2 && !pages.container.dataset.pen ? apart(event.touches) : 0;
  }, { passive: true });
  pages.container.addEventListener('touchmove', (event) => {
    if (event.touches.length !== 2 || distance === 0) return;
    if (event.cancelable) event.preventDefault();
    const now = apart(event.touches);
    if (Math.abs(now / distance - 1) < 0.02) return;
    pages.updateScale({ scaleFactor: now / distance, drawingDelay: SETTLE, origin: middle(event.touches) });
    distance = now;
  }, { passive: false });
  pages.container.addEventListener('touchend', () => (distance = 0), { passive: true });
}

export function listenToPinch(pages) {
  listenToWheel(pages);
  listenToFingers(pages);
}
