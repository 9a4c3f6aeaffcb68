// What a reader typed, told in names of the index.

import assert from "node:assert/strict";
import { test } from "node:test";

import { gzipSync } from "node:zlib";

import { readBy } from "../../../generator/search/browser/files.js";
import { understood } from "../../../generator/search/browser/query.js";
import { stem } from "../../../generator/search/browser/stemming.js";

/** The word stands strongly in the first block of the first page. */
const ON_ONE_PAGE = [0, 16, 8, 0];

/** A site of some words, each on one page, and what is related to what it lacks; German knows every word. @param {string[]} held */
function site(held, related = {}) {
  const known = { version: "v", pages: 9, f: [""], b: [""], p: [""], families: [], cyrillic: {} };
  const sorted = held.toSorted((one, other) => (stem(one) < stem(other) ? -1 : 1));
  const lines = sorted.map((word) => `${word}\t1`);
  const header = Buffer.from(JSON.stringify([sorted.map(stem), sorted.map(() => ON_ONE_PAGE.length), lines]));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(header.length);
  const files = {
    "search.json.gz": JSON.stringify(known),
    "v/related.gz": JSON.stringify(related),
    "v/p0.gz": Buffer.concat([size, header, Buffer.from(held.flatMap(() => ON_ONE_PAGE))]),
  };
  readBy(async (path) => gzipSync(files[path] ?? (/\/k\d+\./.test(path) ? Buffer.alloc(8, 255) : lines.join("\n"))));
}

/** By what each word of a query is looked up. @param {string} query */
const lookedUp = async (query) => (await understood(query)).map(({ lookups }) => lookups.map(({ term }) => term));

test("of a query without capitals the words that pages write with one tell more", async () => {
  site(["Trauer", "zeigt", "Hafen"]);
  for (const query of ["hafen zeigt trauer", "Der hafen zeigt trauer"])
    assert.deepEqual((await understood(query)).map(({ typed, weight }) => [typed.toLowerCase(), weight]).sort(), [["hafen", 1], ["trauer", 1], ["zeigt", 0.6]]);
  assert.deepEqual((await understood("Der hafen zeigt Trauer")).map(({ weight }) => weight), [0.6, 0.6, 1]);
});

test("words of speech tell nothing, those around a question little", async () => {
  site(["Hafen", "Gibt", "nicht", "bald"]);
  assert.deepEqual((await understood("gibts nu bald nen hafen oder nich")).map(({ typed, needed }) => [typed, needed]), [["bald", false], ["hafen", true]]);
});

test("questions for a length of time or for who was there ask for the verb that answers, too, which no page needs", async () => {
  site(["dauern", "teilnehmen", "Hafen"]);
  const asked = async (query) => (await understood(query)).map(({ typed, needed }) => [typed, needed]);
  assert.deepEqual(await asked("Wieviel Jahre Hafen"), [["Jahre", true], ["Hafen", true], ["dauern", false]]);
  assert.deepEqual(await asked("wer war alles beim Hafen"), [["Hafen", true], ["teilnehmen", false]]);
  assert.deepEqual(await asked("wer baut den Hafen"), [["baut", true], ["Hafen", true]]);
});

test("a verb is found by the same with be- or without", async () => {
  site(["schützt", "befürchten"]);
  assert.ok((await lookedUp("beschützt"))[0].includes("schutzt"));
  assert.ok((await lookedUp("fürchtet"))[0].includes("befurch"));
});

test("a strong verb is found by another of its forms, whatever their endings", async () => {
  site(["versprochen"]);
  assert.deepEqual(await lookedUp("versprach"), [["versproch"]]);
});

test("a verb in two parts, and its participle, are found by the noun of it", async () => {
  site(["Ausbildung"]);
  assert.ok((await lookedUp("bildet aus"))[0].includes("ausbild"));
  assert.ok((await lookedUp("ausgebildet"))[0].includes("ausbild"));
});

test("a common word that the site lacks is found by what stands for it, but less well", async () => {
  site(["Stellungnahme"], { kommentar: ["stellungnahm"] });
  const [term] = await understood("Kommentars");
  assert.deepEqual(term.lookups.map(({ term: name }) => name), ["stellungnahm"]);
  assert.ok(term.weight < 1 && term.lookups[0].factor < 1);
});

test("a word that German knows is offered another only that is as near by its letters", async () => {
  site(["Tran", "Fragen", "Abhalten"]);
  const offered = async (word) => (await understood(word)).find(({ suggestion }) => suggestion)?.suggestion;
  assert.equal(await offered("trauen"), undefined);
  assert.equal(await offered("abblasen"), undefined);
  assert.equal(await offered("Frauen"), "Fragen");
});

test("a word that the site lacks is looked up by what stands for it, also a verb in two parts", async () => {
  site(["überwachen"], { [stem("aufpassen")]: [stem("überwachen")] });
  assert.deepEqual(await lookedUp("aufpassen"), [[stem("überwachen")]]);
  assert.deepEqual((await lookedUp("passt darauf auf"))[0], [stem("überwachen")]);
  assert.deepEqual((await lookedUp("Passt darauf auf"))[0], [stem("überwachen")]);
});

test("the parts of a compound that the site holds come before what stands for the whole", async () => {
  site(["Fahrt", "Plan", "Termin"], { [stem("Fahrtplan")]: [stem("Termin")] });
  assert.deepEqual((await lookedUp("Fahrtplan")).map(([first]) => first), ["fahrt", "plan"]);
});

test("a verb in -ieren is of the family of its noun", async () => {
  site(["Kommando"]);
  assert.deepEqual(await lookedUp("kommandiert"), [["kommand"]]);
});

test("what stands for a word is looked up, too, when the site has only its family, in another sense", async () => {
  site(["Präsident", "Amtszeit"], { [stem("Präsidentin")]: [stem("Amtszeit")] });
  assert.deepEqual(await lookedUp("Präsidentin"), [["prasident", "amtszeit"]]);
});

test("a verb in -eln is of the family of its noun", async () => {
  site(["Verhandlung"]);
  assert.deepEqual(await lookedUp("verhandeln"), [["verhandl"]]);
});

test("a word that is part of no other object is no property of the list of related words", async () => {
  site(["Hafen"], {});
  assert.deepEqual(await lookedUp("constructor"), [[]]);
});

test("what no language has for a word is not taken apart, nor is a word that the index made up", async () => {
  site(["Hafen", "qxbbbq"]);
  assert.deepEqual(await lookedUp("hafen".repeat(30)), [[]]);
  assert.deepEqual(await lookedUp("qxbbbq"), [[]]);
});
