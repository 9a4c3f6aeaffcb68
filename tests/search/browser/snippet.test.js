// From a hit to what a reader sees of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { clean, sequence, shown, terms, tokens } from "../../../generator/search/browser/snippet.js";

const PAGE = {
  url: "/hafen/",
  meta: { title: "Der Hafen", kind: "article" },
  filters: {},
  blocks: [
    ["title", "", "Der Hafen"],
    ["text", "p1", "Am Ufer steht ein Kran. Er ist alt und rostet schon seit vielen Jahren vor sich hin."],
    ["text", "p2", 'Das Amt will den "Brücken~bau", sagt es, und die Schutztruppen`schutz`truppen sollen dabei helfen.'],
  ],
};
const SITE = { root: "/", highlight: "markiert" };
const highlight = (...all) => ({ terms: new Set(all), worth: 1 });

test("annotations are taken out, and read", () => {
  assert.equal(clean("Schutztruppen`schutz`truppen a∼b"), "Schutztruppen a~b");
  assert.deepEqual([...terms("Brücken~bau,")].sort(), ["bau", "bruck", "bruckenbau"]);
  assert.ok(terms("Truppen`qxbbbq").has("qxbbbq"));
});

test("the passage that holds what was asked for is shown and addressed", () => {
  const { url, excerpt } = shown(PAGE, [highlight("bruckenbau")], [], SITE, 0);
  assert.equal(url, "/hafen/?markiert=Br%C3%BCckenbau#p2");
  assert.match(excerpt, /&quot;<mark>Brückenbau<\/mark>&quot;, sagt/);
});

test("who asked for the title is led to the top, and the title is marked", () => {
  const { url, title } = shown(PAGE, [highlight("haf")], [], SITE, 1);
  assert.equal(url, "/hafen/");
  assert.equal(title, "Der <mark>Hafen</mark>");
});

test("text is escaped", () => {
  const page = { ...PAGE, blocks: [["title", "", "Der Hafen"], ["text", "p1", "<img src=x onerror=alert(1)> Kran"]] };
  assert.match(shown(page, [highlight("kran")], [], SITE, 0).excerpt, /^&lt;img src=x onerror=alert\(1\)&gt; <mark>Kran<\/mark>$/);
});

test("a phrase is found word by word", () => {
  const text = tokens("Am Ufer steht ein Kran, am Ufer.");
  assert.deepEqual(sequence(["am", "ufer"], text), [0, 1, 5, 6]);
  assert.deepEqual(sequence(["ufer", "kran"], text), []);
});

test("words are looked for in the blocks that hold them, in all unless these are told", () => {
  const inside = (blocks) => shown(PAGE, [{ ...highlight("hilf", "kran"), blocks }], [], SITE, 0).excerpt;
  assert.match(inside(undefined), /<mark>Kran<\/mark>/);
  assert.match(inside(new Set([1])), /<mark>Kran<\/mark>/);
  assert.doesNotMatch(inside(new Set([2])), /<mark>Kran/);
});

test("a few words at the end of a passage stand with what is before them", () => {
  const blocks = [["title", "", "Der Hafen"], ["text", "p1", "Das Amt lehnt ab, laut dpa: Neubau"]];
  assert.equal(shown({ ...PAGE, blocks }, [highlight("neubau")], [], SITE, 0).excerpt, "Das Amt lehnt ab, laut dpa: <mark>Neubau</mark>");
});

test("what follows a colon stands with what is before it", () => {
  const blocks = [["title", "", "Der Hafen"], ["text", "p1", "geplant: Ausbau der Mole bis zur Spitze, ein Kran und zwei neue Schuppen am Kai"]];
  assert.match(shown({ ...PAGE, blocks }, [highlight("kran")], [], SITE, 0).excerpt, /^geplant: Ausbau/);
});

test("as many further places are told as a box shows", () => {
  const blocks = [["title", "", "Der Hafen"], ...Array.from({ length: 9 }, (_, number) => ["text", `p${number}`, "Ein Kran steht am Ufer."])];
  assert.equal(shown({ ...PAGE, blocks }, [highlight("kran")], [], SITE, 0).sub_results.length, 3);
});
