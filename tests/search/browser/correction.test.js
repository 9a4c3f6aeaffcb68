// How unlike two words are, as mistyped ones are.

import assert from "node:assert/strict";
import { test } from "node:test";

import { edits, sound, unlikeness } from "../../../generator/search/browser/correction.js";

test("what is mended are letters added, left out, replaced and swapped", () => {
  assert.equal(edits("hafen", "hafen"), 0);
  assert.equal(edits("hamen", "hafen"), 1);
  assert.equal(edits("hafmen", "hafen"), 1);
  assert.equal(edits("pifen", "hafen"), 2);
});

test("what happens often counts less", () => {
  const rare = edits("hafmen", "hafen");
  for (const typed of ["hafn", "hfaen", "hagen", "haffen", "haven"]) assert.ok(edits(typed, "hafen") < rare, typed);
});

test("a word is no nearer to the typed one for being the longer of the two", () => {
  assert.ok(edits("fratge", "fragte") < edits("fratge", "frage"));
  assert.ok(edits("vertrautn", "vertrauten") < edits("vertrautn", "vertrauen"));
});

test("what sounds alike is nearer than what does not", () => {
  assert.ok(unlikeness("fotograf", "photograph") < edits("fotograf", "photograph"));
  assert.ok(unlikeness("land", "band") > unlikeness("bant", "band"));
});

test("of words that sound the same the one is nearer that is spelt alike", () => {
  assert.equal(sound("scheinen"), sound("seinen"));
  assert.ok(unlikeness("seinnen", "seinen") < unlikeness("seinnen", "scheinen"));
});

test("what is written by ear sounds the same", () => {
  for (const [typed = "", meant = ""] of [["flugzoig", "flugzeug"], ["nexten", "nechsten"], ["maschiene", "maschine"], ["konnten", "konten"]])
    assert.equal(sound(typed), sound(meant), typed);
});
