// @ts-check
// Which pages answer a query best: how well each page holds each term, and one score from that for each page.

import { longer, posting } from "./postings.js";

/**
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./postings.js").Posting} Posting
 *
 * @typedef {object} Matches a term and the pages that hold it
 * @property {Float32Array} strengths how well each page of the site holds it, by the page's number; 0 for a page without it
 * @property {Uint8Array} titles how many words of each page's title it covers
 * @property {{ list: Posting, factor: number }[]} lists what was found for the term, and how much each counts
 * @property {number} pages how many pages hold it
 * @property {number} worth how much it tells: rare words more, and several words as one (“Nato-Beitritt”, a day)
 * @property {Term} term
 *
 * @typedef {{ block: number, word: number }} Passage where an answer begins on a page: its block, and the word there
 *
 * @typedef {object} Hit
 * @property {number} page
 * @property {number} score higher is better; only good for comparing hits of one query
 * @property {boolean} whole whether the page holds every term that is needed
 * @property {number} covered how much of the query the page holds, from 0 to 1, by the worth of the terms
 * @property {number} titled how well the title fits the query, from 0 to 1
 * @property {string[]} [lacking] words of the query that the page lacks though other pages hold them
 * @property {Passage} [answer] the passage that answers a question like the query
 */

// Weights of the score. Those without figures are choices by judgement. Nine weights were moved down and up to suit the queries of all
// authors but one: the queries of that one were then answered worse (generator/TRIED.md, Search), so the values stay as they are.

/** A page found by a longer word that begins with the term counts half: it may be about something else (“Boot”, “Bootshaus”). */
const FACTOR_OF_LONGER = 0.5;
/** The score is multiplied by this power of the share covered: a page with half of the query counts an eighth, so it comes after a page with all. */
const POWER_OF_COVERED = 3;
/** A page with all of the query in one block counts twice as much as one with the words far apart. */
const BONUS_OF_ONE_BLOCK = 1;
/**
 * Share of the block before or after that is added to what a block holds, as a thought goes on in the next block. With it .859 of 270
 * queries by sentence have an answer first and .985 among three, of 627 .777 and .951; without it .852, .981, .775 and .951.
 */
const SHARE_OF_NEIGHBOUR = 0.5;
/** A page whose title fits the query counts up to this much more, as its title says what it is about. */
const BONUS_OF_TITLE = 0.5;
/**
 * An article counts more than other pages, which repeat what it says: with this factor .955 of 650 queries have the best page among
 * three and .783 have it first; with 1 .951 and .782; with 1.12 .779 first, as proposals that were meant come later.
 */
const FACTOR_OF_ARTICLE = 1.1;
/** Added if the title is just the query, so that the page comes first: more than what pages have as a rule. */
const BONUS_OF_SAME_TITLE = 1000;

/** A passage that answers just what was asked counts so many times as much as the best page: with 2 or 4 fewer of 589 queries have an answer first. */
const FACTOR_OF_ANSWER = 3;

/** Looks a term up in the index. @param {Term} term @param {number} count of all pages @returns {Promise<Matches>} */
export async function matching(term, count) {
  const found = await Promise.all(
    term.lookups.map(async ({ term: name, factor, longer: more }) => [
      ...one(await posting(name), factor),
      ...(more ? (await longer(name)).map((list) => ({ list, factor: factor * FACTOR_OF_LONGER })) : []),
    ]),
  );
  return together(term, found.flat(), count);
}

/** @param {Posting | undefined} list @param {number} factor */
const one = (list, factor) => (list ? [{ list, factor }] : []);

/**
 * What is known of a term by several lists: on each page the best of them counts.
 * @param {Term} term
 * @param {{ list: Posting, factor: number }[]} lists
 * @param {number} count of all pages
 * @returns {Matches}
 */
function together(term, lists, count) {
  const strengths = new Float32Array(count);
  const titles = new Uint8Array(count);
  let pages = 0;
  // Plain loops here and in `ranked`: they run for thousands of pages.
  for (const { list, factor } of lists) {
    for (let place = 0; place < list.pages.length; place++) {
      const page = /** @type {number} */ (list.pages[place]);
      const known = strengths[page] ?? 0;
      const strength = factor * (list.strengths[place] ?? 0);
      if (!known && strength) pages++;
      strengths[page] = Math.max(known, strength);
      if (factor >= 1) titles[page] = Math.max(titles[page] ?? 0, list.titles[place] ?? 0);
    }
  }
  return { strengths, titles, lists, pages, worth: term.weight * Math.sqrt(term.length) * rarity(pages, count), term };
}

/** How much a term tells that so many of all pages hold, as in BM25; nothing if none does. @param {number} pages @param {number} count of all pages */
const rarity = (pages, count) => (pages ? telling(pages, count) : 0);

/** The inverse document frequency of what so many of all hold. @param {number} held @param {number} all */
export const telling = (held, all) => Math.log(1 + (all - held + 0.5) / (held + 0.5));

/** Several terms of which any will do, as one term; it keeps the words and the weight of the first. @param {Matches[]} all @param {number} count @returns {Matches} */
export const either = (all, count) =>
  together(/** @type {Matches} */ (all[0]).term, all.flatMap(({ lists }) => lists), count);

