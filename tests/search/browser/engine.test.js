// What is asked of the search at the same time.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { methods } from "../../../generator/search/browser/engine.js";
import { readBy } from "../../../generator/search/browser/files.js";

const WORDS = { author: "autor", source: "quelle", actor: "akteur", first_day: "von", last_day: "bis", either: "ODER", highlight: "markiert" };
const FILES = {
  "search.json.gz": { version: "v", pages: 1, facets: [], words: WORDS, title_words: [1], quotes: {}, curated: [], own: [] },
  "v/t0.gz": { url: "/hafen/", meta: { kind: "article", title: "Hafen" }, filters: {}, blocks: [["lead", "p1", "Der Hafen"]] },
};

test("two searches at once have each its own number, by which its results are asked for", async () => {
  readBy(async (path) => gzipSync(JSON.stringify(FILES[path])));
  const found = await Promise.all([methods.search(null, {}), methods.search(null, {})]);
  assert.equal(new Set(found.map(({ number }) => number)).size, 2);
  assert.deepEqual(await Promise.all(found.map(async ({ number }) => (await methods.data(number, 0)).meta.title)), ["Hafen", "Hafen"]);
});

test("signs without a word find nothing; nothing typed finds all", async () => {
  readBy(async (path) => gzipSync(JSON.stringify(FILES[path])));
  for (const query of ["?", "-", "😀", '""']) assert.equal((await methods.search(query, {})).pages.length, 0, query);
  for (const query of [null, "", " "]) assert.equal((await methods.search(query, {})).pages.length, 1, query);
});

test("of a query without end only the beginning is read", async () => {
  readBy(async (path) => gzipSync(JSON.stringify(FILES[path])));
  assert.equal((await methods.search(`${" ".repeat(1000)}?`, {})).pages.length, 1);
});
