const FAR = 60;
const QUICK = 1000;
const LEVEL = 0.5;

/**
 * One finger across turns the page, where nothing is wider than the window and no tool is in the hand. Pens and palms do
 * nothing here, two fingers zoom.
 */
export function listenToSwipes({ container }, turn) {
  let start = null;
  let byFinger = true;
  container.addEventListener('pointerdown', ({ pointerType }) => (byFinger = pointerType === 'touch'), { capture: true, passive: true });
  container.addEventListener('touchstart', (event) => {
    const isFree = event.touches.length === 1 && byFinger && (container.dataset.tool ?? 'select') === 'select'
      && container.scrollWidth <= container.clientWidth + 1 && !event.target.closest('a, button, textarea, input');
    start = isFree ? { x: event.touches[0].clientX, y: event.touches[0].clientY, time: event.timeStamp } : null;
  }, { passive: true });
  container.addEventListener('touchend', (event) => {
    if (!start || event.touches.length > 0) return;
    const dx = event.changedTouches[0].clientX - start.x;
    const dy = event.changedTouches[0].clientY - start.y;
    const isSwipe = Math.abs(dx) >= FAR && Math.abs(dy) <= Math.abs(dx) * LEVEL && event.timeStamp - start.time <= QUICK;
    start = null;
    if (isSwipe && getSelection().isCollapsed) turn(dx < 0 ? 1 : -1);
  }, { passive: true });
  container.addEventListener('touchcancel', () => (start = null), { passive: true });
}
