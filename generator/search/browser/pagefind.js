// A search with the interface of Pagefind's own module, made to understand German; the work is done in worker.js.
//
// `search` resolves to what Pagefind's resolves to, and besides to
//   corrections   [{from, to}]: words that the site does not hold, and those that were searched in their place
//   suggestion    a word of the site that resembles one for which nothing was found
//   missing       words for which nothing was found
//   relaxed       true when some of the results lack a part of the query
//   count         in how many pages the query stands; of words in thousands of pages the results are only the best,
//                 unless `search` is given {whole: true} or filters
//   more          true when that is only the number of those found so far

/** An instance of its own, as Pagefind's components use. */
export function createInstance(options = {}) {
  const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  const waiting = new Map();
  let asked = 0;
  let failed;
  let searches = 0;
  worker.onmessage = ({ data: { id, result, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  };
  // The worker itself could not be loaded: nothing that is asked of it will be answered.
  worker.onerror = () => {
    failed = new Error("the search could not be loaded");
    waiting.forEach(({ reject }) => reject(failed));
  };
  const ask = (method, ...given) =>
    new Promise((resolve, reject) => {
      if (failed) return reject(failed);
      waiting.set(++asked, { resolve, reject });
      worker.postMessage({ id: asked, method, given });
    });
  const created = ask("create", options);
  created.catch(() => {}); // whoever does not wait for `init` hears of it from the search
  const instance = {
    init: () => created,
    search: async (query, settings = {}) => {
      const found = await ask("search", query, settings);
      const results = unpacked(found.results, (place) => ask("data", found.number, place));
      return { count: results.length, ...found, results };
    },
    debouncedSearch: async (query, settings = {}, wait = 300) => {
      const mine = ++searches;
      await new Promise((resolve) => setTimeout(resolve, wait));
      const found = mine === searches ? await instance.search(query, settings) : null;
      return mine === searches ? found : null;
    },
    preload: (query) => ask("preload", query),
    filters: () => ask("filters"),
    options: (changed) => ask("options", changed),
    mergeIndex: (path, settings) => ask("mergeIndex", path, settings),
    destroy: async () => worker.terminate(),
  };
  return instance;
}

let common, commonOptions;
const shared = () => (common ??= createInstance(commonOptions));

export const init = async () => void shared();
export const search = (query, settings) => shared().search(query, settings);
export const debouncedSearch = (query, settings, wait) => shared().debouncedSearch(query, settings, wait);
export const preload = (query) => shared().preload(query);
export const filters = () => shared().filters();
export const mergeIndex = (path, settings) => shared().mergeIndex(path, settings);

export async function options(changed) {
  if (common) await common.options(changed);
  else commonOptions = { ...commonOptions, ...changed };
}

export async function destroy() {
  await common?.destroy();
  common = undefined;
}

function unpacked({ ids, scores, counts, places }, data) {
  const names = ids.split(" ");
  let from = 0;
  return Array.from(scores, (score, place) => {
    const own = places.subarray(from, (from += counts[place]));
    return { id: names[place], score, data: () => data(place), get words() { return Array.from(own); } };
  });
}
