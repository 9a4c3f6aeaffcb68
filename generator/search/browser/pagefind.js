// @ts-check
// A search with the interface of Pagefind's module (https://pagefind.app/docs/api/), made to understand German; the work
// is done in worker.js.
//
// `search` resolves to what Pagefind's resolves to, and besides to
//   count         of the results
//   corrections   [{from, to}]: words that the site does not hold, and those that were searched in their place
//   suggestion    a word of the site that resembles one for which nothing was found
//   missing       words for which nothing was found
//   relaxed       true when some of the results lack a part of the query
//   inexact       true when no page holds all of the query with its phrases word by word, and pages with their words are shown
//   counts()      resolves to the number of pages found for each value of each filter
// and the data of a result besides to
//   title         with what was found marked, as HTML
//   places        [{title, kind, url}]: other pages that repeat the passage
//   lacking       words of the query that it lacks though other pages hold them

/** @typedef {{ resolve: (value: any) => void, reject: (reason: Error) => void }} Waiting */

/** An instance of its own, as Pagefind's components use. @param {{ baseUrl?: string }} [options] */
export function createInstance(options = {}) {
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  /** @type {Worker | undefined} */
  let worker;
  let asked = 0;
  let searches = 0;

  /** The thread; a new one after one that failed. */
  function running() {
    if (worker) return worker;
    const made = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker = made;
    made.onmessage = ({ data: { id, result, error } }) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.reject(new Error(error));
      else one?.resolve(result);
    };
    made.onerror = () => {
      made.terminate();
      worker = undefined;
      waiting.forEach(({ reject }) => reject(new Error("the search could not be loaded")));
      waiting.clear();
    };
    made.postMessage({ id: 0, method: "options", given: [options] });
    return made;
  }

  /** @param {string} method @param {...any} given @returns {Promise<any>} */
  const ask = (method, ...given) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      running().postMessage({ id: asked, method, given });
    });

  const instance = {
    init: () => ask("create", options),
    /** @param {string | null} query @param {object} [settings] */
    search: async (query, settings = {}) => {
      const { number, pages, scores, ...found } = await ask("search", query, settings);
      const results = Array.from(pages, (page, place) => ({
        id: String(page),
        score: scores[place],
        words: [],
        data: () => ask("data", number, place),
      }));
      return { ...found, count: results.length, results, filters: {}, totalFilters: {}, counts: () => ask("counts", number) };
    },
    /** @param {string | null} query @param {object} [settings] @param {number} [wait] */
    debouncedSearch: async (query, settings = {}, wait = 300) => {
      const mine = ++searches;
      await new Promise((resolve) => setTimeout(resolve, wait));
      const found = mine === searches ? await instance.search(query, settings) : null;
      return mine === searches ? found : null;
    },
    /** @param {string} query */
    preload: (query) => ask("preload", query),
    /** @param {string} query */
    suggestions: (query) => ask("suggestions", query),
    filters: () => ask("filters"),
    /** @param {{ baseUrl?: string }} changed */
    options: (changed) => ask("options", Object.assign(options, changed)),
    destroy: async () => worker?.terminate(),
  };
  return instance;
}

/** @type {ReturnType<typeof createInstance> | undefined} */
let common;
const shared = () => (common ??= createInstance());

export const init = () => shared().init();
/** @param {string | null} query @param {object} [settings] */
export const search = (query, settings) => shared().search(query, settings);
/** @param {string | null} query @param {object} [settings] @param {number} [wait] */
export const debouncedSearch = (query, settings, wait) => shared().debouncedSearch(query, settings, wait);
/** @param {string} query */
export const preload = (query) => shared().preload(query);
/** @param {string} query */
export const suggestions = (query) => shared().suggestions(query);
export const filters = () => shared().filters();
/** @param {{ baseUrl?: string }} changed */
export const options = (changed) => shared().options(changed);

export async function destroy() {
  await common?.destroy();
  common = undefined;
}
