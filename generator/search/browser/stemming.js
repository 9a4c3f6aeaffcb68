// @ts-check
// Words as they are compared (as in generator/search/stemming.py): folded, and cut to their stems.

import constants from "./constants.js";

/** @type {Record<string, string>} */
const FOLDED = constants.stemming.folded;
const TO_FOLD = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "g");
const TRANSCRIBED = new RegExp(constants.stemming.transcribed, "g");
const ENDING = new RegExp(constants.stemming.ending);
/** Most words have no other letters, and words are folded by the thousand. */
const PLAIN = /^[a-z]*$/;
const { synonyms, day, dayOfAnyYear } = constants.madeUp;

/** The letters of a word: lower case, without diacritics; ß is two of them. @param {string} word */
export function letters(word) {
  const small = word.toLowerCase();
  return PLAIN.test(small) ? small : unaccented(small);
}

/** @param {string} small */
const unaccented = (small) =>
  small
    .replace(TO_FOLD, (sign) => FOLDED[sign] ?? sign)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");

/** One form for all ways to type a word: lower case, no diacritics, ä, ae and a alike, ß and ss alike. @param {string} word */
export const fold = (word) => letters(word).replace(TRANSCRIBED, "");

/** The folded word without the ending of its case or number, if three letters remain; a last ss counts as s. @param {string} word */
export const stem = (word) => fold(word).replace(ENDING, "").replace(/ss$/, "s");

/** The words of a text: runs of letters and digits, so that a hyphen divides. @param {string} text @returns {string[]} */
export const words = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a term of the index is made up, for synonyms or a day, and no word of a text. @param {string} term */
export const isMadeUp = (term) => [synonyms, day, dayOfAnyYear].some((start) => term.startsWith(start));
