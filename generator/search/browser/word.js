// @ts-check
// By what a single word is looked up: its forms, words of its family, what stands for it.

import { isHead, WEIGHT_OF_A_PART } from "./compounds.js";
import { isGerman } from "./dictionary.js";
import { about, data } from "./files.js";
import { beginning } from "./lexicon.js";
import { begins } from "./postings.js";
import { fold, stem } from "./stemming.js";
import { alike, begun, form, most, FACTOR_OF_FORM, SHORTEST_BEGINNING, term, termOf } from "./terms.js";
import { consonants, otherForms, roots, SEPARABLE } from "./wordforms.js";

/**
 * @typedef {import("./terms.js").Lookup} Lookup
 * @typedef {import("./terms.js").Term} Term
 */

/** The letters that all forms of a strong verb share at least: “er” of “erzwungen”, “erzwingen”. */
const FIRST_LETTERS_OF_A_VERB = 2;
/** This prefix changes what a verb governs rather than what it means: “beschützen”, “schützen”. */
const BE = /^be(?=.{4})/;
/** Pages with another word of the family (“Verhandlung” for “verhandeln”) count much less than pages with the word. A choice by judgement. */
const FACTOR_OF_FAMILY = 0.3;
/** Pages with a word that stands for the typed one count somewhat less. A choice by judgement. */
const FACTOR_OF_ANOTHER = 0.6;
/** The prefix of a verb that stands apart (“an” of “deutete … an”) tells little beside the verb. A choice by judgement. */
const WEIGHT_OF_A_PREFIX = 0.15;

/** The word in a form that the site holds, else in one of the words of its family. @param {string} word */
export async function known(word) {
  const folded = fold(word);
  const [exact, ofFamily] = await Promise.all([alike(folded), family(folded)]);
  const forms = (await Promise.all(otherForms(folded).map(form))).flatMap((found) => found?.lookups ?? []);
  if (exact) return { ...exact, lookups: [...exact.lookups, ...forms.map((ask) => ({ ...ask, factor: FACTOR_OF_FORM * ask.factor })), ...ofFamily] };
  const lookups = forms.length ? [...forms, ...ofFamily] : await lessAlike(word, ofFamily);
  // The site may have the family in another sense, and say what is meant in other words: “Präsidentschaft”, Amtszeit.
  return lookups.length ? term([...lookups, ...(await standingFor([folded, ...otherForms(folded)]))]) : null;
}

/**
 * By what a word is looked up that the site holds in none of the forms that rules tell.
 * @param {string} word
 * @param {Lookup[]} ofFamily
 */
async function lessAlike(word, ofFamily) {
  const folded = fold(word);
  const more = (await begun(folded)) ?? (await ablaut(word));
  if (more || ofFamily.length) return [...(more?.lookups ?? []), ...ofFamily];
  const ofForms = (await Promise.all(otherForms(folded).map(family))).flat();
  return ofForms.length ? ofForms : inSynonyms(folded);
}

/**
 * A verb whose parts stand apart on pages, “deutete … an” for “angedeutet”: the verb, and better with the other part beside it.
 * @param {string} word
 */
export async function separated(word) {
  const [, prefix = "", joint = "", verb = ""] = fold(word).match(SEPARABLE) ?? [];
  if (!verb || !/^\p{Ll}/u.test(word) || !(await isGerman(word))) return null;
  const forms = [joint ? verb : "", joint ? verb.replace(/e?t$/, "en") : verb].filter(Boolean);
  const found = (await Promise.all(forms.map(alike))).find((one) => one);
  return found && [found, term([{ term: prefix, factor: 1 }], { weight: WEIGHT_OF_A_PREFIX, needed: false })];
}

/**
 * A verb of which the site has the same with be-, or without: “beschützen”, schützen; “fürchten”, befürchten.
 * @param {string} word
 */
export async function prefixed(word) {
  const folded = fold(word);
  if (!/^\p{Ll}/u.test(word) || !(await isGerman(word))) return null;
  const other = BE.test(folded) ? folded.replace(BE, "") : `be${folded}`;
  const found = await Promise.all([other, ...otherForms(other)].map(form));
  const lookups = found.flatMap((one) => one?.lookups ?? []);
  return lookups.length ? [term(lookups.map((ask) => ({ ...ask, factor: FACTOR_OF_FAMILY * ask.factor })))] : null;
}

/** What stands for a word that the site lacks, and all that begins like it: “Kommentar”, Stellungnahme. @param {string[]} forms of the word */
export async function related(forms) {
  const others = await standingFor(forms);
  return others.length ? [term(others.map((ask) => ({ ...ask, longer: true })), { weight: WEIGHT_OF_A_PART })] : null;
}

/** Common words of the site that stand for one that it lacks (generator/search/thesaurus.py). @param {string[]} forms of the word @returns {Promise<Lookup[]>} */
async function standingFor(forms) {
  /** @type {Record<string, string[]>} */
  const known = await data("related");
  const others = forms.map(stem).flatMap((form) => (Object.hasOwn(known, form) ? (known[form] ?? []) : []));
  return [...new Set(others)].map((other) => ({ term: other, factor: FACTOR_OF_ANOTHER }));
}

/** A verb of the site with the same consonants, as strong verbs have them: “erzwungen”, erzwingen. @param {string} word */
async function ablaut(word) {
  const folded = fold(word);
  if (!/^\p{Ll}{5}/u.test(word) || !(await isGerman(word))) return null;
  const skeleton = consonants(folded);
  const near = await beginning(folded.slice(0, FIRST_LETTERS_OF_A_VERB));
  const same = most(near.filter(({ term, folded: other }) => /^\p{Ll}+$/u.test(term) && consonants(other) === skeleton));
  return same ? termOf(same) : null;
}

/** Words that belong together though no case of one is the other. @param {string} folded @returns {Promise<Lookup[]>} */
export async function family(folded) {
  const own = stem(folded);
  const { families } = await about();
  const listed = families.filter((all) => all.some((word) => stem(word) === own)).flat().map(stem);
  const names = [...new Set([own, ...listed, ...roots(folded)])].filter((name) => name.length > SHORTEST_BEGINNING);
  const held = await Promise.all(names.map(begins));
  return names.filter((_, place) => held[place]).map((name) => ({ term: name, factor: FACTOR_OF_FAMILY, longer: true }));
}

/**
 * As the beginning of compounds that no page holds, but that stand for what pages hold: “Gebiete” for “Gebietsabtretung”.
 * @param {string} folded
 * @returns {Promise<Lookup[]>}
 */
async function inSynonyms(folded) {
  const part = stem(folded);
  const near = (await beginning(part)).filter(({ key, stems, folded: whole }) => key && stems.length === 1 && whole.startsWith(part));
  const fits = await Promise.all(near.map(({ folded: whole }) => isHead(whole.slice(part.length))));
  const keys = new Set(near.flatMap(({ key }, place) => (key && fits[place] ? [key] : [])));
  return [...keys].map((key) => ({ term: key, factor: FACTOR_OF_FORM }));
}
