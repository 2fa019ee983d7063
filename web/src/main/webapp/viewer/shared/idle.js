const LATEST = 300;

const idle = window.requestIdleCallback?.bind(window) ?? ((work) => setTimeout(work, 50));

/** Resolves when the browser has a moment to spare; after a key was pressed it may find none for minutes, so not later than in a second. */
export const whenIdle = () => new Promise((resolve) => idle(resolve, { timeout: 1000 }));

/** The work as something to ask for: it is done once, however often it was asked for, in a moment to spare but without long delay. */
export function later(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    idle(() => {
      asked = false;
      work();
    }, { timeout: LATEST });
  };
}
