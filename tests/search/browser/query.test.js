// What a reader typed, told in names of the index.

import assert from "node:assert/strict";
import { test } from "node:test";

import { gzipSync } from "node:zlib";

import { readBy } from "../../../generator/search/browser/files.js";
import { dayWord, latinSpellings, otherForms, understood, written } from "../../../generator/search/browser/query.js";
import { fold, stem } from "../../../generator/search/browser/stemming.js";

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
