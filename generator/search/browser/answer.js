// @ts-check
// From a query to its answer: the hits in their order, and what is to be said about words of the query.

import constants from "./constants.js";
import { deduplicated, LOOKED_AT } from "./duplicates.js";
import { about, data } from "./files.js";
import { allowing, asking, counts, days } from "./filters.js";
import { parsed } from "./operators.js";
import { posting } from "./postings.js";
import { understood } from "./query.js";
import { ahead, answered } from "./questions.js";
import { blocksOf, blocksOn, either, lifted, matching, ranked } from "./ranking.js";
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
 * @typedef {{ terms: Set<string>, worth: number, blocks: (page: number) => Set<number> | undefined }} Sought by which terms something that
 *   is looked for is seen in a text, how much it tells, and the blocks of a page that hold it (undefined: any may)
 *
 * @typedef {object} Settings
 * @property {Record<string, import("./filters.js").Choice>} [filters]
 * @property {{ date?: "asc" | "desc" }} [sort] by day; without it by how well a page answers
 *
 * @typedef {object} Found what the index holds of a query
 * @property {Matches[]} words of each term of the words outside phrases and alternatives
 * @property {Matches[][]} quoted of each phrase the terms of its words
 * @property {Matches[]} operators of the alternatives and of the phrases, which a page must hold
 * @property {Matches[]} all of these by which pages are ranked
 *
 * @typedef {object} Answer
 * @property {Deduplicated[]} hits
 * @property {Sought[]} highlights what is marked on a page that is shown
 * @property {string[][]} phrases the folded words of each phrase
 * @property {boolean} isChosen whether filters are set; then all pages that they leave are wanted, repetitions included
 * @property {boolean} relaxed whether some hits lack a part of the query
 * @property {boolean} inexact whether no page holds all of the query with its phrases word by word, and pages with their words are shown
 * @property {{ from: string, to: string }[]} corrections words as typed, and those that were searched in their place
 * @property {string[]} missing words for which nothing was found
 * @property {string} [suggestion] a word that may have been meant
 * @property {number} found how many pages, repetitions included
 * @property {() => Promise<Record<string, Record<string, number>>>} counts how many pages each value of each filter leaves
 */

/** With so many pages that hold all of the query no others are shown: the box shows as many at once. */
const ENOUGH = 8;
/** Else pages follow that lack a part, so many in all: more to look through than most readers will, and the last ones answer badly. */
const MOST_RELAXED = 30;
/** Pages read at most to see whether they hold a phrase, the best first: each is a file to load. */
const MOST_READ = 100;
/** Words from which on a phrase may be quoted from memory: if no page holds it, pages with nearly the same words are shown. Two words are mostly a name or a term, meant just so. */
const WORDS_FROM_MEMORY = 3;
/** Share of the query from which on a page may answer it. A choice by judgement. */
const COVERED_ENOUGH = 0.3;
/** How well a title has to fit the query for its page to be what was asked for. A choice by judgement. */
const TITLE_FITS = 0.5;
/** Among pages that hold a phrase an article counts more: whoever quotes looks for the source. */
const FACTOR_OF_QUOTED_ARTICLE = 2;
/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-6;

/** What a query finds. @param {string | null} query null or empty for all pages @param {Settings} settings @returns {Promise<Answer>} */
export async function answer(query, settings) {
  const asked = parsed(query ?? "", (await about()).words);
  if (!asked.phrases.length && !asked.alternatives.length) ahead(asked.texts.join(" "));
  const [terms, permitted] = await Promise.all([wanted(asked), permitting(asked)]);
  const found = await lookedUp(asked, terms);
  const { hits, relaxed, inexact } = await answering(asked, terms, found, permitted);
  const chosen = settings.filters ?? {};
  return {
    ...(await narrowed(hits, found.all, settings)),
    isChosen: isChosen(chosen),
    highlights: await Promise.all(found.all.map(highlight)),
    phrases: asked.phrases.map(folded),
    relaxed,
    inexact,
    ...remarks(terms, found.words),
    counts: () => counts(hits.map(({ page }) => page), chosen),
  };
}

/** Looks up all that is asked for. @param {Asked} asked @param {Term[]} terms @returns {Promise<Found>} */
async function lookedUp(asked, terms) {
  const { pages } = await about();
  const words = await Promise.all(terms.map((term) => matching(term, pages)));
  const quoted = await Promise.all(asked.phrases.map((phrase) => ofPhrase(phrase, pages)));
  const operators = [...(await alternatives(asked, pages)), ...quoted.flat()];
  return { words, quoted, operators, all: [...words.filter((one) => one.pages), ...operators] };
}

/**
 * The pages that answer, the best first, before filters. Pages that lack a part are among them only if few hold all, and the query has
 * neither phrases nor alternatives, or a phrase that may be quoted from memory.
 * @param {Asked} asked
 * @param {Term[]} terms
 * @param {Found} found
 * @param {(page: number) => boolean} permitted
 */
