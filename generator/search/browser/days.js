// @ts-check
// A day or a month that a reader typed, by the words that the index has for days.

import constants from "./constants.js";
import { begins } from "./postings.js";
import { fold } from "./stemming.js";
import { term } from "./terms.js";

const MONTHS = "januar februar marz april mai juni juli august september oktober november dezember".split(" ");
const { digits, day: DAY, dayOfAnyYear: ANY_YEAR } = constants.madeUp;

/**
 * A day or a month of a year, by the word that the index has for it (see `day_words` in generator/search/annotation.py).
 * @param {string[]} typed
 */
export async function day(typed) {
  const [name, length] = dayWord(typed) ?? [];
  if (!name) return null;
  const word = name.replace(/\d/g, (digit) => digits[Number(digit)] ?? "");
  return [term((await begins(word)) ? [{ term: word, factor: 1 }, { term: word, factor: 3, longer: true }] : [], { length })];
}

/** A day and a month without a year, in digits: “20.8.” */
const DAY_AND_MONTH = /(?<![\d.])(\d{1,2})\. ?(0?[1-9]|1[0-2])\.(?! ?\d)/g;

/** The text with names of months in place of numbers where it names days without a year: “20.8.” → “20 august”. @param {string} text */
export const withMonths = (text) => text.replace(DAY_AND_MONTH, (_, day, month) => `${day} ${MONTHS[month - 1]}`);

/** The word, still with digits, and how many of those typed it stands for. @param {string[]} typed @returns {[string, number] | null} */
export function dayWord(typed) {
  const month = typed.map(monthOf);
  const is = (/** @type {number} */ place, /** @type {RegExp} */ form) => form.test(typed[place] ?? "");
  const [short, year] = [/^\d{1,2}$/, /^(?:19|20)\d\d$/];
  const two = (/** @type {unknown} */ text) => String(text).padStart(2, "0");
  if (month[0] && is(1, year)) return [`${DAY}${typed[1]}${two(month[0])}`, 2];
  if (is(0, short) && month[1] && !is(2, year)) return [`${ANY_YEAR}${two(month[1])}${two(typed[0])}`, 2];
  if (is(0, short) && (month[1] || is(1, short)) && is(2, year))
    return [`${DAY}${typed[2]}${two(month[1] || typed[1])}${two(typed[0])}`, 3];
  if (is(0, year) && is(1, /^\d\d$/) && is(2, /^\d\d$/)) return [`${DAY}${typed.join("")}`, 3];
  if (is(0, year) && is(1, /^(?:0[1-9]|1[0-2])$/)) return [`${DAY}${typed[0]}${typed[1]}`, 2];
  return null;
}

/** A month's number by its name or the beginning of it. @param {string} word */
const monthOf = (word) => (word.length < 3 ? 0 : MONTHS.findIndex((name) => name.startsWith(fold(word))) + 1);
