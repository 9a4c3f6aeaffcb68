// The search itself, in a thread of its own: Pagefind's engine, asked what `understood` makes of a query.

import * as engine from "./engine.js";
import { champions, Frequent, held } from "./frequent.js";
import { clean, shown } from "./passage.js";
import { complete, STOP_WORDS, understood } from "./query.js";
import { base, fold, unpacked, Words, words } from "./words.js";

const HERE = new URL("./", import.meta.url).pathname;
const MARK = "pagefind_dcd";
const ENOUGH = 8;
const MOST_RELAXED = 30;
const LIFT = 2;
const NAMED = 2;
const REMEMBERED = 50;
const RARE = 50;
// Long pages are not less to the point; a name asked for is rather the actor's page than one whose title holds it, too.
const RANKING = { pageLength: 0.1, metaWeights: { title: 5, name: 4, role: 1, kind: 0, date: 0, day: 0, source: 1 } };

// What it names is gone with the next deployment: an old copy would lead astray.
const about = fetch(`${HERE}search.json`, { cache: "no-cache" }).then((response) => response.json());
const lexicon = about.then((described) => new Words(HERE, described));
const answers = new Map();
const files = new Map();

let pagefind,
  ready,
  site = HERE.replace(/[^/]+\/$/, ""),
  counting = false,
  merged = false,
  latest = 0;

// Pagefind takes a file that cannot be had for an empty one; the reader is not to be told that nothing was found.
let lost = false;
const load = self.fetch;
self.fetch = (...asked) =>
  load(...asked).then(
    (response) => ((lost ||= !response.ok), response),
    (error) => ((lost = true), Promise.reject(error)),
  );

const methods = {
  async create(options) {
    site = options.baseUrl ?? site;
    pagefind = engine.createInstance({ ranking: RANKING, ...options, basePath: HERE });
    ready = about.then(({ parts }) => Promise.all(parts.map((part) => pagefind.mergeIndex(HERE + part, {}))));
    await Promise.all([pagefind.init(), ready]);
  },
  async search(query, settings) {
    const found = query === null ? await everything(settings) : await search(query, settings);
    answers.set(++latest, found);
    answers.delete(latest - REMEMBERED);
    // Whoever searches looks at the first result: its file is on the way before it is asked for.
    found.results[0]?.[0].data().catch(() => {});
    return { ...found, results: packed(found.results), bases: undefined, number: latest };
  },
  async data(number, place) {
    const { results, bases } = answers.get(number) ?? {};
    if (!results) throw new Error("these results are no longer at hand: search again");
    return shown(await results[place][0].data(), locations(results[place]), bases);
  },
  preload,
  async filters() {
    counting = true;
    await ready;
    return pagefind.filters();
  },
  options(changed) {
    site = changed.baseUrl ?? site;
    return pagefind.options(changed);
  },
  mergeIndex(path, options) {
    merged = true;
    return pagefind.mergeIndex(path, options);
  },
};

