// @ts-check
// What results are narrowed down by, and counted by: kind, source, actor, … and days.

import constants from "./constants.js";
import { about, data, keep } from "./files.js";
import { keysOf } from "./query.js";
import { fold, stem, words } from "./stemming.js";

/** @typedef {import("./operators.js").Asked} Asked */
/** @typedef {string | string[] | { any?: string[], all?: string[], none?: string[] }} Choice as Pagefind has it */

const DAY = 86_400_000;
/** The filter that holds the first and the last day. */
const DAYS = constants.filters.days;

/**
 * The pages of each value of a filter.
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

/** @param {number[]} steps */
function pagesOf(steps) {
  let page = 0;
  return new Set(steps.map((step) => (page += step)));
}

/** Days of all pages as ISO, empty for an unknown one. @returns {Promise<number[]>} */
export const days = () => data("day");

/** @param {string} day ISO */
const number = (day) => Math.round(Date.parse(day) / DAY);

/** Whether a page is among those that were chosen. @param {Record<string, Choice>} chosen @returns {Promise<(page: number) => boolean>} */
export async function allowing(chosen) {
  const tests = await Promise.all(Object.entries(chosen).map(([name, choice]) => allowingOne(name, choice)));
  return (page) => tests.flat().every((test) => test(page));
}

/** @param {string} name @param {Choice} choice */
async function allowingOne(name, choice) {
  if (name !== DAYS) return [matching(await values(name), choice)];
  const [first = "", last = ""] = /** @type {string[]} */ (choice);
  return within(first, last);
}

/** Whether a page is among those that operators ask for. @param {Pick<Asked, "fields" | "from" | "to">} asked @returns {Promise<(page: number) => boolean>} */
export async function asking({ fields, from, to }) {
  const tests = await within(from, to);
  for (const [name, texts] of Object.entries(fields)) {
    const known = await values(name);
    for (const text of texts) tests.push(matching(known, { any: await named([...known.keys()], text) }));
  }
  return (page) => tests.every((test) => test(page));
}

/** @param {string} from @param {string} to @returns {Promise<((page: number) => boolean)[]>} */
async function within(from, to) {
  if (!from && !to) return [];
  const known = await days();
  const [first, last] = [from ? number(from) : 1, to ? number(to) : Infinity];
  return [(page) => (known[page] ?? 0) >= first && (known[page] ?? 0) <= last];
}

/** @param {Map<string, Set<number>>} known @param {Choice} choice @returns {(page: number) => boolean} */
function matching(known, choice) {
  const has = (/** @type {number} */ page) => (/** @type {string} */ value) => known.get(value)?.has(page) ?? false;
  const { any, all, none } = typeof choice === "string" ? { all: [choice] } : Array.isArray(choice) ? { all: choice } : choice;
  return (page) =>
    (!any || any.some(has(page))) && (!all || all.every(has(page))) && (!none || !none.some(has(page)));
}

/** The values that a text names: by any spelling that the dossier knows, else by words or their beginnings. @param {string[]} values @param {string} text */
async function named(values, text) {
  const keys = await keysOf(text);
  if (!keys.length) return values.filter((value) => isNamed(value, text));
  const known = await Promise.all(values.map(keysOf));
  return values.filter((value, place) => known[place]?.some((key) => keys.includes(key)) || isNamed(value, text));
}

/** Whether each word typed begins a word of the value, or is one in another case. @param {string} value @param {string} text */
function isNamed(value, text) {
  const held = words(value);
  const typed = words(text);
  const is = (/** @type {string} */ word) => (/** @type {string} */ other) => fold(other).startsWith(fold(word)) || stem(other) === stem(word);
  return typed.length > 0 && typed.every((word) => held.some(is(word)));
}

/**
 * Of each filter and value the number of pages that choosing it yields, beside what is chosen of other filters.
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

/** @param {Map<string, Set<number>>} known @param {number[]} pages */
function counted(known, pages) {
  const all = [...known].map(([value, own]) => /** @type {const} */ ([value, pages.filter((page) => own.has(page)).length]));
  return Object.fromEntries(all.filter(([, count]) => count));
}
