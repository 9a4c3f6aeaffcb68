// A search with the interface of Pagefind's own, made to understand German.
//
// Pagefind's own module is engine.js; what is not told otherwise here is passed through to it. `search` resolves to what
// Pagefind's resolves to, and besides to
//   corrections   [{from, to}]: what was searched in the place of a word that the site does not hold
//   missing       words for which nothing was found
//   relaxed       true when some of the results lack a part of the query

import * as engine from "./engine.js";
import { shown } from "./passage.js";
import { understood } from "./query.js";
import { Words, words } from "./words.js";

const HERE = new URL("./", import.meta.url).pathname;
const ENOUGH = 8;
const MOST_RELAXED = 30;
const LIFT = 2;

const about = fetch(`${HERE}search.json`).then((response) => response.json());
const lexicon = about.then((site) => new Words(HERE, site));

/** An instance of its own, as Pagefind's components use. */
export function createInstance(options = {}) {
  const own = engine.createInstance({ ...options, basePath: HERE });
  const ready = about.then((site) => Promise.all(site.parts.map((part) => own.mergeIndex(HERE + part, {}))));
  const find = async (text, settings) => (await ready, own.search(text, settings));
  let latest = 0;
  const instance = {
    ...own,
    search: async (query, settings = {}) => (query === null ? everything(find, settings) : search_(find, query, settings)),
    debouncedSearch: async (query, settings = {}, wait = 300) => {
      const mine = ++latest;
      await new Promise((resolve) => setTimeout(resolve, wait));
      const found = mine === latest ? await instance.search(query, settings) : null;
      return mine === latest ? found : null;
    },
    preload: async (query) => void (await understood(query, await lexicon)),
    filters: async () => (await ready, own.filters()),
  };
  return instance;
}

let common, commonOptions;
const shared = () => (common ??= createInstance(commonOptions));

export const search = (query, options) => shared().search(query, options);
export const debouncedSearch = (query, options, wait) => shared().debouncedSearch(query, options, wait);
export const preload = (query, options) => shared().preload(query, options);
export const filters = () => shared().filters();
export const mergeIndex = (path, options) => shared().mergeIndex(path, options);
export const init = async () => shared().init();
export const destroy = async () => void ((await common?.destroy()), (common = undefined));
export const options = async (changed) => (common ? common.options(changed) : void (commonOptions = { ...commonOptions, ...changed }));

async function everything(find, settings) {
  const found = await find(null, settings);
  return { ...found, results: found.results.map((result) => wrapped([result])), corrections: [], missing: [], relaxed: false };
}

async function search_(find, query, settings) {
  const { phrases, terms } = await understood(query, await lexicon);
  const asked = terms.filter((term) => term.words.length);
  const notes = {
    corrections: terms.filter((term) => term.correction).map((term) => ({ from: term.typed, to: term.correction })),
    missing: terms.filter((term) => !term.words.length).map((term) => term.typed),
  };
  const plain = [...phrases.map((phrase) => words(phrase).join(" ")), ...asked.flatMap((term) => term.words)].join(" ");
  if (!plain) return { ...(await find("", settings)), ...notes, relaxed: false };
  const wanted = [plain, ...phrases.map((phrase) => `"${phrase}"`)];
  const [first, ...rest] = await Promise.all(wanted.map((text) => find(text, settings)));
  const strict = nearby(await literally(find, together([first, ...rest]), asked, settings), words(plain).length);
  if (phrases.length || strict.length >= ENOUGH || (asked.length < 2 && !asked.some((term) => term.split))) {
    return { ...first, results: strict.map(wrapped), ...(rest.length ? await counted(strict) : {}), ...notes, relaxed: false };
  }
  const loose = await anyOf(find, asked, settings, strict);
  return { ...first, results: loose.map(wrapped), ...(await counted(loose)), ...notes, relaxed: loose.length > strict.length };
}

/** Hits that stand in all of several answers, in the order of the first; each with what every answer says of it. */
function together(answers) {
  const [first, ...rest] = answers.map((answer) => new Map(answer.results.map((result) => [result.id, result])));
  return [...first.keys()].filter((id) => rest.every((hits) => hits.has(id))).map((id) => [first, ...rest].map((hits) => hits.get(id)));
}

/** Of the hits for a spelling those come first that have it as it was typed; not worth a file when hits are many. */
async function literally(find, results, terms, settings) {
  const typed = terms.filter((term) => term.literal).map((term) => words(term.literal).join(" ")).join(" ");
  if (!typed || results.length > MOST_RELAXED) return results;
  const same = new Set((await find(typed, settings)).results.map((result) => result.id));
  const lifted = results.map(([hit, ...rest]) => (same.has(hit.id) ? [{ ...hit, score: hit.score * LIFT }, ...rest] : [hit, ...rest]));
  return lifted.sort(([one], [other]) => other.score - one.score);
}

/** Hits whose words stand close together move up, at most to twice their score. */
function nearby(results, size) {
  if (size < 2) return results;
  const scored = results.map((hits) => ({ hits, score: hits[0].score * (1 + closeness(hits[0].words, size)) }));
  return scored.sort((one, other) => other.score - one.score).map((entry) => entry.hits);
}

/** The largest share of the query's words that stands in a stretch of text little longer than the query. */
function closeness(places, size) {
  const sorted = [...places].sort((one, other) => one - other);
  let most = 0;
  for (let first = 0, last = 0; last < sorted.length; last++) {
    while (sorted[last] - sorted[first] > 2 * size + 2) first++;
    most = Math.max(most, last - first);
  }
  return Math.min(1, most / (size - 1));
}

/** What holds all of the query comes first; then what holds much of it, rare words counting more. */
async function anyOf(find, terms, settings, strict) {
  const single = terms.flatMap((term) => term.words);
  const answers = await Promise.all(single.map((word) => find(word, settings)));
  const total = (await about).pages;
  const merged = new Map(strict.map((hits) => [hits[0].id, { hits, worth: Infinity, score: hits[0].score }]));
  answers.forEach((answer) => {
    const weight = Math.log(1 + total / (1 + answer.results.length));
    for (const result of answer.results) {
      const entry = merged.get(result.id) ?? { hits: [], worth: 0, score: 0 };
      entry.hits.push(result);
      entry.worth += weight;
      entry.score += result.score;
      merged.set(result.id, entry);
    }
  });
  return [...merged.values()]
    .sort((one, other) => (other.worth === one.worth ? 0 : other.worth - one.worth) || other.score - one.score)
    .slice(0, Math.max(MOST_RELAXED, strict.length))
    .map((entry) => entry.hits);
}

/** Counts of the filters' values among these hits. */
async function counted(results) {
  const counts = {};
  for (const data of await Promise.all(results.map(([hit]) => hit.data()))) {
    for (const [name, values] of Object.entries(data.filters)) {
      for (const value of values) ((counts[name] ??= {})[value] = (counts[name][value] ?? 0) + 1);
    }
  }
  return { filters: counts, totalFilters: counts, unfilteredResultCount: results.length };
}

function wrapped(hits) {
  const [hit] = hits;
  const locations = [...new Set(hits.flatMap((one) => one.words))].sort((one, other) => one - other);
  return { ...hit, words: locations, data: async () => shown(await hit.data(), locations) };
}
