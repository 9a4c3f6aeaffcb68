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
 * @typedef {object} Held what a file holds of a term
 * @property {() => Posting} read
 * @property {boolean} isHeld by any page
 * @property {string} lines its words as the list of words has them
 */

/** The pages of a term. @param {string} term @returns {Promise<Posting | undefined>} */
export const posting = async (term) => (await fileOf(term)).get(term)?.read();

/** The lines of the words that have this stem, and of terms of which the first word has it. @param {string} stem */
export const linesOf = async (stem) => (await fileOf(stem)).get(stem)?.lines ?? "";

/** Whether a page holds a word that begins so. @param {string} start */
export async function begins(start) {
  const { p } = await about();
  const first = place(p, start);
  const files = await Promise.all([first, ...(isLonger(p[first + 1] ?? "", start) ? [first + 1] : [])].map(file));
  return files.some((terms) => [...terms].some(([term, { isHeld }]) => isHeld && (term === start || isLonger(term, start))));
}

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
  return files.flatMap((terms) =>
    [...terms].filter(([term]) => isLonger(term, start)).map(([, { read }]) => read()),
  );
}

/** The file that a term is in, if any. @param {string} term */
const fileOf = async (term) => file(place((await about()).p, term));

/**
 * The terms of a file.
 * @param {number} number
 * @returns {Promise<Map<string, Held>>}
 */
const file = (number) => keep(`p${number} read`, async () => terms(await bytes(`p${number}`)));

/** @param {Uint8Array} content @returns {Map<string, Held>} */
export function terms(content) {
  const size = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
  /** @type {[string, number, string?][]} */
  const header = JSON.parse(new TextDecoder().decode(content.subarray(4, 4 + size)));
  const found = new Map();
  let at = 4 + size;
  for (const [term, length, lines = ""] of header) {
    const own = content.subarray(at, (at += length));
    /** @type {Posting | undefined} */
    let read;
    found.set(term, { lines, isHeld: length > 0, read: () => (read ??= decoded(term, own)) });
  }
  return found;
}

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
