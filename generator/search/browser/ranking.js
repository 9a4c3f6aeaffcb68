// @ts-check
// Which pages answer a query best.

import { longer, posting } from "./postings.js";

/**
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./postings.js").Posting} Posting
 *
 * @typedef {object} Matches a term and the pages that hold it
 * @property {Float32Array} strengths of every page, 0 where it is not held
 * @property {Uint8Array} titles words of every page's title that it covers
 * @property {{ list: Posting, factor: number }[]} lists
 * @property {number} pages how many hold it
 * @property {number} worth how much it tells: rare words more, and several words as one (“Nato-Beitritt”, a day)
 * @property {Term} term
 *
 * @typedef {object} Hit
 * @property {number} page
 * @property {number} score
 * @property {boolean} whole whether it holds all that is needed
 * @property {number} covered how much of what is looked for it holds, of 1
 * @property {number} titled how much of the query its title holds, of 1
 * @property {string[]} [lacking] words of the query that it lacks though others hold them
 */

/** What terms count that begin with the one asked for. */
const OF_LONGER = 0.5;
/** How steeply a page falls that lacks a part of the query. */
const AS_A_WHOLE = 3;
/** How much more a page counts that holds all of the query in one block. */
const TOGETHER = 1;
/**
 * What of a query the block before or after adds to what a block holds: a thought goes on in the next one. With it .859 of 270
 * queries by sentence have an answer first and .985 among three, of 627 .777 and .951; .852, .981, .775 and .951 without.
 */
const BESIDE = 0.5;
/** How much more a page counts that has the query for its title, of which nothing is lacking and nothing is left over. */
const TITLED = 0.5;
/**
 * How much more an article counts, which says in its own words what other pages repeat: of 650 queries .955 have the best page among
 * three and .783 first, with 1 in its place .951 and .782; with 1.12 .779 first, so that proposals that were meant lose.
 */
const OF_AN_ARTICLE = 1.1;
/** Comes before all others. */
const SAME = 1000;

/** @param {Term} term @param {number} count of all pages @returns {Promise<Matches>} */
export async function matching(term, count) {
  const found = await Promise.all(
    term.lookups.map(async ({ term: name, factor, longer: more }) => [
      ...one(await posting(name), factor),
      ...(more ? (await longer(name)).map((list) => ({ list, factor: factor * OF_LONGER })) : []),
    ]),
  );
  return together(term, found.flat(), count);
}

/** @param {Posting | undefined} list @param {number} factor */
const one = (list, factor) => (list ? [{ list, factor }] : []);

/**
 * @param {Term} term
 * @param {{ list: Posting, factor: number }[]} lists
 * @param {number} count
 * @returns {Matches}
 */
function together(term, lists, count) {
  const strengths = new Float32Array(count);
  const titles = new Uint8Array(count);
  let pages = 0;
  // Plain loops here and in `ranked`: they run for thousands of pages.
  for (const { list, factor } of lists) {
    for (let at = 0; at < list.pages.length; at++) {
      const page = /** @type {number} */ (list.pages[at]);
      const known = strengths[page] ?? 0;
      const strength = factor * (list.strengths[at] ?? 0);
      if (!known && strength) pages++;
      strengths[page] = Math.max(known, strength);
      if (factor >= 1) titles[page] = Math.max(titles[page] ?? 0, list.titles[at] ?? 0);
    }
  }
  return { strengths, titles, lists, pages, worth: term.weight * Math.sqrt(term.length) * rarity(pages, count), term };
}

/** As BM25 has it. @param {number} pages @param {number} count */
const rarity = (pages, count) => (pages ? Math.log(1 + (count - pages + 0.5) / (pages + 0.5)) : 0);

/** Any of several, as one. @param {Matches[]} all @param {number} count @returns {Matches} */
export const either = (all, count) =>
  together(/** @type {Matches} */ (all[0]).term, all.flatMap(({ lists }) => lists), count);

/**
 * All pages that hold some of the terms, the best first.
 * @param {Matches[]} terms
 * @param {object} about
 * @param {number[]} about.titles words of each page's title
 * @param {(page: number) => boolean} about.allowed whether a page may be shown
 * @param {(page: number) => boolean} about.isArticle
 * @returns {Hit[]}
 */