/**
 * All pages that hold at least one of the terms, the best first; of pages with one score the one with the lower number.
 * @param {Matches[]} terms
 * @param {object} about
 * @param {number[]} about.titles how many words each page's title has
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
    const kind = isArticle(page) ? FACTOR_OF_ARTICLE : 1;
    const isTitle = titled === 1 && needed.length > 0;
    const score = kind * sum * covered ** POWER_OF_COVERED * (1 + BONUS_OF_TITLE * titled) + (isTitle ? BONUS_OF_SAME_TITLE : 0);
    hits.push({ page, score, whole, covered, titled });
  }
  return closer(hits, terms, all).sort(byScore);
}

/**
 * The hits with one or two of them higher: the article that answers, and the best of the pages with its passage. If the first hit is the
 * page that was asked for by its title, they stay as they are.
 * @param {Hit[]} hits the best first
 * @param {import("./questions.js").Answer | null} answer
 * @param {(page: number) => boolean} allowed whether a page may be shown
 */
export function lifted(hits, answer, allowed) {
  const best = hits[0]?.score ?? 1;
  if (!answer || best >= BONUS_OF_SAME_TITLE) return hits;
  // Of several places on a page the first one counts: on the pages of actors others stand in a fold below the table.
  const held = new Map();
  for (const place of answer.places) if (!held.has(place[0])) held.set(place[0], place);
  const first = hits.find(({ page }) => held.has(page))?.page;
  const places = [...held.values()].filter(([page], number) => (number === 0 || page === first) && allowed(page));
  const more = FACTOR_OF_ANSWER * best * answer.likeness;
  const high = places.map(([page, block, word]) => {
    const hit = hits.find((one) => one.page === page) ?? { page, score: 0, whole: false, covered: 0, titled: 0 };
    return { ...hit, score: hit.score + more, answer: { block, word } };
  });
  return [...high, ...hits.filter(({ page }) => !places.some((place) => place[0] === page))].sort(byScore);
}

/** @param {Hit} one @param {Hit} other */
const byScore = (one, other) => other.score - one.score || one.page - other.page;

/**
 * How well the title fits the query, from 0 to 1: 1 if each word of either is also in the other. Words of the query that the title
 * lacks lower it more (squared) than further words of the title.
 * @param {Matches[]} needed
 * @param {number} page
 * @param {number} words of the title
 */
function inTitle(needed, page, words) {
  const held = needed.filter(({ titles }) => titles[page]);
  const covered = held.reduce((sum, { titles }) => sum + (titles[page] ?? 0), 0);
  if (!held.length || !words) return 0;
  const [precision, recall] = [held.length / needed.length, Math.min(1, covered / words)];
  return precision ** 2 * recall;
}

/** The hits, with a higher score for pages that hold much of the query in one block. @param {Hit[]} hits @param {Matches[]} terms @param {number} all worth of all terms */
function closer(hits, terms, all) {
  if (terms.length < 2) return hits;
  // A page that holds only one term has no block with more than that one, so only blocks of pages with several terms are read.
  const several = hits.filter(({ page }) => terms.filter(({ strengths }) => strengths[page]).length > 1);
  const blocks = blocksOf(terms, new Set(several.map(({ page }) => page)));
  const alone = (/** @type {number} */ page) => terms.find(({ strengths }) => strengths[page])?.worth ?? 0;
  return hits.map((hit) => {
    const own = blocks.get(hit.page);
    const most = own ? fullest(own) : alone(hit.page);
    return { ...hit, score: hit.score >= BONUS_OF_SAME_TITLE ? hit.score : hit.score * (1 + (BONUS_OF_ONE_BLOCK * most) / all) };
  });
}

/** The most that a block holds of the query, with a share of the fuller of its two neighbours. @param {Map<number, number>} blocks the worth in each */
const fullest = (blocks) =>
  Math.max(0, ...[...blocks].map(([block, worth]) => worth + SHARE_OF_NEIGHBOUR * Math.max(blocks.get(block - 1) ?? 0, blocks.get(block + 1) ?? 0)));

/**
 * For each of the pages its blocks that hold a term, each with the worth of all terms in it.
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

/** The blocks of a page that at least one of the lists names. @param {{ list: Posting }[]} lists @param {number} page */
export const blocksOn = (lists, page) =>
  new Set(
    lists.flatMap(({ list }) => {
      const place = list.pages.indexOf(page);
      return place < 0 ? [] : list.blocks(place);
    }),
  );

/** For each of the pages the blocks that at least one of the lists names. @param {{ list: Posting }[]} lists @param {Set<number>} pages */
function blocksOfTerm(lists, pages) {
  /** @type {Map<number, Set<number>>} */
  const found = new Map();
  for (const { list } of lists) {
    list.pages.forEach((page, place) => {
      if (!pages.has(page)) return;
      const own = found.get(page) ?? new Set();
      list.blocks(place).forEach((block) => own.add(block));
      found.set(page, own);
    });
  }
  return found;
}