async function answering(asked, terms, { quoted, operators, all }, permitted) {
  const phrases = asked.phrases.map(folded);
  const answer = operators.length ? null : await answered(terms, asked.texts.join(" "));
  const best = all.length || !isEmpty(asked, terms) ? await bestFirst(all, answer, permitted) : unranked((await about()).pages, permitted);
  const exact = phrases.length ? await holding(best, quoted, phrases) : best;
  const full = exact.filter(({ whole }) => whole);
  const fromMemory = !full.length && phrases.some((phrase) => phrase.length >= WORDS_FROM_MEMORY);
  const { hits, relaxed } = operators.length && !fromMemory ? { hits: full, relaxed: false } : enough(fromMemory ? best : exact);
  return { hits: hits.map((hit) => (hit.whole ? hit : { ...hit, lacking: lacking(hit, all) })), relaxed, inexact: fromMemory };
}

/**
 * All pages that hold some of the terms, or the answer to a question like the query, the best first.
 * @param {Matches[]} terms
 * @param {import("./questions.js").Answer | null} answer
 * @param {(page: number) => boolean} permitted
 */
async function bestFirst(terms, answer, permitted) {
  const { title_words: titles, curated, own } = await about();
  const found = terms.length ? ranked(terms, { titles, allowed: permitted, isArticle: articles(curated, own) }) : [];
  return setAside(lifted(found, answer, permitted), own);
}

/** What is to be said of words of the query. @param {Term[]} terms @param {Matches[]} found of each term */
function remarks(terms, found) {
  return {
    corrections: terms.filter((term) => term.correction).map((term) => ({ from: term.typed, to: term.correction ?? "" })),
    missing: terms.filter((term, place) => !term.correction && !found[place]?.pages).map((term) => term.typed),
    suggestion: terms.find((term) => term.suggestion)?.suggestion,
  };
}

/**
 * The hits that the filters leave, in the order that is asked for. Without filters each passage is shown once; with filters all are, as
 * whoever asks for one kind wants all of it.
 * @param {Hit[]} hits
 * @param {Matches[]} terms
 * @param {Settings} settings
 */
async function narrowed(hits, terms, settings) {
  const chosen = settings.filters ?? {};
  const { quotes } = await about();
  const allowed = await allowing(chosen);
  const left = hits.filter(({ page }) => allowed(page));
  const first = left.slice(0, LOOKED_AT).map(({ page }) => page);
  const mayRepeat = first.some((page) => quotes[page]);
  const blocks = mayRepeat ? blocksOf(terms, new Set(first)) : new Map();

  const shown = isChosen(chosen) ? left.map((hit) => ({ ...hit, others: [] })) : deduplicated(left, blocks, quotes);
  return { hits: await sorted(shown, settings), found: left.length };
}

/** @param {NonNullable<Settings["filters"]>} chosen */
const isChosen = (chosen) => Object.keys(chosen).length > 0;

/** The test for pages that operators leave: “-word”, “author:”, days. @param {Asked} asked */
async function permitting(asked) {
  const [excluded, named] = await Promise.all([unwanted(asked.excluded), asking(asked)]);
  return (/** @type {number} */ page) => !excluded.has(page) && named(page);
}

/** The terms of the words outside phrases and alternatives. @param {Asked} asked */
const wanted = async ({ texts }) => (await Promise.all(texts.map(understood))).flat();

/**
 * Whether the query has no word to find pages by, so that all pages are wanted that it does not rule out. Signs alone (“?!”) are words for
 * which nothing is found.
 * @param {Asked} asked
 * @param {Term[]} terms
 */
const isEmpty = (asked, terms) =>
  !terms.length && !asked.phrases.length && !asked.alternatives.length && (!asked.texts.length || isNarrowing(asked));

/** Whether the query rules out pages. @param {Asked} asked */
const isNarrowing = ({ excluded, fields, without, from, to }) => excluded.length > 0 || Object.keys({ ...fields, ...without }).length > 0 || Boolean(from || to);

/** The test for articles: pages that are neither written by editors nor about the site itself. @param {number[]} curated @param {number[]} own */
function articles(curated, own) {
  const others = new Set([...curated, ...own]);
  return (/** @type {number} */ page) => !others.has(page);
}

/** All pages that may be shown, in the order of their numbers. @param {number} count @param {(page: number) => boolean} allowed @returns {Hit[]} */
const unranked = (count, allowed) =>
  Array.from({ length: count }, (_, page) => ({ page, score: 1, whole: true, covered: 1, titled: 0 })).filter(({ page }) => allowed(page));

/** The pages that hold one of the excluded parts. @param {Part[]} parts */
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

/** Whether the word itself or a synonym is looked up, not only another form or a word of its family, which would exclude too much. @param {import("./terms.js").Lookup} lookup */
const isPlain = ({ factor }) => factor >= 1;

