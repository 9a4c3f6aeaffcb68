// What a query is answered with: hits in their order, and what is to be said of them.

import { nearby, sequence, together, tokens } from "./hits.js";
import { complete, STOP_WORDS, understood } from "./query.js";
import { about, counting, find, frequent, holding, lexicon, rare, read, shortlist, thorough } from "./sources.js";
import { base, fold, words } from "./words.js";

const ENOUGH = 8;
const MOST_RELAXED = 30;
const LIFT = 2;
const NAMED = 2;

/** Every page, as filters leave them. */
export async function everything(settings) {
  const found = await find(null, settings);
  const results = found.results.map((hit) => [hit]);
  return { ...found, results, bases: new Set(), corrections: [], missing: [], relaxed: false };
}

/** Reads the words around the query and, once its last word is there as a whole, what tells which pages hold it. */
export async function preload(query) {
  const { terms } = await understood(query, await lexicon);
  const telling = terms.filter((term) => Number.isFinite(term.pages));
  if (!telling.length || !(await complete(query, await lexicon))) return;
  const seldom = wordsOf(without(telling, await frequent(telling)));
  if (seldom.length) await read(seldom.join(" "));
}

export async function search(query, settings) {
  const { phrases, quoted, terms } = await understood(query, await lexicon);
  const asked = terms.filter((term) => term.words.length);
  const best = thorough(settings) ? null : await atOnce(phrases, quoted, asked);
  const answer = best ?? (await byPagefind(phrases, asked, settings));
  return {
    relaxed: false,
    ...answer,
    bases: new Set([...spoken(asked).map(base), ...wordsOf(asked)]),
    corrections: terms.filter((term) => term.correction).map((term) => ({ from: term.typed, to: term.correction })),
    missing: terms.filter((term) => !term.words.length).map((term) => term.typed),
    suggestion: terms.find((term) => term.suggestion)?.suggestion,
  };
}

const wordsOf = (terms) => terms.flatMap((term) => term.words);

/** What remains of the terms without their frequent words. */
const without = (terms, often) =>
  terms
    .map((term) => ({ ...term, words: term.words.filter((word) => !often.has(word)) }))
    .filter((term) => term.words.length);

/** The best pages, when the files of frequent words tell them and they are not few. */
async function atOnce(phrases, quoted, asked) {
  if (phrases.length) return quotations(phrases, [...asked, ...quoted]);
  const often = await frequent(asked);
  if (!often.size || without(asked, often).length) return null;
  const best = await shortlist([...often.values()]);
  return best.results.length < ENOUGH ? null : { ...best, results: best.results.map((hit) => [hit]) };
}

async function byPagefind(phrases, asked, settings) {
  const known = phrases.length || thorough(settings) ? new Map() : await frequent(asked);
  const often = without(asked, known).length ? known : new Map();
  const seldom = without(asked, often);
  const plain = [...significant(phrases.flatMap(words)), ...wordsOf(seldom)].join(" ");
  if (!plain) return find("", settings);
  const wanted = [plain, ...phrases.map((phrase) => `"${phrase}"`)];
  const certain = await rare(seldom);
  const [first, ...rest] = await Promise.all(wanted.map((text) => find(text, settings, certain)));
  const fits = await holding(often);
  const found = together([first, ...rest]).filter(([hit]) => fits(hit));
  const strict = nearby(await literally(found, seldom, settings), words(plain).length);
  if (phrases.length) return { ...first, ...(await exactly(strict, first.results, phrases)) };
  if (strict.length >= ENOUGH || [...wordsOf(asked), ...otherForms(asked)].length < 2) {
    return { ...first, results: strict };
  }
  const loose = await anyOf(seldom, often, settings, strict);
  return { ...first, results: loose, ...(await counted(loose)), relaxed: loose.length > strict.length };
}

const otherForms = (terms) => terms.flatMap((term) => term.more ?? []);

/** What was typed of the terms, or meant by it. */
const spoken = (terms) => significant(terms.flatMap((term) => [...words(term.typed), ...words(term.literal ?? "")]));

/** The words without function words, if anything remains. */
function significant(all) {
  const rest = all.filter((word) => !STOP_WORDS.has(fold(word)));
  return rest.length ? rest : all;
}

/**
 * Pages with phrases of which some word is frequent, found by looking at the best of those that hold all of the words.
 * Nothing when that may not be all and is little.
 */
