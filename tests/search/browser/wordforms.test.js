// Other forms of a word, and what other words are made of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, stem } from "../../../generator/search/browser/stemming.js";
import { otherForms, roots } from "../../../generator/search/browser/wordforms.js";

test("other forms of a word are told by rules", () => {
  for (const [word, form] of [
    ["Kanzlers", "kanzler"],
    ["wegzuducken", "wegducken"],
    ["abgehalten", "abhalten"],
    ["fordert", "forder"],
    ["gewählt", "wahl"],
  ])
    assert.ok(otherForms(fold(word)).includes(form), word);
});

test("a genitive is no participle", () => {
  assert.ok(!otherForms(fold("Gebietes")).includes("bietes"));
});

test("words of one family begin with one of the roots", () => {
  for (const [word, other] of [
    ["Abschreckung", "abschrecken"],
    ["verhandeln", "Verhandlung"],
    ["Verhandlung", "verhandeln"],
    ["finanziell", "Finanzen"],
    ["industriell", "Industrie"],
    ["kulturell", "Kultur"],
    ["Politik", "politisch"],
    ["Politik", "Politiker"],
    ["kritisieren", "Kritik"],
    ["Gerechtigkeit", "gerecht"],
    ["Fähigkeit", "fähig"],
    ["amerikanisch", "Amerika"],
    ["ukrainischen", "Ukraine"],
  ])
    assert.ok(roots(fold(word)).some((root) => stem(other).startsWith(root)), `${word}: ${roots(fold(word))}`);
});

test("words that begin alike by chance are of no family", () => {
  for (const [word, other] of [["Klinik", "Klingbeil"], ["Grafik", "Grafen"], ["schnell", "Schnee"], ["Kartell", "Karte"]])
    assert.ok(!roots(fold(word)).some((root) => stem(other).startsWith(root)), `${word}: ${roots(fold(word))}`);
});

test("what is left of a short word tells nothing of it", () => {
  for (const word of ["Musik", "Version", "Hafen"]) assert.deepEqual(roots(fold(word)), [], word);
});
