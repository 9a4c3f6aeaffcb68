// The forms under which words are compared.

import assert from "node:assert/strict";
import { test } from "node:test";

import { base, fold, words } from "../../../generator/search/browser/words.js";

test("however an umlaut, an ß or an accent is typed, the word is the same", () => {
  for (const [one, other] of [
    ["Präsident", "Praesident"],
    ["STRASSE", "Straße"],
    ["Café", "cafe"],
    ["Führung", "Fu\u0308hrung"],
  ])
    assert.equal(fold(one), fold(other));
});

test("words that differ by more stay apart", () => {
  assert.notEqual(fold("Wahl"), fold("Wal"));
  assert.notEqual(base("Bote"), base("Boot"));
});

test("endings of case and number are no part of a base", () => {
  for (const form of ["Plan", "Plans", "Planes", "Plänen"]) assert.equal(base(form), base("Pläne"));
  assert.equal(base("Krieg"), "krieg");
});

test("a hyphen divides words, and signs are none", () => {
  assert.deepEqual(words("US-Truppen, „2025“ …"), ["US", "Truppen", "2025"]);
  assert.deepEqual(words("– … !"), []);
});
