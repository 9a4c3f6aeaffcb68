// @ts-check
// Which words German knows: asks the filter of generator/search/germanwords.py.

import { bytes } from "./files.js";
import { base, fold } from "./words.js";

const PARTS = 32;
const HASHES = 8;
/** Longer words are not in the filter. */
const LONGEST = 18;
/** These are in it as they are, longer ones by their bases. */
const SHORT = 8;

/** Whether German knows the word. @param {string} word */
export async function isGerman(word) {
  if (word.length > LONGEST) return false;
  const folded = fold(word);
  const first = hash(folded.length <= SHORT ? folded : base(word));
  return holds(await bytes(`k${first % PARTS}`), first);
}

/** FNV-1a over the UTF-16 code units. @param {string} text */
export function hash(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/** @param {Uint8Array} part @param {number} first */
export function holds(part, first) {
  const size = 8 * part.length;
  const start = Math.floor(first / PARTS);
  const step = ((Math.imul(first, 0x9e3779b1) >>> 0) >>> 8) | 1;
  for (let number = 0; number < HASHES; number++) {
    const place = (start + number * step) % size;
    if (!((part[place >> 3] ?? 0) & (1 << (place & 7)))) return false;
  }
  return true;
}
