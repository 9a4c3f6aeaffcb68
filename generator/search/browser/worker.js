// @ts-check
// The search in a thread of its own: passes on what the page asks, and remembers the answers it may come back to.

import { answer } from "./answer.js";
import { about, data } from "./files.js";
import { counts } from "./filters.js";
import { shown } from "./passage.js";
import { understood } from "./query.js";
import { held } from "./ranking.js";
import { suggestions } from "./suggestions.js";

/** @typedef {import("./answer.js").Answer} Answer */

const REMEMBERED = 50;

/** @type {Map<number, Answer>} */
const answers = new Map();
let latest = 0;
let root = new URL("../", import.meta.url).pathname;

/** @param {{ baseUrl?: string }} changed */
function options(changed) {
  root = changed.baseUrl ?? root;
}

/** @type {Record<string, (...given: any[]) => any>} */
const methods = {
  async create(given) {
    options(given);
    await about();
  },
  async search(query, settings) {
    const found = await answer(query, settings);
    answers.set(++latest, found);
    answers.delete(latest - REMEMBERED);
    // Whoever searches looks at the first result: its file is on the way before it is asked for.
    const first = found.hits[0];
    if (first) data(`t${first.page}`).catch(() => {});
    const { corrections, missing, suggestion, relaxed } = found;
    const pages = Uint32Array.from(found.hits, ({ page }) => page);
    const scores = Float64Array.from(found.hits, ({ score }) => score);
    return { number: latest, pages, scores, corrections, missing, suggestion, relaxed, unfilteredResultCount: found.found };
  },
  async data(number, place) {
    const { hits, looks, phrases } = remembered(number);
    const hit = hits[place];
    if (!hit) throw new Error("there is no such result");
    const page = await data(`t${hit.page}`);
    return { ...shown(page, looks, phrases, root, hit.titled), places: await Promise.all(hit.others.map((other) => below(other, number))) };
  },
  async counts(number) {
    return remembered(number).counts();
  },
  async preload(query) {
    const { pages } = await about();
    await data("pages");
    await Promise.all((await understood(query)).map((term) => held(term, pages)));
  },
  suggestions: async (query) => (await suggestions(query)).map((one) => ({ ...one, url: address(one.url) })),
  filters: async () => counts(Array.from({ length: (await about()).pages }, (_, page) => page), {}),
  options,
};

/** @param {string} url */
const address = (url) => `${root}${url}`.replace(/\/+/g, "/");

/** @param {number} number */
function remembered(number) {
  const found = answers.get(number);
  if (!found) throw new Error("these results are no longer at hand: search again");
  return found;
}

/** A page that repeats the passage of a hit. @param {number} page @param {number} number */
async function below(page, number) {
  const { looks, phrases } = remembered(number);
  const { url, meta } = shown(await data(`t${page}`), looks, phrases, root, 0);
  return { title: meta.title, kind: meta.kind, url };
}

onmessage = async ({ data: { id, method, given } }) => {
  try {
    postMessage({ id, result: await methods[method]?.(...given) });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
