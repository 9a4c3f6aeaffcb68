// A word in Cyrillic letters, as the site may have it in Latin ones.

import assert from "node:assert/strict";
import { test } from "node:test";

import { latinSpellings, written } from "../../../generator/search/browser/cyrillic.js";

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
