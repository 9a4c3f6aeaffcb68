// @ts-check
// Reads the files of the index (see generator/search/index.py), each once; one that could not be had is asked for again.
// Where they come from is told by `readBy`: a server in worker.js; in another place whoever starts the search says.

/**
 * @typedef {object} About what a search reads first
 * @property {string} version the folder of the other files
 * @property {number} pages how many there are
 * @property {number[]} title_words how many words that count each page's title has
 * @property {import("./duplicates.js").Quotes} quotes
 * @property {number[]} curated pages that may show what an article does
 * @property {number[]} own pages about the site itself
 * @property {boolean} asked whether there are questions with their answers (questions.js)
 * @property {boolean} cut whether the rarest words are missing from the list
 * @property {string[]} f what each file of words begins with
 * @property {string[]} b the same of their ends
 * @property {string[]} p the first term in each file of postings
 * @property {string[]} facets what results are filtered by
 * @property {Record<string, Record<string, string>>} cyrillic letters, by the way to write them
 * @property {string[][]} families words that belong together
 * @property {Words} words of the site's language
 *
 * @typedef {object} Words what operators and addresses are called
 * @property {string} author
 * @property {string} source
 * @property {string} actor
 * @property {string} first_day
 * @property {string} last_day
 * @property {string} either
 * @property {string} highlight
 *
 * @typedef {(path: string) => Promise<BufferSource>} Reader of a file below the folder of the index, packed as it is stored
 */

const ABOUT = "search.json.gz";

/** @type {Reader} */
let read = () => Promise.reject(new Error("no place to read the index from"));

/** @type {Map<string, Promise<any>>} */
const kept = new Map();

/** Say where the files are; what is known of another place is forgotten. @param {Reader} reader */
export function readBy(reader) {
  read = reader;
  kept.clear();
}

/** @returns {Promise<About>} */
export const about = () => keep(ABOUT, async () => (await unpacked(ABOUT)).json());

/** @param {string} name @returns {Promise<any>} what a JSON file holds */
export const data = (name) => keep(name, async () => (await versioned(name)).json());

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

/** What a file holds that was stored compressed. @param {string} path */
async function unpacked(path) {
  const packed = await read(path);
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // What fails here fails for the reader of the other end, too.
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  return new Response(readable);
}

/**
 * Which of the files that begin with `starts` holds what begins with `start`.
 * @param {string[]} starts
 * @param {string} start
 */
export function place(starts, start) {
  let low = 0;
  for (let high = starts.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (/** @type {string} */ (starts[middle]) <= start) low = middle;
    else high = middle;
  }
  return low;
}
