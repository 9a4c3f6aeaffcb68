// @ts-check
// Which pages hold a term, how well, and in which blocks: reads the files that generator/search/postings.py writes.

import constants from "./constants.js";
import { about, bytes, keep, place } from "./files.js";
import { isMadeUp } from "./stemming.js";

const { steps: STEPS, mostCovered: MOST_COVERED } = constants.postings;
/** Words of a title and number of blocks are stored in one number, the words as its remainder by this. */
const TITLE_VALUES = MOST_COVERED + 1;
/** Files read at most for longer terms: words with one beginning fill more only in large sites, and each file is one more request. */
const MOST_FILES = 3;

/**
 * @typedef {object} Posting the pages that hold a term; `strengths` and `titles` have one value for each of `pages`
 * @property {string} term
 * @property {Uint32Array} pages their numbers, ascending
 * @property {Float32Array} strengths how well each page holds the term
 * @property {Uint8Array} titles how many words of each page's title the term covers
 * @property {(place: number) => number[]} blocks the numbers of the blocks with the term, on the page at this place of `pages`
 */

/**
 * @typedef {object} File what a file of postings holds; `lines`, `starts` and `decoded` go by the places of `terms`
 * @property {string[]} terms sorted
 * @property {string[]} lines the words of each term, as the list of words has them (lexicon.js)
 * @property {Uint8Array} content
 * @property {number[]} starts where in `content` the pages of each term begin; last, where those of the last term end
 * @property {Posting[]} decoded the postings that were read so far
 */

/** The pages of a term, if the index has it. @param {string} term @returns {Promise<Posting | undefined>} */
export async function posting(term) {
  const file = await fileOf(term);
  const place = placeOf(file, term);
  return place < 0 ? undefined : read(file, place);
}

/** The lines (see lexicon.js) of words with this stem, and of terms whose first word has it. @param {string} stem */
export async function linesOf(stem) {
  const file = await fileOf(stem);
  return file.lines[placeOf(file, stem)] ?? "";
}

/** Whether any page holds a term that is `start` or begins with it. @param {string} start */
export async function begins(start) {
  const { p } = await about();
  const first = place(p, start);
  const files = await Promise.all([first, ...(isLonger(p[first + 1] ?? "", start) ? [first + 1] : [])].map(file));
  return files.some((own) => isHeld(own, placeOf(own, start)) || longerIn(own, start).some((place) => isHeld(own, place)));
}

/** Whether any page holds the term at this place of the file, -1 for none. @param {File} file @param {number} place */
const isHeld = ({ starts }, place) => place >= 0 && (starts[place] ?? 0) < (starts[place + 1] ?? 0);

/** Whether a term begins with `start` and is longer, and either both are made up by the index or neither is. @param {string} term @param {string} start */
const isLonger = (term, start) => term.startsWith(start) && term !== start && isMadeUp(term) === isMadeUp(start);

/** The pages of each longer term that begins with `start`. @param {string} start @returns {Promise<Posting[]>} */
export async function longer(start) {
  const { p } = await about();
  const first = place(p, start);
  const last = Math.min(place(p, `${start}\uffff`), first + MOST_FILES - 1);
  const files = await Promise.all(Array.from({ length: last - first + 1 }, (_, number) => file(first + number)));
  return files.flatMap((own) => longerIn(own, start).map((found) => read(own, found)));
}

/** The only file that may have the term. @param {string} term */
const fileOf = async (term) => file(place((await about()).p, term));

/** A file of postings by its number, read once. @param {number} number @returns {Promise<File>} */
const file = (number) => keep(`p${number} read`, async () => fileFrom(await bytes(`p${number}`)));

/** A file by its bytes: the size of its head (four bytes, lowest first), the head as JSON, the pages of all terms. @param {Uint8Array} content @returns {File} */
export function fileFrom(content) {
  const size = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
  /** @type {[string[], number[], string[]]} */
  const [terms, sizes, lines] = JSON.parse(new TextDecoder().decode(content.subarray(4, 4 + size)));
  const starts = [4 + size];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return { terms, lines, content, starts, decoded: [] };
}

/** The place of a term in a file, -1 if it is not there. @param {File} file @param {string} term */
function placeOf({ terms }, term) {
  const found = place(terms, term);
  return terms[found] === term ? found : -1;
}

/** The places in a file of longer terms that begin with `start`; as terms are sorted, they follow each other. @param {File} file @param {string} start */
function longerIn({ terms }, start) {
  const found = [];
  for (let number = place(terms, start); number < terms.length; number++) {
    const term = /** @type {string} */ (terms[number]);
    if (isLonger(term, start)) found.push(number);
    else if (term > start && !term.startsWith(start)) break;
  }
  return found;
}

/** The postings of the term at this place of the file. @param {File} file @param {number} place @returns {Posting} */
export const read = ({ terms, content, starts, decoded: known }, place) =>
  (known[place] ??= decoded(terms[place] ?? "", content.subarray(starts[place], starts[place + 1])));

/**
 * The postings in `content`: for each page the distance to the page before, the strength, words of the title and number of blocks, then
 * the distance of each block to the one before. Blocks are passed over here and read when they are asked for, as few ever are.
 * @param {string} term
 * @param {Uint8Array} content
 * @returns {Posting}
 */
function decoded(term, content) {
  /** @type {[number[], number[], number[], number[], number[]]} */
  const [pages, strengths, titles, starts, counts] = [[], [], [], [], []];
  const cursor = { offset: 0 };
  for (let page = 0; cursor.offset < content.length;) {
    pages.push((page += number(content, cursor)));
    strengths.push(number(content, cursor) / STEPS);
    const packed = number(content, cursor);
    titles.push(packed % TITLE_VALUES);
    counts.push(Math.floor(packed / TITLE_VALUES));
    starts.push(cursor.offset);
    for (let block = counts.at(-1) ?? 0; block; block--) number(content, cursor);
  }
  /** @param {number} place */
  const blocks = (place) => sums(content, starts[place] ?? 0, counts[place] ?? 0);
  return { term, pages: Uint32Array.from(pages), strengths: Float32Array.from(strengths), titles: Uint8Array.from(titles), blocks };
}

/** Numbers of which each is stored as the distance to the one before. @param {Uint8Array} content @param {number} start @param {number} count */
function sums(content, start, count) {
  const cursor = { offset: start };
  let last = 0;
  return Array.from({ length: count }, () => (last += number(content, cursor)));
}

/** The number at the cursor, which moves behind it: seven bits a byte, lowest first; the eighth says that more follow. @param {Uint8Array} content @param {{ offset: number }} cursor */
function number(content, cursor) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = content[cursor.offset++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
  }
}
