// @ts-check
// Words, folded and without endings (as in generator/search/spellings.py), and the site's own words.

import { about, keep, text } from "./files.js";

/** @type {Record<string, string>} */
const UMLAUTS = { ä: "a", ö: "o", ü: "u", ß: "ss", ø: "o", æ: "a", œ: "o", ł: "l" };
const ENDING = /(?<=.{3})(?:ern|ens|em|er|en|es|e|(?:(?<=l)|(?<=ar))n|(?<![sui])s)$/;
const MOST_FILES = 3;

/**
 * One form for all ways to type a word: lower case, no diacritics, ä, ae and a alike, ß and ss alike.
 * @param {string} word
 */
export const fold = (word) =>
  word
    .toLowerCase()
    .replace(/[äöüßøæœł]/g, (sign) => UMLAUTS[sign] ?? sign)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(?<=[aou])e/g, "");

/** The folded word without the ending of its case or number, if three letters remain; a last ss counts as s. @param {string} word */
export const base = (word) => fold(word).replace(ENDING, "").replace(/ss$/, "s");

/** The words of a text: runs of letters and digits, so that a hyphen divides. @param {string} text @returns {string[]} */
export const words = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a name of the index is made up, for a spelling or a day, and no word of a text. @param {string} name */
export const isMadeUp = (name) => /^q[xde]/.test(name);

/**
 * @typedef {object} Entry a word or term of the site
 * @property {string} term
 * @property {number} pages that hold it
 * @property {string} [key] what the index holds for it and for all that stands for it
 * @property {string[]} bases of its words
 * @property {string} folded
 */

/** Everything whose folded form may begin with `start`. @param {string} start @returns {Promise<Entry[]>} */
export const beginning = (start) => read("f", start);

/** Everything whose folded form may end with `end`. @param {string} end @returns {Promise<Entry[]>} */
export async function ending(end) {
  const { b } = await about();
  return b.length ? read("b", [...end].reverse().join("")) : beginning("");
}

/** @param {"f" | "b"} order @param {string} start */
async function read(order, start) {
  const starts = (await about())[order];
  if (!starts.length) return [];
  const first = place(starts, start);
  const last = Math.min(place(starts, `${start}\uffff`), first + MOST_FILES - 1);
  const names = Array.from({ length: last - first + 1 }, (_, number) => `${order}${first + number}`);
  return (await Promise.all(names.map(entries))).flat();
}

/** @param {string} name @returns {Promise<Entry[]>} */
const entries = (name) => keep(`${name} read`, async () => (await text(name)).split("\n").filter(Boolean).map(entry));

/** @param {string} line @returns {Entry} */
function entry(line) {
  const [term = "", pages = "", key] = line.split("\t");
  return { term, pages: parseInt(pages, 36), key: key || undefined, bases: words(term).map(base), folded: fold(term) };
}

/**
 * Which file holds what begins with `start`.
 * @param {string[]} starts
 * @param {string} start
 */
export function place(starts, start) {
  let low = 0;
  for (let high = starts.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (/** @type {string} */ (starts[middle]) <= start) low = middle;
    else high = middle;
  }
  return low;
}
