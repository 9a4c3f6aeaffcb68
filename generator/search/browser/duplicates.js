// @ts-check
// Shows each passage once: a page that only repeats a passage (generator/search/repeats.py) goes below the hit that has it.

import constants from "./constants.js";

/**
 * @typedef {import("./ranking.js").Hit} Hit
 * @typedef {Hit & { others: number[], passage?: number }} Deduplicated with the pages that repeat its passage, and which passage of the
 *   page is shown: the best one, or the one after it, …
 * @typedef {{ kind: string, passages: string[] }} Shown what may be shown of a page: the words of its passages, the best first
 *
 * @typedef {Record<string, Record<string, [number, number]>>} Quotes by page and block: page and block that it repeats
 */

const { article: ARTICLE, proposal: PROPOSAL } = constants.kinds;
/** Which kind of page has a passage for its own, the last one first, and which when its very words were asked for. */
const [OWNERS, OWNERS_OF_WORDS] = [[ARTICLE, PROPOSAL], [PROPOSAL, ARTICLE]];
/** Share of the query in a title from which on its page is always shown by itself, whatever its passage is. */
const OF_ITS_TITLE = 0.2;
/** Words from which on two passages are hardly the same by chance: of a sentence, of a title. */
const [OF_A_SENTENCE, OF_A_TITLE] = [5, 1];
/** How well another passage must answer to be shown instead of one that is shown already. */
export const AS_WELL = 0.4;
/** Hits looked at: nobody reads on so far that a repetition beyond them matters. */
export const LOOKED_AT = 200;

/**
 * @param {Hit[]} hits the best first
 * @param {Map<number, Map<number, number>>} blocks of each page how much of the query each holds
 * @param {Quotes} quotes
 * @returns {Deduplicated[]}
 */
export function deduplicated(hits, blocks, quotes) {
  /** @type {Map<string, Deduplicated>} */
  const owners = new Map();
  /** @type {Deduplicated[]} */
  const found = [];
  for (const [rank, hit] of hits.entries()) {
    const best = rank < LOOKED_AT ? bestBlocks(blocks.get(hit.page)) : [];
    const repeats = repeated(hit, best, quotes);
    const passages = repeats ?? best.map((block) => `${hit.page}:${block}`);
    const owner = passages.map((passage) => owners.get(passage)).find((one) => one);
    if (repeats && owner) owner.others.push(hit.page);
    else if (owner && owner.page !== hit.page && isRepeat(owner, blocks, quotes)) replace(owner, hit);
    else {
      const own = { ...hit, others: [] };
      found.push(own);
      passages.filter((passage) => !owners.has(passage)).forEach((passage) => owners.set(passage, own));
    }
  }
  return found;
}

/**
 * No two hits show the same words: the later one shows another passage that answers as well. If it has none, one of the two goes
 * below the other. Proposals come first, since they say what the words mean, then articles, where the words come from, then pages
 * of actors; for a quotation articles come first. Articles are joined neither with one another nor with a page that has the query in
 * its title: whoever types a name wants its page, and the articles that tell of it.
 * @param {Deduplicated[]} hits
 * @param {Shown[]} shown the first of them as they may be shown
 * @param {boolean} isQuotation whether words were asked for as they stand
 * @returns {Deduplicated[]}
 */
export function shownOnce(hits, shown, isQuotation) {
  const owners = isQuotation ? OWNERS_OF_WORDS : OWNERS;
  /** @type {{ hit: Deduplicated, text: string, kind: string }[]} */
  const found = [];
  for (const [rank, { passages, kind }] of shown.entries()) {
    const hit = /** @type {Deduplicated} */ (hits[rank]);
    const isNew = (/** @type {string} */ text) => !found.some((other) => isSame(other.text, text));
    const passage = Math.max(hit.titled >= OF_ITS_TITLE ? 0 : -1, passages.findIndex(isNew));
    const text = passages[passage] ?? "";
    const owner = found.find((other) => isSame(other.text, passages[0] ?? ""));
    const isSource = kind === ARTICLE && owner && (owner.kind === ARTICLE || owner.hit.titled >= OF_ITS_TITLE);
    if (passage >= 0 || !owner || isSource) found.push({ hit: { ...hit, passage: Math.max(0, passage) }, text, kind });
    else if (owners.indexOf(kind) > owners.indexOf(owner.kind) && owner.hit.titled < OF_ITS_TITLE) {
      owner.hit = { ...hit, score: owner.hit.score, others: joined(owner.hit, hit) };
      owner.kind = kind;
    } else owner.hit.others = joined(hit, owner.hit);
  }
  return [...found.map(({ hit }) => hit), ...hits.slice(shown.length)];
}

/** Pages below a hit. @param {Deduplicated} one that goes below, with what is below it @param {Deduplicated} other */
const joined = (one, other) => [...new Set([...other.others, one.page, ...one.others])];

/** Whether two passages are the same, or one a part of the other; lines of a few words and a number say different things. @param {string} one @param {string} other */
function isSame(one, other) {
  const [short = "", long = ""] = one.length < other.length ? [one, other] : [other, one];
  const count = short.split(" ").length;
  return count >= OF_A_SENTENCE ? long.includes(short) : one === other && count >= OF_A_TITLE && !/\d/.test(one);
}

/** The passages that a page repeats, if that is all that was found on it. @param {Hit} hit @param {number[]} best @param {Quotes} quotes */
function repeated(hit, best, quotes) {
  if (hit.titled >= OF_ITS_TITLE || !best.length) return null;
  const repeats = best.map((block) => quotes[hit.page]?.[block]);
  return repeats.every((quote) => quote) ? repeats.map((quote) => quote?.join(":") ?? "") : null;
}

/** @param {Deduplicated} owner @param {Map<number, Map<number, number>>} blocks @param {Quotes} quotes */
const isRepeat = (owner, blocks, quotes) => repeated(owner, bestBlocks(blocks.get(owner.page)), quotes) !== null;

/** The page that has the passage takes the place of the one that repeats it. @param {Deduplicated} owner @param {Hit} hit */
function replace(owner, hit) {
  owner.others.unshift(owner.page);
  Object.assign(owner, { page: hit.page, whole: hit.whole, titled: hit.titled, lacking: hit.lacking, answer: hit.answer });
}

/** @param {Map<number, number> | undefined} blocks */
function bestBlocks(blocks) {
  if (!blocks?.size) return [];
  const most = Math.max(...blocks.values());
  return [...blocks].filter(([, worth]) => worth >= most - 1e-6).map(([block]) => block);
}
