// Asks the search of a built site without a browser: node ask.js FOLDER-OF-THE-INDEX ROOT < QUERIES, all in JSON.
// Each query comes with its filters; each answer has the data of as many results as the box shows at once.

import { readFile } from "node:fs/promises";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [folder, root] = process.argv.slice(2);
const index = pathToFileURL(`${folder}/`);
const [{ methods }, { readBy }] = await Promise.all(["engine.js", "files.js"].map((name) => import(`../../generator/search/browser/${name}`)));
const SHOWN = 8;

async function answered(query, filters) {
  const { number, pages, ...found } = await methods.search(query, { filters });
  const results = Array.from(pages.slice(0, SHOWN), (_, place) => methods.data(number, place));
  return { ...found, results: await Promise.all(results) };
}

readBy((path) => readFile(new URL(path, index)));
methods.options({ baseUrl: root });
const answers = [];
for (const [query, filters] of await json(process.stdin)) answers.push(await answered(query, filters));
process.stdout.write(JSON.stringify(answers));
