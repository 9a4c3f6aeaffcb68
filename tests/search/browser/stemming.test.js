// The forms under which words are compared.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stem, fold, words } from "../../../generator/search/browser/stemming.js";

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
  assert.notEqual(stem("Bote"), stem("Boot"));
});

test("endings of case and number are no part of a stem", () => {
  for (const form of ["Plan", "Plans", "Planes", "Plänen"]) assert.equal(stem(form), stem("Pläne"));
  assert.equal(stem("Krieg"), "krieg");
});

test("a hyphen divides words, and signs are none", () => {
  assert.deepEqual(words("US-Truppen, „2025“ …"), ["US", "Truppen", "2025"]);
  assert.deepEqual(words("– … !"), []);
});
