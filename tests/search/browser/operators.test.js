// What a reader asks for beside words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf, parsed } from "../../../generator/search/browser/operators.js";

const NOTHING = { texts: [], phrases: [], alternatives: [], excluded: [], fields: {}, without: {}, from: "", to: "" };
const WORDS = { author: "autor", source: "quelle", actor: "akteur", first_day: "von", last_day: "bis", either: "ODER", highlight: "markiert" };
const word = (text) => ({ text, phrase: false });
const phrase = (text) => ({ text, phrase: true });

test("words, phrases in any quotation marks, exclusions, alternatives and fields", () => {
  for (const [query, expected] of [
    ["Hafen am Fluss", { texts: ["Hafen am Fluss"] }],
    ["„am Fluss“ Hafen", { phrases: ["am Fluss"], texts: ["Hafen"] }],
    ["Hafen -Kran", { texts: ["Hafen"], excluded: [word("Kran")] }],
    ['Hafen -"am Fluss"', { texts: ["Hafen"], excluded: [phrase("am Fluss")] }],
    ['Hafen -"am Fluss', { texts: ["Hafen Fluss"], excluded: [word("am")] }],
    ["Hafen ODER Kran OR Mole", { alternatives: [[word("Hafen"), word("Kran"), word("Mole")]] }],
    ["Amt Hafen ODER Kran", { texts: ["Amt"], alternatives: [[word("Hafen"), word("Kran")]] }],
    ['quelle:Bote autor:"Anna Beta"', { fields: { source: [["Bote"]], author: [["Anna Beta"]] } }],
    ["quelle:Bote ODER quelle:Post Kran", { texts: ["Kran"], fields: { source: [["Bote", "Post"]] } }],
    ["akteur:Amt akteur:Rat", { fields: { actor: [["Amt"], ["Rat"]] } }],
    ["akteur:Amt ODER quelle:Bote", { fields: { actor: [["Amt"]], source: [["Bote"]] } }],
    ["Hafen -quelle:Bote -akteur:Amt", { texts: ["Hafen"], without: { source: ["Bote"], actor: ["Amt"] } }],
    ["Hafen ODER quelle:Bote Kran", { texts: ["Hafen Kran"], fields: { source: [["Bote"]] } }],
    ["Hafen von:2025-08 bis:3.9.2025", { texts: ["Hafen"], from: "2025-08-01", to: "2025-09-03" }],
  ])
    assert.deepEqual(parsed(query, WORDS), { ...NOTHING, ...expected }, query);
});

test("what is no operator is a word", () => {
  for (const query of ["US-Truppen", "Hafen - Kran", "Hafen oder Kran", "ODER Hafen", "Hafen ODER", "von: gestern", "bis:bald", "<script>"])
    assert.deepEqual(parsed(query, WORDS), { ...NOTHING, texts: [query] }, query);
});

test("days, months and years as Germans and machines write them", () => {
  for (const [text, first, last] of [
    ["20.8.2025", "2025-08-20", "2025-08-20"],
    ["2025-08-20", "2025-08-20", "2025-08-20"],
    ["2.2024", "2024-02-01", "2024-02-29"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["31.2.2025", "", ""],
    ["2025-13", "", ""],
    ["gestern", "", ""],
  ])
    assert.deepEqual([dayOf(text, false), dayOf(text, true)], [first, last], text);
});
