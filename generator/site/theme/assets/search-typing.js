// @ts-check
// Waits until nobody types on, so that there need not be a search for each letter.

/** Milliseconds from a key to the search, at least and at most. */
const [SHORTEST_WAIT, LONGEST_WAIT] = [40, 90];
/** A next key is waited for somewhat longer than the last one took, as nobody types evenly. */
const LONGER_THAN_LAST = 1.3;

/** @typedef {{ time: number, text: string }} Typed what a field held at a key, and when that was (milliseconds) */

/** The last key. @type {Typed} */
let last = { time: 0, text: "" };
/** Of what is to be done. @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Does something when no next key follows. @param {Typed} typed @param {() => void} act */
export function afterTyping(typed, act) {
  dontWait();
  timer = setTimeout(act, wait(last, typed));
  last = typed;
}

/** What was to be done when no next key followed is not done any more. */
export function dontWait() {
  clearTimeout(timer);
}

/** Milliseconds to wait for a next key; 0 if the text was pasted or cleared, that is changed by more than a letter. @param {Typed} before @param {Typed} now */
export function wait(before, now) {
  if (Math.abs(now.text.length - before.text.length) > 1) return 0;
  return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, LONGER_THAN_LAST * (now.time - before.time)));
}
