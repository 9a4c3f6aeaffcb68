// @ts-check
// What a query is answered with: hits in their order, and what is to be said of them.

import constants from "./constants.js";
import { deduplicated, LOOKED_AT } from "./duplicates.js";
import { about, data } from "./files.js";
import { allowing, asking, counts, days } from "./filters.js";
import { parsed } from "./operators.js";
import { posting } from "./postings.js";
import { understood } from "./query.js";
import { blocksOf, blocksOn, either, matching, ranked } from "./ranking.js";
import { sequence, tokens } from "./snippet.js";
import { fold, stem, words } from "./stemming.js";
import { STOP_WORDS } from "./stopwords.js";

/**
 * @typedef {import("./operators.js").Asked} Asked
 * @typedef {import("./operators.js").Part} Part
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./ranking.js").Matches} Matches
 * @typedef {import("./ranking.js").Hit} Hit
 * @typedef {import("./duplicates.js").Deduplicated} Deduplicated
 *
 * @typedef {{ terms: Set<string>, worth: number, blocks: (page: number) => Set<number> | undefined }} Sought a highlight, and the blocks of a page that hold it
 *
 * @typedef {object} Settings
 * @property {Record<string, import("./filters.js").Choice>} [filters]
 * @property {{ date?: "asc" | "desc" }} [sort] by day in place of by how well a page answers
 *
 * @typedef {object} Answer
 * @property {Deduplicated[]} hits
 * @property {Sought[]} highlights what is to be shown of a page
 * @property {string[][]} phrases that are to be shown word by word
 * @property {boolean} isChosen whether somebody narrowed the hits down, and wants all of a kind
 * @property {boolean} relaxed whether some hits lack a part of the query
 * @property {{ from: string, to: string }[]} corrections
 * @property {string[]} missing
 * @property {string} [suggestion]
 * @property {number} found how many pages, repetitions included
 * @property {() => Promise<Record<string, Record<string, number>>>} counts of pages that choosing a filter's value yields
 */

/** So many full answers are enough; else pages that lack a part of the query follow, so many in all. */
const [ENOUGH, MOST_RELAXED] = [8, 30];
/** Pages read to see whether they hold a phrase, the best first. */
const MOST_READ = 100;
/** Words from which on a quotation may be from memory, so that nearly the same words are meant, too. */
const A_SENTENCE = 4;
/** How much of a query a page holds that may answer it. */
const OF_ANY_USE = 0.3;
/** Whoever quotes looks for the source. */
const OF_AN_ARTICLE = 2;

/** @param {string | null} query @param {Settings} settings @returns {Promise<Answer>} */
export async function answer(query, settings) {
  const { pages, title_words: titles, quotes, curated, own, words: signs } = await about();
  const asked = parsed(query ?? "", signs);
  const [terms, permitted] = await Promise.all([wanted(asked), permitting(asked)]);
  const found = await Promise.all(terms.map((term) => matching(term, pages)));
  const quoted = await Promise.all(asked.phrases.map((phrase) => ofPhrase(phrase, pages)));
  const others = [...(await alternatives(asked, pages)), ...quoted.flat()];
  const all = [...found.filter((one) => one.pages), ...others];
  const phrases = asked.phrases.map(folded);
  const ranking = all.length ? ranked(all, { titles, allowed: permitted, isArticle: articles(curated, own) }) : [];
  const best = all.length || !isEmpty(asked, terms) ? setAside(ranking, own) : unranked(pages, permitted);
  const exact = phrases.length ? await holding(best, quoted, phrases) : best;
  const full = exact.filter(({ whole }) => whole);
  const fromMemory = !full.length && phrases.some((phrase) => phrase.length >= A_SENTENCE);
  const { hits: some, relaxed } = others.length && !fromMemory ? { hits: full, relaxed: false } : enough(fromMemory ? best : exact);
  const hits = some.map((hit) => (hit.whole ? hit : { ...hit, lacking: lacking(hit, all) }));
  const chosen = settings.filters ?? {};
  return {
    ...(await narrowed(hits, chosen, all, quotes, settings)),
    isChosen: Object.keys(chosen).length > 0,
    highlights: await Promise.all(all.map(highlight)),
    phrases,
    relaxed,
    corrections: terms.filter((term) => term.correction).map((term) => ({ from: term.typed, to: term.correction ?? "" })),
    missing: terms.filter((term, place) => !term.correction && !found[place]?.pages).map((term) => term.typed),
    suggestion: terms.find((term) => term.suggestion)?.suggestion,
    counts: () => counts(hits.map(({ page }) => page), chosen),
  };
}

