// @ts-check
// The search module (generator/search/browser/pagefind.js), loaded when the search box first needs it, and asked for one search at a time.

/** The module, once it has been asked for. @type {Promise<any> | undefined} */
let module;
/** How often loading it has failed. */
let tries = 0;
/** The search that it is at work on. @type {Promise<any> | undefined} */
let running;

/** The module. After a failure it is asked for under another address, as browsers remember failures by the address. */
function loaded() {
  const address = new URL("../pagefind/pagefind.js", import.meta.url);
  if (tries) address.search = `?${tries}`;
  module ??= import(address.href);
  module.catch(() => ((module = undefined), tries++));
  return module;
}

/** Loads what a first search needs. A failure is not told here: the search will fail, too, and tells it. */
export function loadAhead() {
  loaded().then(({ init }) => init()).catch(() => {});
}

/** Loads what a search for a word that is still being typed will need; likewise. @param {string} text */
export function preload(text) {
  loaded().then(({ preload }) => preload(text)).catch(() => {});
}

/**
 * Searches once the search before has ended, if the answer is still wanted then; of those that wait only the last one is run.
 * @param {string | null} query
 * @param {object} settings
 * @param {() => boolean} isWanted
 * @returns {Promise<any>} undefined if it was not searched for
 */
export async function search(query, settings, isWanted) {
  const { search } = await loaded();
  await running;
  if (!isWanted()) return undefined;
  const asked = search(query, settings);
  running = asked.catch(() => {});
  return asked;
}

/** Pages whose titles begin with what is typed; none if they could not be looked up. @param {string} query @returns {Promise<any[]>} */
export async function suggestions(query) {
  const { suggestions } = await loaded();
  return suggestions(query).catch(() => []);
}
