// @ts-check
// What a reader meant who mistyped a word: a word of the site that is near by its sound and by the keys.

import { isGerman } from "./dictionary.js";
import { STOP_WORDS } from "./stopwords.js";
import { beginning, ending } from "./lexicon.js";
import { fold, letters } from "./stemming.js";

/** @typedef {import("./lexicon.js").Entry} Entry */

const SHORT = 6;
const MOST_LONGER = 3;
const NUMBER = /^\d+$/;
/** @type {[RegExp, string][]} */
const SOUNDS = [
  [/tsch|sch/g, "s"],
  [/ph/g, "f"],
  [/th|dt/g, "t"],
  [/c[kh]?|q/g, "k"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/z/g, "s"],
  [/(.)\1+/g, "$1"],
];
const ROWS = ["qwertzuiopu", "asdfghjkloa", "yxcvbnm"];

/** A mistyped neighbour counts less than any other letter. */
const OF_A_NEIGHBOUR = 0.75;

/**
 * The word of the site that a word was meant to be, and whether to search it unasked: not for a word that German knows,
 * which is at most offered another.
 * @param {string} word
 * @returns {Promise<{ entry: Entry, distance: number, sure: boolean } | null>}
 */
export async function correction(word) {
  const folded = fold(word);
  const found = await nearest(word);
  if (!found) return null;
  const sure = found.distance <= allowed(folded) && !(await isGerman(word));
  return { ...found, sure };
}

/** How unlike a word may be that is searched unasked; twice as unlike, it is suggested. @param {string} folded */
const allowed = ({ length }) => (length < 4 ? 0 : length < SHORT ? 1 : length < 9 ? 1.5 : length < 12 ? 2 : 2.5);

/** @param {string} word @returns {Promise<{ entry: Entry, distance: number } | null>} */
async function nearest(word) {
  const folded = fold(word);
  // Whoever swaps letters or hits a wrong key makes ae, oe and ue that stand for no umlaut.
  const typed = letters(word);
  const limit = 2 * allowed(folded);
  const half = Math.ceil(folded.length / 2);
  const near = [...(await beginning(folded.slice(0, half))), ...(await ending(folded.slice(-half))), ...(/^\p{Lu}/u.test(word) ? [] : FUNCTION_WORDS)];
  let found = null;
  for (const entry of near) {
    if (entry.stems.length > 1 || Math.abs(entry.folded.length - folded.length) > MOST_LONGER) continue;
    if (NUMBER.test(entry.term) || (STOP_WORDS.has(entry.folded) && entry.pages)) continue;
    const plain = unlikeness(folded, entry.folded);
    const distance = typed === folded ? plain : Math.min(plain, unlikeness(typed, letters(entry.term)));
    if (distance > limit) continue;
    const better =
      !found || distance < found.distance || (distance === found.distance && entry.pages > found.entry.pages);
    if (better) found = { entry, distance };
  }
  return found;
}

/** Function words are meant as often as others; to search them is no use. @type {Entry[]} */
const FUNCTION_WORDS = [...STOP_WORDS]
  .filter((word) => word.length > MOST_LONGER)
  .map((word) => ({ term: word, pages: 0, stems: [word], folded: word }));

/**
 * Typing errors between two words. What sounds alike counts little; people rarely err in the first letter of a short
 * word, or several times and there, too.
 * @param {string} one
 * @param {string} other
 */
export function unlikeness(one, other) {
  const distance = Math.min(edits(one, other), edits(sound(one), sound(other)) + 0.5);
  if (one[0] === other[0] || sound(one)[0] === sound(other)[0]) return distance;
  return one.length < SHORT ? distance + 1 : distance > 1 ? distance + 0.5 : distance;
}

/** @param {string} word */
const sound = (word) => SOUNDS.reduce((text, [signs, by]) => text.replace(signs, by), word);

/**
 * Insertions, deletions, replacements and swaps of neighbours (Damerau 1964; optimal string alignment).
 * @param {string} one
 * @param {string} other
 */
export function edits(one, other) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let column = 1; column <= other.length; column++) {
      const cost = replaced(one.charAt(line - 1), other.charAt(column - 1));
      let least = Math.min(at(row, column) + 1, at(next, column - 1) + 1, at(row, column - 1) + cost);
      const swapped =
        line > 1 && column > 1 && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1];
      if (swapped) least = Math.min(least, at(before, column - 2) + 1);
      next[column] = least;
    }
    [before, row] = [row, next];
  }
  return at(row, other.length);
}

/** @param {number[]} row @param {number} column */
const at = (row, column) => row[column] ?? Infinity;

/** @param {string} one @param {string} other */
const replaced = (one, other) => (one === other ? 0 : NEIGHBOURS.has(one + other) ? OF_A_NEIGHBOUR : 1);

/** Pairs of letters whose keys lie side by side on a German keyboard. */
const NEIGHBOURS = new Set(
  ROWS.flatMap((row, number) =>
    [...row].flatMap((sign, place) =>
      [row[place - 1], row[place + 1], ROWS[number - 1]?.[place], ROWS[number - 1]?.[place + 1], ROWS[number + 1]?.[place], ROWS[number + 1]?.[place - 1]]
        .filter((other) => other)
        .map((other) => sign + other),
    ),
  ),
);
