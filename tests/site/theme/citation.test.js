// References to a passage, in words and for reference managers.

import assert from "node:assert/strict";
import { test } from "node:test";

import { bibtex, csl, inWords, ris } from "../../../generator/site/theme/assets/citation.js";

const SOURCE = {
  id: "neubau-forderung",
  title: "Rat streitet & vertagt",
  date: "2024-05-03",
  source: "Auebote",
  authors: ["Cem Can"],
  quote: "Wir brauchen 100 % {Brücke}",
  url: "https://example.org/artikel/rat/#zitat",
};

test("in words, with the quotation and the address", () => {
  assert.equal(
    inWords(SOURCE, "3. Mai 2024"),
    "„Wir brauchen 100 % {Brücke}“ – Cem Can: Rat streitet & vertagt. Auebote, 3. Mai 2024. https://example.org/artikel/rat/#zitat",
  );
  assert.equal(inWords({ ...SOURCE, authors: [], source: "", quote: "" }, ""), `Rat streitet & vertagt. ${SOURCE.url}`);
});

test("what editors inferred is marked in words, and is in no format that cannot say so", () => {
  const inferred = { ...SOURCE, date: "", source: "", quote: "", where: "Auebote (erschlossen), 3. Mai 2024 (Tag erschlossen)" };
  assert.equal(inWords(inferred, ""), `Cem Can: Rat streitet & vertagt. ${inferred.where}. ${SOURCE.url}`);
  for (const form of [bibtex, ris, csl]) assert.doesNotMatch(form(inferred), /Auebote|2024/);
});

test("an agency that is the author and the source stands once", () => {
  const agency = { ...SOURCE, authors: ["dpa"], source: "dpa", quote: "" };
  assert.equal(inWords(agency, "3. Mai 2024"), `Rat streitet & vertagt. dpa, 3. Mai 2024. ${SOURCE.url}`);
});

test("BibTeX runs nothing of a text", () => {
  const entry = bibtex(SOURCE);
  assert.match(entry, /^@article\{neubau-forderung,\n/);
  assert.match(entry, /title = \{\{Rat streitet \\& vertagt\}\}/);
  assert.match(entry, /note = \{Wir brauchen 100 \\% {2}Brücke \}/);
  assert.ok(!bibtex({ ...SOURCE, authors: [] }).includes("author"));
});

test("RIS has a line a field and ends its record", () => {
  const lines = ris(SOURCE).split("\r\n");
  assert.equal(lines[0], "TY  - NEWS");
  assert.ok(lines.includes("DA  - 2024/05/03"));
  assert.equal(lines.at(-2), "ER  - ");
});

test("CSL-JSON is read back with the same values, and without what is not known", () => {
  const [item] = JSON.parse(csl(SOURCE));
  assert.deepEqual(item.issued, { "date-parts": [[2024, 5, 3]] });
  assert.equal(item.note, SOURCE.quote);
  const [bare] = JSON.parse(csl({ ...SOURCE, date: "", authors: [], source: "", quote: "" }));
  assert.deepEqual(Object.keys(bare), ["id", "type", "title", "URL"]);
});

test("a page of the dossier is cited as one, and the dossier as what holds it", () => {
  const page = { ...SOURCE, authors: [], date: "", quote: "", source: "Streit um die Brücke", page: true };
  assert.match(bibtex(page), /^@online\{.*organization = \{Streit um die Brücke\}/s);
  assert.match(ris(page), /^TY {2}- ELEC\r\n/);
  const [item] = JSON.parse(csl(page));
  assert.equal(item.type, "webpage");
  assert.equal(item["container-title"], "Streit um die Brücke");
});