onmessage = async ({ data: { id, method, given } }) => {
  try {
    postMessage({ id, result: await methods[method](...given) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};

/** Results as they cross threads quickly, however many. */
function packed(results) {
  const places = results.map(locations);
  const counts = Uint32Array.from(places, (list) => list.length);
  const all = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const list of places) {
    all.set(list, at);
    at += list.length;
  }
  return {
    ids: results.map(([hit]) => hit.id).join(" "),
    scores: Float64Array.from(results, ([hit]) => hit.score),
    counts,
    places: all,
  };
}

const locations = (hits) =>
  hits.length === 1 ? hits[0].words : [...new Set(hits.flatMap((hit) => hit.words))].sort((one, other) => one - other);

async function find(text, settings) {
  await ready;
  const found = await pagefind.search(text, settings);
  if (lost) throw new Error("a part of the index could not be loaded");
  return found;
}

async function everything(settings) {
  const found = await find(null, settings);
  return {
    ...found,
    results: found.results.map((hit) => [hit]),
    bases: new Set(),
    corrections: [],
    missing: [],
    relaxed: false,
  };
}

/** Reads the words around the query and, once its last word is there as a whole, what tells which pages hold it. */
async function preload(query) {
  const { terms } = await understood(query, await lexicon);
  const telling = terms.filter((term) => Number.isFinite(term.pages));
  if (!telling.length || !(await complete(query, await lexicon))) return;
  const often = await frequent(telling);
  const seldom = telling.flatMap((term) => term.words).filter((word) => !often.has(word));
  if (!seldom.length) return;
  await ready;
  await pagefind.preload(seldom.join(" "));
}

async function search(query, settings) {
  const { phrases, quoted, terms } = await understood(query, await lexicon);
  const asked = terms.filter((term) => term.words.length);
  const notes = {
    bases: new Set([...spoken(asked).map(base), ...asked.flatMap((term) => term.words)]),
    corrections: terms.filter((term) => term.correction).map((term) => ({ from: term.typed, to: term.correction })),
    missing: terms.filter((term) => !term.words.length).map((term) => term.typed),
    suggestion: terms.find((term) => term.suggestion)?.suggestion,
    relaxed: false,
  };
  if (phrases.length && !thorough(settings)) {
    const best = await quotations(phrases, [...asked, ...quoted]);
    if (best) return { ...best, ...notes };
  }
  const often = phrases.length || thorough(settings) ? new Map() : await frequent(asked);
  const seldom = asked
    .map((term) => ({ ...term, words: term.words.filter((word) => !often.has(word)) }))
    .filter((term) => term.words.length);
  if (often.size && !seldom.length) {
    const best = await shortlist([...often.values()]);
    if (best.results.length < ENOUGH) return search(query, { ...settings, whole: true });
    return { ...best, results: best.results.map((hit) => [hit]), ...notes };
  }
  const single = seldom.flatMap((term) => term.words);
  const plain = [...significant(phrases.flatMap(words)), ...single].join(" ");
  if (!plain) return { ...(await find("", settings)), ...notes };
  const wanted = [plain, ...phrases.map((phrase) => `"${phrase}"`), ...(await overlooked(seldom))];
  const [first, ...rest] = await Promise.all(wanted.map((text) => find(text, settings)));
  const fits = await holding(often);
  const found = together([first, ...rest]).filter(([hit]) => fits(hit));
  const strict = nearby(await literally(found, seldom, settings), words(plain).length);
  if (phrases.length) return { ...first, ...(await exactly(strict, first.results, phrases)), ...notes };
  if (strict.length >= ENOUGH || asked.flatMap((term) => [...term.words, ...(term.more ?? [])]).length < 2) {
    return { ...first, results: strict, ...notes };
  }
  const loose = await anyOf(seldom, often, settings, strict);
  return { ...first, results: loose, ...(await counted(loose)), ...notes, relaxed: loose.length > strict.length };
}

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
  const seldom = significant(terms.flatMap((term) => term.words).filter((word) => !often.has(word)));
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

/** Whether a result's page holds all of the frequent words. */
async function holding(often) {
  const pageOf = await numbering;
  return ({ id }) => [...often.values()].every((word) => word.holds(pageOf(id)));
}

/** Whether Pagefind is to look at all pages: to filter, to count, in other indexes, or as the reader has seen the best. */
const thorough = ({ filters, whole }) => whole || counting || merged || Object.keys(filters ?? {}).length > 0;

/** What is known of the terms' frequent words, by the word. */
async function frequent(terms) {
  const { folder } = await lexicon;
  const named = terms.flatMap((term) => Object.entries(term.files ?? {}));
  const read = async ([word, name]) => [word, await kept(`${folder}${name}.gz`, Frequent.read)];
  return new Map(await Promise.all(named.map(read)));
}

/** The best of the pages that hold all of the words. */
async function shortlist(often) {
  const { pages, parts, fragments } = await about;
  const results = champions(often, pages).map(([page, score]) => {
    const part = page % fragments.length;
    const id = `${fragments[part]}${Math.floor(page / fragments.length)}`;
    const data = () => kept(`${HERE}${part ? parts[part - 1] : ""}fragment/${id}.pf_fragment`, fragment);
    return { id, score, words: [], data };
  });
  const count = held(often);
  return { results, count, unfilteredResultCount: count, filters: {}, totalFilters: {} };
}

/** What Pagefind tells of a page, read without it. */
async function fragment(file) {
  const data = JSON.parse((await (await unpacked(file)).text()).slice(MARK.length));
  const url = `${site}/${data.url}`.replace(/\/+/g, "/");
  return { ...data, raw_url: data.url, url, locations: [], weighted_locations: [] };
}

/** What has been read is kept: an article is asked for again by the next query. */
function kept(url, read) {
  if (!files.has(url)) files.set(url, read(url));
  return files.get(url);
}

/** By which number `Frequent` knows the page of a result. */
const numbering = about.then(({ fragments }) => (id) => {
  const part = fragments.findIndex((prefix) => id.startsWith(prefix));
  return Number(id.slice(fragments[part].length)) * fragments.length + part;
});

/** Words so rare that a part of the index may lack them: in such a part Pagefind takes no notice of them. */
async function overlooked(terms) {
  const several = terms.flatMap((term) => term.words).length > 1;
  if (!several || !(await about).parts.length) return [];
  return terms.filter((term) => term.pages <= RARE).flatMap((term) => term.words);
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

/** The words of a text of the index, folded, each with the place of its token. */
const tokens = (content) =>
  content.split(/\s+/).flatMap((token, place) => words(clean(token)).map((word) => ({ word: fold(word), place })));

/** The places at which one word after the other is held. */
function sequence(phrase, held) {
  const at = held.flatMap(({ word }, start) =>
    word === phrase[0] && phrase.every((other, step) => held[start + step]?.word === other) ? [start] : [],
  );
  return at.flatMap((start) => held.slice(start, start + phrase.length).map(({ place }) => place));
}

/** Hits that stand in all of several answers, in the order of the first; each with what every answer says of it. */
function together(answers) {
  if (answers.length === 1) return answers[0].results.map((result) => [result]);
  const [first, ...rest] = answers.map((answer) => new Map(answer.results.map((result) => [result.id, result])));
  return [...first.keys()]
    .filter((id) => rest.every((hits) => hits.has(id)))
    .map((id) => [first, ...rest].map((hits) => hits.get(id)));
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
async function anyOf(terms, often, settings, strict) {
  const single = terms.flatMap((term) => [...term.words, ...(term.more ?? [])]);
  const total = (await about).pages;
  const listed = await Promise.all([...often.values()].map((word) => shortlist([word])));
  const found = [...(await Promise.all(single.map((word) => find(word, settings)))), ...listed];
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

/** Counts of the filters' values among these hits, once somebody has asked for filters. */
async function counted(results) {
  const counts = {};
  if (!counting) return { filters: counts, totalFilters: counts, unfilteredResultCount: results.length };
  for (const data of await Promise.all(results.map(([hit]) => hit.data()))) {
    for (const [name, values] of Object.entries(data.filters)) {
      for (const value of values) (counts[name] ??= {})[value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return { filters: counts, totalFilters: counts, unfilteredResultCount: results.length };
}
