// Waiting for the screen.

/** When what is in the page now has been painted. */
export const painted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
