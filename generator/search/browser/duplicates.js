// @ts-check
// Shows each passage once: a page that only quotes a passage goes below the hit that has it.

/**
 * @typedef {import("./ranking.js").Hit} Hit
 * @typedef {Hit & { others: number[] }} Deduplicated with the pages that repeat its passage
 *
 * @typedef {object} Quotes
 * @property {number[][]} evidence of each page the blocks that are quotations
 * @property {Record<string, Record<string, [number, number]>>} quotes by page and block: page and block that it repeats
 */

/** Hits looked at: nobody reads on so far that a repetition beyond them matters. */
const MOST = 200;

/**
 * @param {Hit[]} hits the best first
 * @param {Map<number, Map<number, number>>} blocks of each page how much of the query each holds
 * @param {Quotes} about
 * @returns {Deduplicated[]}
 */
export function deduplicated(hits, blocks, about) {
  /** @type {Map<string, Deduplicated>} */
  const owners = new Map();
  /** @type {Deduplicated[]} */
  const found = [];
  for (const [rank, hit] of hits.entries()) {
    const best = rank < MOST ? bestBlocks(blocks.get(hit.page)) : [];
    const repeats = repeated(hit, best, about);
    const passages = repeats ?? best.map((block) => `${hit.page}:${block}`);
    const owner = passages.map((passage) => owners.get(passage)).find((one) => one);
    if (repeats && owner) owner.others.push(hit.page);
    else if (owner && owner.page !== hit.page && isRepeat(owner, blocks, about)) replace(owner, hit);
    else {
      const own = { ...hit, others: [] };
      found.push(own);
      passages.filter((passage) => !owners.has(passage)).forEach((passage) => owners.set(passage, own));
    }
  }
  return found;
}

/** The passages that a page repeats, if that is all that was found on it. @param {Hit} hit @param {number[]} best @param {Quotes} about */
function repeated(hit, best, about) {
  const evidence = about.evidence[hit.page] ?? [];
  if (hit.titled || !best.length || !best.every((block) => evidence.includes(block))) return null;
  const quotes = best.map((block) => about.quotes[hit.page]?.[block]);
  return quotes.every((quote) => quote) ? quotes.map((quote) => quote?.join(":") ?? "") : null;
}

/** @param {Deduplicated} owner @param {Map<number, Map<number, number>>} blocks @param {Quotes} about */
const isRepeat = (owner, blocks, about) => repeated(owner, bestBlocks(blocks.get(owner.page)), about) !== null;

/** The page that has the passage takes the place of the one that repeats it. @param {Deduplicated} owner @param {Hit} hit */
function replace(owner, hit) {
  owner.others.unshift(owner.page);
  Object.assign(owner, { page: hit.page, whole: hit.whole, titled: hit.titled });
}

/** @param {Map<number, number> | undefined} blocks */
function bestBlocks(blocks) {
  if (!blocks?.size) return [];
  const most = Math.max(...blocks.values());
  return [...blocks].filter(([, worth]) => worth >= most - 1e-6).map(([block]) => block);
}
