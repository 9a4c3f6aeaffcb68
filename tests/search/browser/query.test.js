// What a reader typed, told in names of the index.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayWord, latinSpellings, otherForms, written } from "../../../generator/search/browser/query.js";
import { fold } from "../../../generator/search/browser/stemming.js";

test("a day and a month of a year have words of their own", () => {
  for (const [typed, expected] of [
    [["2", "September", "2025"], ["qd20250902", 3]],
    [["02", "09", "2025"], ["qd20250902", 3]],
    [["2025", "09", "02"], ["qd20250902", 3]],
    [["2", "September"], ["qe0902", 2]],
    [["September", "2025"], ["qd202509", 2]],
    [["zwei", "Boote", "2025"], null],
  ])
    assert.deepEqual(dayWord(typed), expected, typed.join(" "));
});

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

test("letters of another script are written one by one", () => {
  assert.equal(written("Чехов", { ч: "tsch", е: "e", х: "ch", о: "o", в: "w" }), "tschechow");
  assert.equal(written("Ольга", { о: "o", л: "l", ь: "-", г: "g", а: "a" }), "olga");
});

test("foreign names in Cyrillic letters are spelt as they were", () => {
  const ways = [{ к: "k", л: "l", і: "i", н: "n", г: "h", б: "b", а: "a", й: "j", ь: "-" }];
  assert.ok(latinSpellings("Клінгбайль", ways).includes("klingbeil"));
});

test("what other languages do not write as soft may be left hard", () => {
  const ways = [{ а: "a", л: "l", я: "ja", с: "s", к: "k" }];
  assert.ok(latinSpellings("Аляска", ways).includes("alaska"));
});

test("what is Greek has eu and au in Latin letters", () => {
  const ways = [{ е: "e", в: "w", р: "r", о: "o", п: "p", а: "a", ы: "y" }];
  for (const word of ["Европа", "Европы"]) assert.ok(latinSpellings(word, ways).includes("europa"), word);
});