/** Of each list of alternatives one term that stands for all of it. @param {Asked} asked @param {number} pages @returns {Promise<Matches[]>} */
async function alternatives({ alternatives }, pages) {
  const found = alternatives.map(async (parts) => {
    const terms = (await Promise.all(parts.map(({ text }) => understood(text)))).flat();
    const all = await Promise.all(terms.map((term) => matching(term, pages)));
    return all.length ? [either(all, pages)] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The words of a text, folded. @param {string} text */
const folded = (text) => words(text).map(fold);

/** The terms of a phrase, by which pages are found that may hold it; without function words, which too many pages hold. @param {string} phrase @param {number} pages */
async function ofPhrase(phrase, pages) {
  const typed = words(phrase);
  const searched = typed.filter((word) => !STOP_WORDS.has(fold(word)));
  const terms = (searched.length ? searched : typed).map(quotedWord);
  return Promise.all(terms.map((term) => matching(term, pages)));
}

/** A word of a phrase is looked up as it is, without synonyms and corrections. @param {string} word @returns {Term} */
const quotedWord = (word) => ({ typed: word, lookups: [{ term: stem(word), factor: 1 }], weight: 1, needed: true, length: 1, literal: word });

/** Moves pages about the dossier itself to the end, but for those whose title fits, and those with all of the query if no other page answers. @param {Hit[]} hits @param {number[]} own */
function setAside(hits, own) {
  const alone = !hits.some(({ page, covered }) => covered >= COVERED_ENOUGH && !own.includes(page));
  const isOwn = (/** @type {Hit} */ { page, titled, whole }) => own.includes(page) && titled < TITLE_FITS && !(alone && whole);
  return [...hits.filter((hit) => !isOwn(hit)), ...hits.filter(isOwn)];
}

/** The words that a page lacks. @param {Hit} hit @param {Matches[]} terms */
const lacking = ({ page }, terms) => terms.filter(({ term, strengths }) => term.needed && !strengths[page]).map(({ term }) => term.typed);

/** The hits with all of the query, or with an answer; if these are few, others too. @param {Hit[]} hits */
function enough(hits) {
  const whole = hits.filter((hit) => hit.whole || hit.answer);
  if (whole.length >= ENOUGH) return { hits: whole, relaxed: false };
  const some = hits.slice(0, Math.max(MOST_RELAXED, whole.length));
  return { hits: some, relaxed: some.length > whole.length };
}

/**
 * The hits that hold each phrase word by word, articles moved up. Only blocks that hold all words of a phrase are compared, and only of
 * the best pages, as each page is a file to load.
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
    .map(({ hit, text }) => ({ ...hit, score: hit.score * (text.meta.kind === constants.kinds.article ? FACTOR_OF_QUOTED_ARTICLE : 1) }))
    .sort((one, other) => other.score - one.score);
}

/** For each of the pages the blocks that hold all of the terms. @param {Matches[]} terms @param {Set<number>} pages */
function fullBlocks(terms, pages) {
  const all = terms.reduce((sum, { worth }) => sum + worth, 0) - ROUNDING;
  const blocks = [...blocksOf(terms, pages)];
  return new Map(blocks.map(([page, own]) => [page, [...own].flatMap(([block, worth]) => (worth >= all ? [block] : []))]));
}

/** Whether a block holds the phrase word by word. @param {import("./snippet.js").Page} text @param {number} block @param {string[]} phrase */
const holds = ({ blocks }, block, phrase) => sequence(phrase, tokens(blocks[block]?.[2] ?? "")).length > 0;

/** The hits by day, if that is asked for; those of an unknown day come last. @param {Deduplicated[]} hits @param {Settings} settings */
async function sorted(hits, { sort }) {
  if (!sort?.date) return hits;
  const known = await days();
  const day = (/** @type {Deduplicated} */ { page }) => known[page] || (sort.date === "asc" ? Infinity : 0);
  return [...hits].sort((one, other) => (sort.date === "asc" ? day(one) - day(other) : day(other) - day(one)));
}

/** By what a term is seen in a text: the terms found for it, its words as typed, and the words that pages have for it. @param {Matches} matches @returns {Promise<Sought>} */
async function highlight({ term, lists, worth }) {
  const [typed, literal] = [stems(term.typed), stems(term.literal ?? "")];
  // Their files have been read when the words were looked up, so this asks for none.
  const own = (await Promise.all(typed.map(posting))).flatMap((list) => (list ? [{ list }] : []));
  const all = [...lists, ...own];
  const found = [...all.map(({ list }) => list.term), ...typed];
  const isKnown = literal.every((one) => found.includes(one));
  return { terms: new Set([...found, ...literal]), worth, blocks: (page) => (isKnown ? blocksOn(all, page) : undefined) };
}

/** The stems of a text's words, without function words. @param {string} text */
const stems = (text) =>
  words(text)
    .filter((word) => !STOP_WORDS.has(fold(word)))
    .map(stem)
    .filter(Boolean);
