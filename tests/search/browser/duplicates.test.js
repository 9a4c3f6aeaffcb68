// Which hits show a passage, and which go below another that shows it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { deduplicated, shownOnce } from "../../../generator/search/browser/duplicates.js";

const SENTENCE = "der kran am ufer rostet seit jahren";
const OTHER = "er wird abgebaut sagt das amt";

const hit = (page, titled = 0) => ({ page, score: 10 - page, whole: true, covered: 1, titled, others: [] });
const blocks = (...all) => new Map(all.map((own, page) => [page, new Map(own.map((block) => [block, 1]))]));
const shown = (kind, ...passages) => ({ kind, passages });
/** Pages that are shown, each with those below it. */
const pages = (hits) => hits.map(({ page, others }) => [page, ...others]);
/** The same of two hits in this order, of pages that may be shown so. */
const ofTwo = (one, other, isQuotation = false) => pages(shownOnce([hit(0), hit(1)], [one, other], isQuotation));

test("a page that only repeats a passage goes below the hit that has it", () => {
  const quotes = { 1: { 2: [0, 5] }, 2: { 3: [0, 6] } };
  assert.deepEqual(pages(deduplicated([hit(0), hit(1), hit(2)], blocks([5], [2], [3]), quotes)), [[0, 1], [2]]);
});

test("the page that has the passage takes the place of one that repeats it, however they are ranked", () => {
  const quotes = { 0: { 2: [1, 5] } };
  assert.deepEqual(pages(deduplicated([hit(0), hit(1)], blocks([2], [5]), quotes)), [[1, 0]]);
});

test("who has what was asked for in the title, or one of two words, stands for itself", () => {
  const quotes = { 1: { 2: [0, 5] } };
  const same = [shown("article", SENTENCE), shown("actor", SENTENCE)];
  for (const [titled, count] of [[0.5, 2], [0.25, 2], [0.1, 1]]) {
    assert.equal(deduplicated([hit(0), hit(1, titled)], blocks([5], [2]), quotes).length, count);
    assert.equal(shownOnce([hit(0), hit(1, titled)], same, false).length, count);
  }
});

test("of actors that would show the same words the first has the others below it", () => {
  assert.deepEqual(ofTwo(shown("actor", "neuer kran"), shown("actor", "neuer kran")), [[0, 1]]);
});

test("a page that has another passage for it shows that one", () => {
  const hits = shownOnce([hit(0), hit(1)], [shown("proposal", SENTENCE), shown("article", `am montag ${SENTENCE}`, OTHER)], false);
  assert.deepEqual(hits.map(({ page, passage }) => [page, passage]), [[0, 0], [1, 1]]);
});

test("a page with the query in its title shows another passage, too, if it has one", () => {
  const [, { passage }] = shownOnce([hit(0), hit(1, 0.5)], [shown("article", SENTENCE), shown("actor", SENTENCE, OTHER)], false);
  assert.equal(passage, 1);
});

test("a proposal stands for an article, and an article for an actor, that show the same", () => {
  const [actor, article, proposal] = ["actor", "article", "proposal"].map((kind) => shown(kind, SENTENCE));
  assert.deepEqual(ofTwo(actor, article), [[1, 0]]);
  assert.deepEqual(ofTwo(article, proposal), [[1, 0]]);
  assert.deepEqual(ofTwo(proposal, article), [[0, 1]]);
});

test("words that were asked for as they stand come from the article", () => {
  assert.deepEqual(ofTwo(shown("proposal", SENTENCE), shown("article", SENTENCE), true), [[1, 0]]);
});

test("two articles that show the same are two sources", () => {
  assert.deepEqual(ofTwo(shown("article", SENTENCE), shown("article", SENTENCE)), [[0], [1]]);
});

test("an article stands beside the page of the actor that was asked for, a proposal below it", () => {
  const below = (kind) => pages(shownOnce([hit(0, 0.5), hit(1)], [shown("actor", SENTENCE), shown(kind, SENTENCE)], false));
  assert.deepEqual(below("article"), [[0], [1]]);
  assert.deepEqual(below("proposal"), [[0, 1]]);
});

test("lines with numbers say different things", () => {
  assert.equal(ofTwo(shown("actor", "fordert 18 aug"), shown("actor", "fordert 18 aug")).length, 2);
});
