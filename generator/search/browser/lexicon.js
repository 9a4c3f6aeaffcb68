// @ts-check
// The words of the site (see generator/search/lexicon.py): by the stem of the first word, by their beginnings and by their ends.

import { about, keep, place, text } from "./files.js";
import { linesOf } from "./postings.js";
import { fold, stem, words } from "./stemming.js";

/** Files read at most for one beginning or end, as each is one more request; a beginning of half a word seldom needs more. */
const MOST_FILES = 3;

/**
 * @typedef {object} Entry a word or term of the site
 * @property {string} term
 * @property {number} pages that hold it
 * @property {string} [key] what the index holds for it and for all that stands for it
 * @property {string} [verb] the infinitive of a verb's form that does not begin like it
 * @property {string[]} stems of its words
 * @property {string} folded
 */

/** Everything of which the first word has this stem, read from where the pages of the stem are. @param {string} first @returns {Promise<Entry[]>} */
export const standing = async (first) => keep(`${first} standing`, async () => entriesOf(await linesOf(first)));

/** Everything whose folded form may begin with `start`. @param {string} start @returns {Promise<Entry[]>} */
export const beginning = (start) => read("f", start);

/** Everything whose folded form may end with `end`. @param {string} end @returns {Promise<Entry[]>} */
export async function ending(end) {
  const { b } = await about();
  return b.length ? read("b", [...end].reverse().join("")) : beginning("");
}

/** The entries of all files in which one may begin so. @param {"f" | "b"} order by beginnings, or by ends, which are read backwards @param {string} start */
async function read(order, start) {
  const starts = (await about())[order];
  if (!starts.length) return [];
  const first = place(starts, start);
  const last = Math.min(place(starts, `${start}\uffff`), first + MOST_FILES - 1);
  const names = Array.from({ length: last - first + 1 }, (_, number) => `${order}${first + number}`);
  return (await Promise.all(names.map(entries))).flat();
}

/** The entries of a file, read once. @param {string} name @returns {Promise<Entry[]>} */
const entries = (name) => keep(`${name} read`, async () => entriesOf(await text(name)));

/** An entry for each line. @param {string} lines @returns {Entry[]} */
const entriesOf = (lines) => lines.split("\n").filter(Boolean).map((line) => new Line(line));

/** An entry of the list of words, by its line: a class with getters, since one mistyped word needs a thousand of them. */
class Line {
  /** @param {string} line */
  constructor(line) {
    const [term = "", pages = "", key, verb] = line.split("\t");
    this.term = term;
    this.pages = parseInt(pages, 36);
    this.key = key || undefined;
    this.verb = verb;
    this.folded = fold(term);
  }

  /** Computed only when asked for: most entries that are compared with a mistyped word never need them. */
  get stems() {
    return words(this.term).map(stem);
  }
}
