// @ts-check
// Reads the files of the index (see generator/search/index.py), each once; one that could not be had is asked for again.

const HERE = new URL("./", import.meta.url).href;
const TRIES = 2;

/**
 * @typedef {object} About what a search reads first
 * @property {string} version the folder of the other files
 * @property {number} pages how many there are
 * @property {boolean} cut whether the rarest words are missing from the list
 * @property {string[]} f what each file of words begins with
 * @property {string[]} b the same of their ends
 * @property {string[]} p the first name in each file of postings
 * @property {string[]} facets what results are filtered by
 * @property {Record<string, Record<string, string>>} cyrillic letters, by the way to write them
 * @property {string[][]} families words that belong together
 */

/** @type {Map<string, Promise<any>>} */
const kept = new Map();

/** @returns {Promise<About>} */
export const about = () => keep("search.json.gz", async () => json(await unpacked("search.json.gz", { cache: "no-cache" })));

/** @param {string} name @returns {Promise<any>} what a JSON file holds */
export const data = (name) => keep(name, async () => json(await versioned(name)));

/** @param {string} name @returns {Promise<string>} */
export const text = (name) => keep(name, async () => (await versioned(name)).text());

/** @param {string} name @returns {Promise<Uint8Array>} */
export const bytes = (name) => keep(name, async () => new Uint8Array(await (await versioned(name)).arrayBuffer()));

/**
 * What has been made of a file is kept; after a failure nothing is, as the whole index may have been exchanged.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export function keep(name, load) {
  const known = kept.get(name);
  if (known) return known;
  const loading = load();
  kept.set(name, loading);
  loading.catch(() => kept.clear());
  return loading;
}

/** @param {string} name */
const versioned = async (name) => unpacked(`${(await about()).version}/${name}.gz`);

/** @param {Response} response */
const json = (response) => response.json();

/**
 * What a file holds that was stored compressed.
 * @param {string} path
 * @param {RequestInit} [settings]
 */
async function unpacked(path, settings) {
  const packed = await fetched(new URL(path, HERE).href, settings, TRIES);
  if (!packed.body) throw new Error(`${path}: empty`);
  return new Response(packed.body.pipeThrough(new DecompressionStream("gzip")));
}

/**
 * @param {string} url
 * @param {RequestInit | undefined} settings
 * @param {number} tries
 * @returns {Promise<Response>}
 */
async function fetched(url, settings, tries) {
  try {
    const response = await fetch(url, settings);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  } catch (error) {
    if (tries <= 1) throw error;
    return fetched(url, settings, tries - 1);
  }
}