export function ranked(terms, { titles, allowed, isArticle }) {
  const all = terms.reduce((sum, { worth }) => sum + worth, 0);
  const count = terms[0]?.strengths.length ?? 0;
  const needed = terms.filter(({ term }) => term.needed);
  /** @type {Hit[]} */
  const hits = [];
  for (let page = 0; page < count; page++) {
    let [held, sum] = [0, 0];
    let isFound = false;
    for (const { strengths, worth } of terms) {
      const strength = strengths[page];
      if (!strength) continue;
      isFound = true;
      held += worth;
      sum += worth * strength;
    }
    if (!isFound || !allowed(page)) continue;
    const covered = held / all;
    const titled = inTitle(needed, page, titles[page] ?? 0);
    const whole = needed.every(({ strengths }) => strengths[page]);
    const kind = isArticle(page) ? OF_AN_ARTICLE : 1;
    const score = kind * sum * covered ** AS_A_WHOLE * (1 + TITLED * titled) + (titled === 1 && needed.length ? SAME : 0);
    hits.push({ page, score, whole, covered, titled });
  }
  return closer(hits, terms, all).sort((one, other) => other.score - one.score || one.page - other.page);
}

/** How well the title is what was asked for: 1 when neither holds what the other lacks. @param {Matches[]} needed @param {number} page @param {number} words */
function inTitle(needed, page, words) {
  const held = needed.filter(({ titles }) => titles[page]);
  const covered = held.reduce((sum, { titles }) => sum + (titles[page] ?? 0), 0);
  if (!held.length || !words) return 0;
  const [precision, recall] = [held.length / needed.length, Math.min(1, covered / words)];
  return precision ** 2 * recall;
}

/** Pages that hold much of the query in one block move up. @param {Hit[]} hits @param {Matches[]} terms @param {number} all */
function closer(hits, terms, all) {
  if (terms.length < 2) return hits;
  // Of a page that holds one term alone no block holds more: only the others need be looked at, which are few.
  const several = hits.filter(({ page }) => terms.filter(({ strengths }) => strengths[page]).length > 1);
  const blocks = blocksOf(terms, new Set(several.map(({ page }) => page)));
  const alone = (/** @type {number} */ page) => terms.find(({ strengths }) => strengths[page])?.worth ?? 0;
  return hits.map((hit) => {
    const own = blocks.get(hit.page);
    const most = own ? fullest(own) : alone(hit.page);
    return { ...hit, score: hit.score >= SAME ? hit.score : hit.score * (1 + (TOGETHER * most) / all) };
  });
}

/** The most of a query that a block holds, with what stands beside it. @param {Map<number, number>} blocks */
const fullest = (blocks) =>
  Math.max(0, ...[...blocks].map(([block, worth]) => worth + BESIDE * Math.max(blocks.get(block - 1) ?? 0, blocks.get(block + 1) ?? 0)));

/**
 * Of each page its blocks with how much of the query each holds.
 * @param {Matches[]} terms
 * @param {Set<number>} pages
 * @returns {Map<number, Map<number, number>>}
 */
export function blocksOf(terms, pages) {
  /** @type {Map<number, Map<number, number>>} */
  const found = new Map();
  for (const { lists, worth } of terms) {
    for (const [page, own] of blocksOfTerm(lists, pages)) {
      const blocks = found.get(page) ?? new Map();
      own.forEach((block) => blocks.set(block, (blocks.get(block) ?? 0) + worth));
      found.set(page, blocks);
    }
  }
  return found;
}

/** The blocks of a page that some of the lists have. @param {{ list: Posting }[]} lists @param {number} page */
export const blocksOn = (lists, page) =>
  new Set(
    lists.flatMap(({ list }) => {
      const at = list.pages.indexOf(page);
      return at < 0 ? [] : list.blocks(at);
    }),
  );

/** @param {{ list: Posting }[]} lists @param {Set<number>} pages */
function blocksOfTerm(lists, pages) {
  /** @type {Map<number, Set<number>>} */
  const found = new Map();
  for (const { list } of lists) {
    list.pages.forEach((page, at) => {
      if (!pages.has(page)) return;
      const own = found.get(page) ?? new Set();
      list.blocks(at).forEach((block) => own.add(block));
      found.set(page, own);
    });
  }
  return found;
}
