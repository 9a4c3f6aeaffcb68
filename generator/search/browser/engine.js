// @ts-check
// Everything that can be asked of the search, whatever thread it runs in, and the answers that one may come back to.

import { answer } from "./answer.js";
import { AS_WELL, shownOnce } from "./duplicates.js";
import { about, data } from "./files.js";
import { counts } from "./filters.js";
import { understood } from "./query.js";
import { matching } from "./ranking.js";
import { passages, shown } from "./snippet.js";
import { suggestions } from "./suggestions.js";

/** @typedef {import("./answer.js").Answer} Answer */

/** Answers kept, so that the data of their results can still be asked for: the last ones, since each holds numbers for every page. */
const REMEMBERED = 50;
/** Hits of which no two show the same: those that the box shows at once, and some to take the place of what goes. */
const SEEN_FIRST = 12;
/** Hits whose texts are loaded ahead; the reader may type on before the others are shown. */
const WANTED_FIRST = 1;
/** Characters of a query that are read: some 150 words. The address of a page may hold any number, which would keep the search busy. */
const LONGEST_QUERY = 1000;

/** @type {Map<number, Answer>} */
const answers = new Map();
let latest = 0;
/** Address of the site, for those of its pages. */
let root = "/";

/** Sets the address of the site. @param {{ baseUrl?: string }} changed */
function options(changed) {
  root = changed.baseUrl ?? root;
}

/** @param {string | null} query */
const beginning = (query) => query?.slice(0, LONGEST_QUERY) ?? "";

/** What may be asked, by the names of Pagefind's module where it has them. @type {Record<string, (...given: any[]) => any>} */
export const methods = {
  options,
  async create(given) {
    options(given);
    await about();
  },
  async search(query, settings) {
    const found = await answer(beginning(query), settings);
    // Each search keeps its own number, since another one may begin while pages are read below.
    const number = ++latest;
    answers.set(number, found);
    answers.delete(number - REMEMBERED);
    if (!found.isChosen && (await mayRepeat(found))) {
      const first = await Promise.all(found.hits.slice(0, SEEN_FIRST).map((hit) => showable(hit, found)));
      found.hits = shownOnce(found.hits, first, found.phrases.length > 0);
    }
    // The text of the first hit is loaded now, since the page will ask for it next.
    found.hits.slice(0, WANTED_FIRST).forEach(({ page }) => data(`t${page}`).catch(() => {}));
    const { corrections, missing, suggestion, relaxed, inexact } = found;
    const pages = Uint32Array.from(found.hits, ({ page }) => page);
    const scores = Float64Array.from(found.hits, ({ score }) => score);
    return { number, pages, scores, corrections, missing, suggestion, relaxed, inexact, unfilteredResultCount: found.found };
  },
  async data(number, place) {
    const hit = remembered(number).hits[place];
    if (!hit) throw new Error("there is no such result");
    const [own, ...places] = await Promise.all([hit.page, ...hit.others].map((page, below) => (below ? seen(page, number, hit.titled, 0) : seen(page, number, hit.titled, hit.passage, hit.answer))));
    return { ...own, lacking: hit.lacking ?? [], places: places.map(({ url, meta }) => ({ title: meta.title, kind: meta.kind, url })) };
  },
  counts: async (number) => remembered(number).counts(),
  async preload(query) {
    const { pages } = await about();
    await Promise.all((await understood(beginning(query))).map((term) => matching(term, pages)));
  },
  suggestions: async (query) => (await suggestions(beginning(query))).map((one) => ({ ...one, url: `${root}${one.url}`.replace(/\/+/g, "/") })),
  filters: async () => counts(Array.from({ length: (await about()).pages }, (_, page) => page), {}),
};

/** Whether the first hits are other than articles alone, each of which stands for itself: then their texts need not be read. @param {Answer} answer */
async function mayRepeat({ hits }) {
  const { curated } = await about();
  return hits.slice(0, SEEN_FIRST).some(({ page }) => curated.includes(page));
}

/** What may be shown of a hit of an answer. @param {import("./ranking.js").Hit} hit @param {Answer} answer */
async function showable({ page, answer }, { highlights, phrases }) {
  const text = await data(`t${page}`);
  return { kind: text.meta.kind, passages: passages(text, on(page, highlights), phrases, AS_WELL, answer) };
}

/** What is to be shown of a page, with the blocks that hold it. @param {number} page @param {Answer["highlights"]} highlights */
const on = (page, highlights) => highlights.map((one) => ({ ...one, blocks: one.blocks(page) }));

/** The answer of a search by its number; an error if it is no longer kept. @param {number} number */
function remembered(number) {
  const found = answers.get(number);
  if (!found) throw new Error("these results are no longer at hand: search again");
  return found;
}

/**
 * A page as a result of an answer shows it.
 * @param {number} page
 * @param {number} number
 * @param {number} titled
 * @param {number} [passage]
 * @param {import("./ranking.js").Passage} [answer]
 */
async function seen(page, number, titled, passage, answer) {
  const { highlights, phrases } = remembered(number);
  const [text, { words }] = await Promise.all([data(`t${page}`), about()]);
  return shown(text, on(page, highlights), phrases, { root, highlight: words.highlight }, titled, passage, answer);
}