/**
 * Of the hits those that were chosen, each passage once unless somebody chose: whoever asks for one kind wants all of it.
 * @param {Hit[]} hits
 * @param {NonNullable<Settings["filters"]>} chosen
 * @param {Matches[]} terms
 * @param {import("./duplicates.js").Quotes} quotes
 * @param {Settings} settings
 */
async function narrowed(hits, chosen, terms, quotes, settings) {
  const allowed = await allowing(chosen);
  const left = hits.filter(({ page }) => allowed(page));
  const first = left.slice(0, LOOKED_AT).map(({ page }) => page);
  const mayRepeat = first.some((page) => quotes[page]);
  const blocks = mayRepeat ? blocksOf(terms, new Set(first)) : new Map();
  const isChosen = Object.keys(chosen).length > 0;
  const shown = isChosen ? left.map((hit) => ({ ...hit, others: [] })) : deduplicated(left, blocks, quotes);
  return { hits: await sorted(shown, settings), found: left.length };
}

/** Which pages the operators leave. @param {Asked} asked */
async function permitting(asked) {
  const [excluded, named] = await Promise.all([unwanted(asked.excluded), asking(asked)]);
  return (/** @type {number} */ page) => !excluded.has(page) && named(page);
}

/** The terms of all runs of words. @param {Asked} asked */
const wanted = async ({ texts }) => (await Promise.all(texts.map(understood))).flat();

/**
 * Whether all pages are wanted that are not ruled out: nothing was typed, or only what rules some out. Signs without a word are no such wish.
 * @param {Asked} asked
 * @param {Term[]} terms
 */
const isEmpty = (asked, terms) =>
  !terms.length && !asked.phrases.length && !asked.alternatives.length && (!asked.texts.length || isNarrowing(asked));

/** @param {Asked} asked */
const isNarrowing = ({ excluded, fields, from, to }) => excluded.length > 0 || Object.keys(fields).length > 0 || Boolean(from || to);

/** Which pages are articles: those that are neither what editors write nor about the site. @param {number[]} curated @param {number[]} own */
function articles(curated, own) {
  const others = new Set([...curated, ...own]);
  return (/** @type {number} */ page) => !others.has(page);
}

/** All pages that may be shown. @param {number} count @param {(page: number) => boolean} allowed @returns {Hit[]} */
const unranked = (count, allowed) =>
  Array.from({ length: count }, (_, page) => ({ page, score: 1, whole: true, covered: 1, titled: 0 })).filter(({ page }) => allowed(page));

/** Pages that hold what must not be there. @param {Part[]} parts */
async function unwanted(parts) {
  const { pages } = await about();
  const found = new Set();
  for (const { text, phrase } of parts) {
    const terms = await Promise.all((await understood(text)).map((term) => matching({ ...term, lookups: term.lookups.filter(isPlain) }, pages)));
    const all = ranked(terms, { titles: [], allowed: () => true, isArticle: () => false }).filter(({ whole }) => whole);
    const hits = phrase ? await holding(all, [terms], [folded(text)]) : all;
    hits.forEach(({ page }) => found.add(page));
  }
  return found;
}

/** Not a word of the same family only. @param {import("./terms.js").Lookup} ask */
const isPlain = ({ factor }) => factor >= 1;

/** Of each list of parts one is to be found: one term each. @param {Asked} asked @param {number} pages @returns {Promise<Matches[]>} */
async function alternatives({ alternatives }, pages) {
  const found = alternatives.map(async (parts) => {
    const terms = (await Promise.all(parts.map(({ text }) => understood(text)))).flat();
    const all = await Promise.all(terms.map((term) => matching(term, pages)));
    return all.length ? [either(all, pages)] : [];
  });
  return (await Promise.all(found)).flat();
}

/** @param {string} text */
const folded = (text) => words(text).map(fold);

/** The words of a phrase by which pages are found; those of no meaning stand on too many. @param {string} phrase @param {number} pages */
async function ofPhrase(phrase, pages) {
  const typed = words(phrase);
  const telling = typed.filter((word) => !STOP_WORDS.has(fold(word)));
  const asked = (telling.length ? telling : typed).map((word) => quotedWord(word));
  return Promise.all(asked.map((term) => matching(term, pages)));
}

