// The wait after several wrong passphrases. It outlives the lock screen, so that leaving does not end it.

const free = 4;
const seconds = 10;

let wrong = 0;
let left = $state(0);

/** Seconds still to wait; 0 when one may try. */
export const secondsLeft = () => left;

/** A wrong passphrase: from the fifth on, the next try waits. */
export function failedOnce(): void {
  wrong += 1;
  if (wrong <= free) return;
  left = seconds;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0) clearInterval(timer);
  }, 1000);
}

/** The right one: the count begins anew. */
export function succeeded(): void {
  wrong = 0;
}