async function quotations(phrases, terms) {
  const often = await frequent(terms);
  if (!often.size) return null;
  const seldom = significant(wordsOf(without(terms, often)));
  const found = seldom.length ? await among(seldom, often) : await shortlist([...often.values()]);
  const all = seldom.length > 0 && found.results.length <= MOST_RELAXED;
  const exact = await exactly([], found.results, phrases);
  if (!all && exact.results.length < ENOUGH) return null;
  return { ...found, ...exact, count: exact.results.length, more: !all };
}

/** What Pagefind finds for some words in the pages that hold frequent ones, too. */
async function among(seldom, often) {
  const found = await find(seldom.join(" "), {});
  return { ...found, results: found.results.filter(await holding(often)) };
}

/**
 * Hits that hold each phrase word by word, with the places where they do: the engine takes other cases, and parts of
 * words, for the same, and overlooks phrases with a word that the page has in two spellings (“wurde”, “würde”), so the
 * best of what holds all words is looked at besides. Whoever quotes looks for the source, so articles move up.
 */
async function exactly(found, holding, phrases) {
  if (found.length > MOST_RELAXED) return { results: found, unfilteredResultCount: found.length };
  const known = new Set(found.map(([hit]) => hit.id));
  const others = holding.filter((hit) => !known.has(hit.id)).slice(0, MOST_RELAXED);
  const candidates = [...found, ...others.map((hit) => [hit])];
  const wanted = phrases.map((phrase) => words(phrase).map(fold));
  const pages = await Promise.all(candidates.map(async ([hit]) => ({ hit, data: await hit.data() })));
  const exact = pages.flatMap(({ hit, data }) => {
    const held = tokens(data.content);
    const places = wanted.map((phrase) => sequence(phrase, held));
    if (!places.every((found) => found.length)) return [];
    const lift = data.filters.Art?.includes("Artikel") ? LIFT : 1;
    return [{ ...hit, words: [...new Set(places.flat())], score: hit.score * lift }];
  });
  const results = exact.sort((one, other) => other.score - one.score).map((hit) => [hit]);
  return { results, ...(await counted(results)) };
}

/** Of the hits for a spelling those come first that have it as it was typed; not worth a file when hits are many. */
async function literally(results, terms, settings) {
  const typed = terms
    .filter((term) => term.literal)
    .map((term) => words(term.literal).join(" "))
    .join(" ");
  if (!typed || results.length > MOST_RELAXED) return results;
  const same = new Set((await find(typed, settings)).results.map((result) => result.id));
  const lifted = results.map(([hit, ...rest]) =>
    same.has(hit.id) ? [{ ...hit, score: hit.score * LIFT }, ...rest] : [hit, ...rest],
  );
  return lifted.sort(([one], [other]) => other.score - one.score);
}

/** What holds all of the query comes first; then what holds much of it, rare words counting more. */
async function anyOf(terms, often, settings, strict) {
  const single = [...terms, ...otherForms(terms)].flatMap(singly);
  const total = (await about).pages;
  const listed = await Promise.all([...often.values()].map((word) => shortlist([word])));
  const found = [...(await Promise.all(single.map((term) => alone(term, settings)))), ...listed];
  const merged = new Map(strict.map((hits) => [hits[0].id, { hits: [...hits], worth: 0, score: hits[0].score }]));
  found.forEach((answer) => {
    const weight = Math.log(1 + total / (1 + (answer.count ?? answer.results.length)));
    for (const result of answer.results) {
      const entry = merged.get(result.id) ?? { hits: [], worth: 0, score: 0 };
      entry.hits.push(result);
      entry.worth += weight * (result.matchedMetaFields?.includes("name") ? NAMED : 1);
      entry.score += result.score;
      merged.set(result.id, entry);
    }
  });
  return [...merged.values()]
    .sort((one, other) => (other.worth === one.worth ? 0 : other.worth - one.worth) || other.score - one.score)
    .slice(0, Math.max(MOST_RELAXED, strict.length))
    .map((entry) => entry.hits);
}

/** The term as terms of one word each. */
const singly = (term) => term.words.map((word) => ({ ...term, words: [word] }));

/** What Pagefind finds for a term of one word. */
const alone = async (term, settings) => find(term.words[0], settings, await rare([term]));

/** Counts of the filters' values among these hits, once somebody has asked for filters. */
async function counted(results) {
  const counts = {};
  if (!counting()) return { filters: counts, totalFilters: counts, unfilteredResultCount: results.length };
  for (const data of await Promise.all(results.map(([hit]) => hit.data()))) {
    for (const [name, values] of Object.entries(data.filters)) {
      for (const value of values) (counts[name] ??= {})[value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return { filters: counts, totalFilters: counts, unfilteredResultCount: results.length };
}
