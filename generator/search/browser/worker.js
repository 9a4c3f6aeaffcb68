// The search in a thread of its own: passes on what the page asks, and remembers the answers it may come back to.

import { everything, preload, search } from "./answer.js";
import { locations, packed } from "./hits.js";
import { shown } from "./passage.js";
import { create, filters, mergeIndex, options } from "./sources.js";

const REMEMBERED = 50;

const answers = new Map();
let latest = 0;

const methods = {
  create,
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
  filters,
  options,
  mergeIndex,
};

onmessage = async ({ data: { id, method, given } }) => {
  try {
    postMessage({ id, result: await methods[method](...given) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
