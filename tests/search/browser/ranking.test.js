// Which pages answer a query best, and each passage once.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hash, holds } from "../../../generator/search/browser/dictionary.js";
import { deduplicated, shownOnce } from "../../../generator/search/browser/duplicates.js";
import { terms } from "../../../generator/search/browser/postings.js";
import { ranked } from "../../../generator/search/browser/ranking.js";

const hit = (page, titled = 0) => ({ page, score: 10 - page, whole: true, covered: 1, titled });
const blocks = (...all) => new Map(all.map((own, page) => [page, new Map(own.map((block) => [block, 1]))]));

/** A term that pages hold so well, each in the blocks given. */
function matching(strengths, titles = [], places = []) {
  const pages = strengths.flatMap((strength, page) => (strength ? [page] : []));
  const list = { term: "x", pages: Uint32Array.from(pages), blocks: (at) => places[pages[at]] ?? [] };
  const term = { needed: true, weight: 1 };
  return {
    strengths: Float32Array.from(strengths),
    titles: Uint8Array.from(strengths, (_, page) => titles[page] ?? 0),
    lists: [{ list, factor: 1 }],
    worth: 1,
    term,
  };
}
const order = (terms, titles = []) => ranked(terms, { titles, allowed: () => true }).map(({ page }) => page);

test("what holds all of a query comes before what holds a part of it better", () => {
  assert.deepEqual(order([matching([3, 1, 0]), matching([0, 1, 3])]), [1, 0, 2]);
});

test("a page whose title is what was asked for comes first", () => {
  assert.deepEqual(order([matching([9, 1], [1, 1])], [4, 1]), [1, 0]);
});

test("words in one block count more than words far apart", () => {
  assert.deepEqual(order([matching([1, 1], [], [[1], [4]]), matching([1, 1], [], [[2], [4]])]), [1, 0]);
});

test("a page that only repeats a passage goes below the hit that has it", () => {
  const about = { quotes: { 1: { 2: [0, 5] }, 2: { 3: [0, 6] } } };
  const found = deduplicated([hit(0), hit(1), hit(2)], blocks([5], [2], [3]), about);
  assert.deepEqual(found.map(({ page, others }) => [page, others]), [[0, [1]], [2, []]]);
});

test("the page that has the passage takes the place of one that repeats it, however they are ranked", () => {
  const about = { quotes: { 0: { 2: [1, 5] } } };
  const found = deduplicated([hit(0), hit(1)], blocks([2], [5]), about);
  assert.deepEqual(found.map(({ page, others }) => [page, others]), [[1, [0]]]);
});

test("who has what was asked for in the title stands for itself", () => {
  const about = { quotes: { 1: { 2: [0, 5] } } };
  assert.equal(deduplicated([hit(0), hit(1, 0.5)], blocks([5], [2]), about).length, 2);
});

const found = (...pages) => pages.map((page) => ({ ...hit(page), others: [] }));
const shown = (kind, ...texts) => ({ kind, passages: texts.map((text, place) => ({ text, share: 1 - place / 4 })) });
const SENTENCE = "der kran am ufer rostet seit jahren";

test("of actors that would show the same words the first has the others below it", () => {
  const hits = shownOnce(found(0, 1), [shown("actor", "neuer kran"), shown("actor", "neuer kran")]);
  assert.deepEqual(hits.map(({ page, others }) => [page, others]), [[0, [1]]]);
});

test("a page that has another passage for it shows that one", () => {
  const hits = shownOnce(found(0, 1), [shown("proposal", SENTENCE), shown("article", `am montag ${SENTENCE}`, "er wird abgebaut sagt das amt")]);
  assert.deepEqual(hits.map(({ page, passage }) => [page, passage]), [[0, 0], [1, 1]]);
});

test("an article takes the place of an actor's page that only shows its words, and never goes below a proposal", () => {
  const [actor, article, proposal] = ["actor", "article", "proposal"].map((kind) => shown(kind, SENTENCE));
  assert.deepEqual(shownOnce(found(0, 1), [actor, article]).map(({ page, others }) => [page, others]), [[1, [0]]]);
  assert.equal(shownOnce(found(0, 1), [proposal, article]).length, 2);
});

test("lines with numbers say different things", () => {
  assert.equal(shownOnce(found(0, 1), [shown("actor", "fordert 18 aug"), shown("actor", "fordert 18 aug")]).length, 2);
});

test("a file of postings is read as it was written", () => {
  const header = new TextEncoder().encode('[["boot",6]]');
  const content = Uint8Array.from([header.length, 0, 0, 0, ...header, 0x83, 0x01, 24, 18, 4, 2]);
  const boat = terms(content).get("boot")();
  assert.deepEqual([...boat.pages], [131]);
  assert.deepEqual([boat.strengths[0], boat.titles[0], boat.blocks(0)], [1.5, 2, [4, 6]]);
});

test("hashes are FNV-1a, and a filter holds what its bits say", () => {
  assert.equal(hash(""), 0x811c9dc5);
  assert.equal(holds(new Uint8Array(8).fill(255), hash("boot")), true);
  assert.equal(holds(new Uint8Array(8), hash("boot")), false);
});
