// Which pages answer a query best.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hash, holds } from "../../../generator/search/browser/dictionary.js";
import { fileFrom, read } from "../../../generator/search/browser/postings.js";
import { either, lifted, ranked } from "../../../generator/search/browser/ranking.js";

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
const order = (terms, titles = [], isArticle = () => false) => ranked(terms, { titles, allowed: () => true, isArticle }).map(({ page }) => page);

test("what holds all of a query comes before what holds a part of it better", () => {
  assert.deepEqual(order([matching([3, 1, 0]), matching([0, 1, 3])]), [1, 0, 2]);
});

test("a page whose title is what was asked for comes first", () => {
  assert.deepEqual(order([matching([9, 1], [1, 1])], [4, 1]), [1, 0]);
});

test("words in one block count more than words far apart", () => {
  assert.deepEqual(order([matching([1, 1], [], [[1], [4]]), matching([1, 1], [], [[2], [4]])]), [1, 0]);
});

test("words in one block after the other count more than words far apart, and less than words in one", () => {
  const one = matching([1, 1, 1], [], [[1], [1], [1]]);
  assert.deepEqual(order([one, matching([1, 1, 1], [], [[3], [2], [1]])]), [2, 1, 0]);
});

test("of pages that answer as well the article comes first", () => {
  assert.deepEqual(order([matching([1, 1])], [], (page) => page === 1), [1, 0]);
  assert.deepEqual(order([matching([3, 1])], [], (page) => page === 1), [0, 1]);
});

test("several words as one tell more than one that as many pages hold", () => {
  const worth = (length) => {
    const list = { term: "x", pages: Uint32Array.from([1]), strengths: [1], titles: [0] };
    return either([{ lists: [{ list, factor: 1 }], term: { weight: 1, length } }], 9).worth;
  };
  assert.ok(worth(2) > worth(1));
});

test("a file of postings is read as it was written", () => {
  const header = new TextEncoder().encode('[["boot","kran"],[6,0],["Boot\\t1",""]]');
  const content = Uint8Array.from([header.length, 0, 0, 0, ...header, 0x83, 0x01, 24, 18, 4, 2]);
  const file = fileFrom(content);
  assert.deepEqual([file.terms, file.lines], [["boot", "kran"], ["Boot\t1", ""]]);
  const boat = read(file, 0);
  assert.deepEqual([...boat.pages], [131]);
  assert.deepEqual([boat.strengths[0], boat.titles[0], boat.blocks(0)], [1.5, 2, [4, 6]]);
  assert.deepEqual([...read(file, 1).pages], []);
});

test("hashes are FNV-1a, and a filter holds what its bits say", () => {
  assert.equal(hash(""), 0x811c9dc5);
  assert.equal(holds(new Uint8Array(8).fill(255), hash("boot")), true);
  assert.equal(holds(new Uint8Array(8), hash("boot")), false);
});

/** Hits of these scores, the best first, and which of them an answer on these places lifts: page, block and word of each lifted one. */
function lifting(scores, places, allowed = () => true) {
  const hits = scores.map((score, page) => ({ page, score, whole: true, covered: 1, titled: 0 }));
  const found = lifted(hits, { likeness: 1, places }, allowed);
  return found.map(({ page, answer }) => (answer ? [page, answer.block, answer.word] : page));
}

test("the article that answers is lifted, and the best page with its passage, each at the first place there", () => {
  assert.deepEqual(lifting([9, 8, 7, 6], [[3, 4, 2], [1, 5, 0], [1, 6, 0], [2, 7, 0]]), [[1, 5, 0], [3, 4, 2], 0, 2]);
});

test("an article that the words do not find is added, unless it may not be shown", () => {
  assert.deepEqual(lifting([9, 8], [[5, 1, 0]]), [[5, 1, 0], 0, 1]);
  assert.deepEqual(lifting([9, 8], [[5, 1, 0]], (page) => page !== 5), [0, 1]);
});

test("a page asked for by its title stays first, and without an answer nothing moves", () => {
  assert.deepEqual(lifting([1009, 8], [[1, 1, 0]]), [0, 1]);
  assert.deepEqual(lifted([{ page: 2, score: 1 }], null, () => true), [{ page: 2, score: 1 }]);
});
