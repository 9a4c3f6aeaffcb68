// @ts-check
// Which words German knows: asks the filter of generator/search/dictionary.py.

import constants from "./constants.js";
import { bytes } from "./files.js";
import { fold, stem } from "./stemming.js";

/** Longer words than `longest` are not in the filter; up to `short` letters they are as they are, longer ones by their stems. */
const { parts: PARTS, hashes: HASHES, short: SHORT, longest: LONGEST } = constants.dictionary;

/** Whether German knows the word. @param {string} word */
export async function isGerman(word) {
  if (word.length > LONGEST) return false;
  const folded = fold(word);
  const first = hash(folded.length <= SHORT ? folded : stem(word));
  return holds(await bytes(`k${first % PARTS}`), first);
}

/** FNV-1a over the UTF-16 code units. @param {string} text */
export function hash(text) {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193) >>> 0;
  return value;
}

/** Whether all bits of a word are set in its part of the filter (a Bloom filter with double hashing). @param {Uint8Array} part @param {number} first hash of the word */
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
