// @ts-check
// Filters of the results: which pages a choice of kind, source, actor, … or days leaves, and how many pages each value has.

import constants from "./constants.js";
import { about, data, keep } from "./files.js";
import { keysOf } from "./query.js";
import { fold, stem, words } from "./stemming.js";

/** @typedef {import("./operators.js").Asked} Asked */
/** @typedef {string | string[] | { any?: string[], all?: string[], none?: string[] }} Choice of values of one filter, in the forms that Pagefind takes */
/** @typedef {(page: number) => boolean} Test whether a page is left */

const MILLISECONDS_OF_A_DAY = 86_400_000;
/** The name of the filter whose choice is not a list of values but the first and the last day. */
const DAYS = constants.filters.days;

/**
 * For each value of a filter the pages that have it.
 * @param {string} name
 * @returns {Promise<Map<string, Set<number>>>}
 */
async function values(name) {
  const number = (await about()).facets.indexOf(name);
  if (number < 0) return new Map();
  return keep(`c${number} read`, async () => {
    /** @type {Record<string, number[]>} */
    const stored = await data(`c${number}`);
    return new Map(Object.entries(stored).map(([value, steps]) => [value, pagesOf(steps)]));
  });
}

/** Pages by the distance of each to the one before. @param {number[]} steps */
function pagesOf(steps) {
  let page = 0;
  return new Set(steps.map((step) => (page += step)));
}

/** The day of each page, in days since 1970; 0 if it is unknown. @returns {Promise<number[]>} */
export const days = () => data("day");

/** A day in days since 1970. @param {string} day ISO */
const number = (day) => Math.round(Date.parse(day) / MILLISECONDS_OF_A_DAY);

/** The test that pages of the chosen values pass. @param {Record<string, Choice>} chosen choices by the names of filters @returns {Promise<Test>} */
export async function allowing(chosen) {
  const tests = await Promise.all(Object.entries(chosen).map(([name, choice]) => allowingOne(name, choice)));
  return (page) => tests.flat().every((test) => test(page));
}

/** The tests of one filter. @param {string} name @param {Choice} choice @returns {Promise<Test[]>} */
async function allowingOne(name, choice) {
  if (name !== DAYS) return [matching(await values(name), choice)];
  const [first = "", last = ""] = /** @type {string[]} */ (choice);
  return within(first, last);
}

/** The test that pages pass for which operators ask (“autor:”, “von:” …). @param {Pick<Asked, "fields" | "without" | "from" | "to">} asked @returns {Promise<Test>} */
export async function asking({ fields, without, from, to }) {
  const tests = await within(from, to);
  for (const [name, lists] of Object.entries(fields)) {
    const known = await values(name);
    for (const texts of lists) tests.push(matching(known, { any: await namedByOne([...known.keys()], texts) }));
  }
  for (const [name, texts] of Object.entries(without)) {
    const known = await values(name);
    tests.push(matching(known, { none: await namedByOne([...known.keys()], texts) }));
  }
  return (page) => tests.every((test) => test(page));
}

/** Tests for pages of these days; pages of an unknown day pass none. @param {string} from ISO day, empty for any @param {string} to the same @returns {Promise<Test[]>} */
async function within(from, to) {
  if (!from && !to) return [];
  const known = await days();
  const [first, last] = [from ? number(from) : 1, to ? number(to) : Infinity];
  return [(page) => (known[page] ?? 0) >= first && (known[page] ?? 0) <= last];
}

/** The test for pages that have the chosen values. @param {Map<string, Set<number>>} known pages by value @param {Choice} choice @returns {Test} */
function matching(known, choice) {
  const has = (/** @type {number} */ page) => (/** @type {string} */ value) => known.get(value)?.has(page) ?? false;
  const { any, all, none } = typeof choice === "string" ? { all: [choice] } : Array.isArray(choice) ? { all: choice } : choice;
  return (page) =>
    (!any || any.some(has(page))) && (!all || all.every(has(page))) && (!none || !none.some(has(page)));
}

/** The values that at least one of the texts names. @param {string[]} values @param {string[]} texts */
const namedByOne = async (values, texts) => (await Promise.all(texts.map((text) => named(values, text)))).flat();

/** The values that a text names: by a spelling that the dossier knows, or by words or beginnings of words. @param {string[]} values @param {string} text */
async function named(values, text) {
  const keys = await keysOf(text);
  if (!keys.length) return values.filter((value) => isNamed(value, text));
  const known = await Promise.all(values.map(keysOf));
  return values.filter((value, place) => known[place]?.some((key) => keys.includes(key)) || isNamed(value, text));
}

/** Whether each word of the text is the beginning of a word of the value, or that word with another ending. @param {string} value @param {string} text */
function isNamed(value, text) {
  const held = words(value);
  const typed = words(text);
  const is = (/** @type {string} */ word) => (/** @type {string} */ other) => fold(other).startsWith(fold(word)) || stem(other) === stem(word);
  return typed.length > 0 && typed.every((word) => held.some(is(word)));
}

/**
 * For each filter and value the number of pages that choosing it leaves, with what is chosen of the other filters. Values without a
 * page are left out.
 * @param {number[]} pages
 * @param {Record<string, Choice>} chosen
 * @returns {Promise<Record<string, Record<string, number>>>}
 */
export async function counts(pages, chosen) {
  const { facets } = await about();
  const found = facets.map(async (name) => {
    const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== name));
    const allowed = await allowing(others);
    return [name, counted(await values(name), pages.filter(allowed))];
  });
  return Object.fromEntries(await Promise.all(found));
}

/** How many of the pages each value has, without those that have none. @param {Map<string, Set<number>>} known pages by value @param {number[]} pages */
function counted(known, pages) {
  const all = [...known].map(([value, own]) => /** @type {const} */ ([value, pages.filter((page) => own.has(page)).length]));
  return Object.fromEntries(all.filter(([, count]) => count));
}