/** @param {string} word @returns {Term} */
const quotedWord = (word) => ({ typed: word, lookups: [{ term: stem(word), factor: 1 }], weight: 1, needed: true, length: 1, literal: word });

/** Pages about the dossier itself come last, unless by title or alone they are what was asked for. @param {Hit[]} hits @param {number[]} own */
function setAside(hits, own) {
  const alone = !hits.some(({ page, covered }) => covered >= OF_ANY_USE && !own.includes(page));
  const isOwn = (/** @type {Hit} */ { page, titled, whole }) => own.includes(page) && titled < 0.5 && !(alone && whole);
  return [...hits.filter((hit) => !isOwn(hit)), ...hits.filter(isOwn)];
}

/** @param {Hit} hit @param {Matches[]} terms */
const lacking = ({ page }, terms) => terms.filter(({ term, strengths }) => term.needed && !strengths[page]).map(({ term }) => term.typed);

/** Full answers, and when these are few, others. @param {Hit[]} hits */
function enough(hits) {
  const whole = hits.filter((hit) => hit.whole);
  if (whole.length >= ENOUGH) return { hits: whole, relaxed: false };
  const some = hits.slice(0, Math.max(MOST_RELAXED, whole.length));
  return { hits: some, relaxed: some.length > whole.length };
}

/**
 * Of the hits those that hold each phrase word by word; of the best the blocks are read that hold all words of one.
 * @param {Hit[]} hits
 * @param {Matches[][]} terms of each phrase
 * @param {string[][]} phrases
 */
async function holding(hits, terms, phrases) {
  const pages = new Set(hits.filter(({ whole }) => whole).map(({ page }) => page));
  const blocks = terms.map((own) => fullBlocks(own, pages));
  const likely = hits.filter(({ page }) => blocks.every((own) => own.get(page)?.length));
  const read = await Promise.all(likely.slice(0, MOST_READ).map(async (hit) => ({ hit, text: await data(`t${hit.page}`) })));
  return read
    .filter(({ hit, text }) => phrases.every((phrase, number) => blocks[number]?.get(hit.page)?.some((block) => holds(text, block, phrase))))
    .map(({ hit, text }) => ({ ...hit, score: hit.score * (text.meta.kind === constants.kinds.article ? OF_AN_ARTICLE : 1) }))
    .sort((one, other) => other.score - one.score);
}

/** Of each page the blocks that hold all of the terms. @param {Matches[]} terms @param {Set<number>} pages */
function fullBlocks(terms, pages) {
  const all = terms.reduce((sum, { worth }) => sum + worth, 0) - 1e-6;
  const blocks = [...blocksOf(terms, pages)];
  return new Map(blocks.map(([page, own]) => [page, [...own].flatMap(([block, worth]) => (worth >= all ? [block] : []))]));
}

/** @param {import("./snippet.js").Page} text @param {number} block @param {string[]} phrase */
const holds = ({ blocks }, block, phrase) => sequence(phrase, tokens(blocks[block]?.[2] ?? "")).length > 0;

/** @param {Deduplicated[]} hits @param {Settings} settings */
async function sorted(hits, { sort }) {
  if (!sort?.date) return hits;
  const known = await days();
  const day = (/** @type {Deduplicated} */ { page }) => known[page] || (sort.date === "asc" ? Infinity : 0);
  return [...hits].sort((one, other) => (sort.date === "asc" ? day(one) - day(other) : day(other) - day(one)));
}

/** By what a term is seen in a text: what was found for it, its words as typed, and those that stand on pages for it. @param {Matches} matches @returns {Promise<Sought>} */
async function highlight({ term, lists, worth }) {
  const [typed, literal] = [stems(term.typed), stems(term.literal ?? "")];
  // Where the words stand as typed has been read before, when they were looked up.
  const own = (await Promise.all(typed.map(posting))).flatMap((list) => (list ? [{ list }] : []));
  const all = [...lists, ...own];
  const found = [...all.map(({ list }) => list.term), ...typed];
  const isKnown = literal.every((one) => found.includes(one));
  return { terms: new Set([...found, ...literal]), worth, blocks: (page) => (isKnown ? blocksOn(all, page) : undefined) };
}

/** The stems of the words that tell something. @param {string} text */
const stems = (text) =>
  words(text)
    .filter((word) => !STOP_WORDS.has(fold(word)))
    .map(stem)
    .filter(Boolean);
