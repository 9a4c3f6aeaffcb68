// How many times a search has to wait for files before its first result can be shown: node waves.js FOLDER-OF-THE-INDEX QUERY …
// Files asked for before any of them has come are one wave. Told are the waves of each query, as JSON; the first is asked of
// a search that has read nothing.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder, ...queries] = process.argv.slice(2);
const index = pathToFileURL(`${folder}/`);
const [{ methods }, { readBy }] = await Promise.all(["engine.js", "files.js"].map((name) => import(`../../generator/search/browser/${name}`)));
/** Milliseconds until what a file leads to has been asked for: to unpack one takes less than one. */
const PATIENCE = 100;
let waves = 0;
let reading = 0;
let waiting = [];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let quiet;

function answered() {
  const all = waiting;
  waiting = [];
  waves++;
  all.forEach((come) => come());
}

readBy(async (path) => {
  clearTimeout(quiet);
  reading++;
  const content = await readFile(new URL(path, index));
  reading--;
  if (!reading) quiet = setTimeout(answered, PATIENCE);
  await new Promise((resolve) => waiting.push(resolve));
  return content;
});
const found = [];
for (const query of queries) {
  waves = 0;
  const { number, pages } = await methods.search(query, {});
  if (pages.length) await methods.data(number, 0);
  found.push(pages.length ? waves : null);
}
process.stdout.write(JSON.stringify(found));
