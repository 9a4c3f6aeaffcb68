// @ts-check
// Which pages hold a term, how well, and in which blocks: reads the files of generator/search/postings.py.

import constants from "./constants.js";
import { about, bytes, keep, place } from "./files.js";
import { isMadeUp } from "./stemming.js";

const { steps: STEPS, mostCovered: MOST_COVERED } = constants.postings;
const BLOCKS = MOST_COVERED + 1;
const MOST_FILES = 3;

/**
 * @typedef {object} Posting the pages of a term
 * @property {string} term
 * @property {Uint32Array} pages
 * @property {Float32Array} strengths
 * @property {Uint8Array} titles words of the page's title that the term covers
 * @property {(at: number) => number[]} blocks of the page at a place of `pages`
 */

/**
 * @typedef {object} File what a file holds
 * @property {string[]} terms sorted
 * @property {string[]} lines of each term its words as the list of words has them
 * @property {Uint8Array} content
 * @property {number[]} starts of each term's pages in `content`, and the end of the last
 * @property {Posting[]} decoded those that were asked for
 */

/** The pages of a term. @param {string} term @returns {Promise<Posting | undefined>} */
export async function posting(term) {
  const file = await fileOf(term);
  const at = placeOf(file, term);
  return at < 0 ? undefined : read(file, at);
}

/** The lines of the words that have this stem, and of terms of which the first word has it. @param {string} stem */
export async function linesOf(stem) {
  const file = await fileOf(stem);
  return file.lines[placeOf(file, stem)] ?? "";
}

/** Whether a page holds a word that begins so. @param {string} start */
export async function begins(start) {
  const { p } = await about();
  const first = place(p, start);
  const files = await Promise.all([first, ...(isLonger(p[first + 1] ?? "", start) ? [first + 1] : [])].map(file));
  return files.some((own) => isHeld(own, placeOf(own, start)) || longerIn(own, start).some((at) => isHeld(own, at)));
}

/** Whether any page holds the term at a place of a file. @param {File} file @param {number} at */
const isHeld = ({ starts }, at) => at >= 0 && (starts[at] ?? 0) < (starts[at + 1] ?? 0);

/** @param {string} term @param {string} start */
const isLonger = (term, start) => term.startsWith(start) && term !== start && isMadeUp(term) === isMadeUp(start);

/**
 * The pages of each longer term that begins with this one.
 * @param {string} start
 * @returns {Promise<Posting[]>}
 */
export async function longer(start) {
  const { p } = await about();
  const first = place(p, start);
  const last = Math.min(place(p, `${start}\uffff`), first + MOST_FILES - 1);
  const files = await Promise.all(Array.from({ length: last - first + 1 }, (_, number) => file(first + number)));
  return files.flatMap((own) => longerIn(own, start).map((at) => read(own, at)));
}

/** The file that a term is in, if any. @param {string} term */
const fileOf = async (term) => file(place((await about()).p, term));

/** @param {number} number @returns {Promise<File>} */
const file = (number) => keep(`p${number} read`, async () => fileFrom(await bytes(`p${number}`)));

/** @param {Uint8Array} content @returns {File} */
export function fileFrom(content) {
  const size = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
  /** @type {[string[], number[], string[]]} */
  const [terms, sizes, lines] = JSON.parse(new TextDecoder().decode(content.subarray(4, 4 + size)));
  const starts = [4 + size];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return { terms, lines, content, starts, decoded: [] };
}

/** Where in a file a term stands; -1 for one that does not. @param {File} file @param {string} term */
function placeOf({ terms }, term) {
  const at = place(terms, term);
  return terms[at] === term ? at : -1;
}

/** Where in a file the longer terms stand that begin so: one behind the other. @param {File} file @param {string} start */
function longerIn({ terms }, start) {
  const found = [];
  for (let at = place(terms, start); at < terms.length; at++) {
    const term = /** @type {string} */ (terms[at]);
    if (isLonger(term, start)) found.push(at);
    else if (term > start && !term.startsWith(start)) break;
  }
  return found;
}

/** @param {File} file @param {number} at @returns {Posting} */
export const read = ({ terms, content, starts, decoded: known }, at) =>
  (known[at] ??= decoded(terms[at] ?? "", content.subarray(starts[at], starts[at + 1])));

/** @param {string} term @param {Uint8Array} content @returns {Posting} */
function decoded(term, content) {
  /** @type {[number[], number[], number[], number[], number[]]} */
  const [pages, strengths, titles, starts, counts] = [[], [], [], [], []];
  const cursor = { at: 0 };
  for (let page = 0; cursor.at < content.length;) {
    pages.push((page += number(content, cursor)));
    strengths.push(number(content, cursor) / STEPS);
    const packed = number(content, cursor);
    titles.push(packed % BLOCKS);
    counts.push(Math.floor(packed / BLOCKS));
    starts.push(cursor.at);
    for (let block = counts.at(-1) ?? 0; block; block--) number(content, cursor);
  }
  /** @param {number} at */
  const blocks = (at) => distances(content, starts[at] ?? 0, counts[at] ?? 0);
  return { term, pages: Uint32Array.from(pages), strengths: Float32Array.from(strengths), titles: Uint8Array.from(titles), blocks };
}

/** @param {Uint8Array} content @param {number} start @param {number} count */
function distances(content, start, count) {
  const cursor = { at: start };
  let last = 0;
  return Array.from({ length: count }, () => (last += number(content, cursor)));
}

/** The next number: seven bits a byte, lowest first. @param {Uint8Array} content @param {{ at: number }} cursor */
function number(content, cursor) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = content[cursor.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
  }
}
