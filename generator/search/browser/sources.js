// Where answers come from: Pagefind's engine, and for frequent words files of our own.

import * as engine from "./engine.js";
import { champions, Frequent, held } from "./frequent.js";
import { unpacked, Words } from "./words.js";

const HERE = new URL("./", import.meta.url).pathname;
const MARK = "pagefind_dcd";
const RARE = 100;
// Long pages are not less to the point; a name asked for is rather the actor's page than one whose title holds it, too.
const RANKING = { pageLength: 0.1, metaWeights: { title: 5, name: 4, role: 1, kind: 0, date: 0, day: 0, source: 1 } };

// What it names is gone with the next deployment: an old copy would lead astray.
export const about = unpacked(`${HERE}search.json.gz`, { cache: "no-cache" }).then((response) => response.json());
export const lexicon = about.then((described) => new Words(HERE, described));
const files = new Map();

let pagefind,
  ready,
  site = HERE.replace(/[^/]+\/$/, ""),
  counted = false,
  merged = false,
  lost = false;

// Pagefind takes a file that cannot be had for an empty one; the reader is not to be told that nothing was found.
const request = self.fetch;
self.fetch = (...asked) =>
  request(...asked).then(
    (response) => ((lost ||= !response.ok), response),
    (error) => ((lost = true), Promise.reject(error)),
  );

export async function create(options) {
  site = options.baseUrl ?? site;
  pagefind = engine.createInstance({ ranking: RANKING, ...options, basePath: HERE });
  ready = about.then(({ parts }) => Promise.all(parts.map((part) => pagefind.mergeIndex(HERE + part, {}))));
  await Promise.all([pagefind.init(), ready]);
}

export function options(changed) {
  site = changed.baseUrl ?? site;
  return pagefind.options(changed);
}

export function mergeIndex(path, options) {
  merged = true;
  return pagefind.mergeIndex(path, options);
}

export async function filters() {
  counted = true;
  await ready;
  return pagefind.filters();
}

/** Whether somebody has asked for filters, so that their values are to be counted. */
export const counting = () => counted;

/**
 * What Pagefind finds. A part of the index that lacks a word takes a shorter one for it that begins like it; only rare
 * words may be lacking, and of these each part is asked word for word, too.
 */
export async function find(text, settings, rare = []) {
  await ready;
  const texts = [text, ...rare.map((word) => `"${word}"`)];
  const [found, ...certain] = await Promise.all(texts.map((asked) => pagefind.search(asked, settings)));
  if (lost) throw new Error("a part of the index could not be loaded");
  if (!rare.length) return found;
  const partOf = await parting;
  const holding = certain.map(({ results }) => new Set(results.map(({ id }) => partOf(id))));
  const results = found.results.filter(({ id }) => holding.every((parts) => parts.has(partOf(id))));
  return { ...found, results, unfilteredResultCount: results.length };
}

/** Of the terms those that a part of the index may lack, by a whole word of the index. */
export async function rare(terms) {
  if (!(await about).parts.length) return [];
  return terms.filter((term) => term.pages <= RARE).flatMap((term) => (term.held ? [term.held] : term.words));
}

/** Lets Pagefind read what it needs to find the words. */
export async function read(text) {
  await ready;
  await pagefind.preload(text);
}

/** Whether Pagefind is to look at all pages: to filter, count, look into other indexes, or go beyond the best. */
export const thorough = ({ filters, whole }) => whole || counted || merged || Object.keys(filters ?? {}).length > 0;

/** What is known of the terms' frequent words, by the word. */
export async function frequent(terms) {
  const { folder } = await lexicon;
  const named = terms.flatMap((term) => Object.entries(term.files ?? {}));
  const load = async ([word, name]) => [word, await kept(`${folder}${name}.gz`, Frequent.read)];
  return new Map(await Promise.all(named.map(load)));
}

/** The best of the pages that hold all of the words. */
export async function shortlist(often) {
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
function kept(url, load) {
  if (!files.has(url)) files.set(url, load(url));
  return files.get(url);
}

/** In which part of the index the page of a result is. */
const parting = about.then(({ fragments }) => (id) => fragments.findIndex((prefix) => id.startsWith(prefix)));

/** By which number `Frequent` knows the page of a result. */
const numbering = Promise.all([about, parting]).then(([{ fragments }, partOf]) => (id) => {
  const part = partOf(id);
  return Number(id.slice(fragments[part].length)) * fragments.length + part;
});

/** Whether a result's page holds all of the frequent words. */
export async function holding(often) {
  const pageOf = await numbering;
  return ({ id }) => [...often.values()].every((word) => word.holds(pageOf(id)));
}
