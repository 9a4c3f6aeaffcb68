// @ts-check
// What answers a query much like a question that editors wrote down with its answer (see generator/search/questions.py).

import constants from "./constants.js";
import { about, data, keep } from "./files.js";
import { WEIGHT_OF_FRAME } from "./query.js";
import { telling } from "./ranking.js";
import { fold, stem, words } from "./stemming.js";
import { STOP_WORDS } from "./stopwords.js";

/**
 * @typedef {import("./terms.js").Term} Term
 * @typedef {[page: number, block: number, word: number]} Place of an answer on a page; the word is where it begins in the block
 *
 * @typedef {object} Answer
 * @property {number} likeness how much questions that it answers are like the query, from 0 to 1
 * @property {Place[]} places first in the article, then on pages that repeat the passage
 *
 * @typedef {object} Table the questions that the site knows
 * @property {Map<string, number[]>} terms of each term its entries: the numbers of questions with it, doubled, plus 1 where it is only part of a word
 * @property {number[]} answerOf of each question the number of its answer
 * @property {Place[][]} places of each answer
 * @property {Float64Array} lengths of the vectors of the questions
 */

// The values below were chosen on two sets of judged queries, 589 by sentence and 650 by page (FIGURES.md, Search); the counts beside them
// are of these sets.

/** Shorter queries, by words and by those that tell something, ask for a subject rather than for a fact: with three words the best page is among three for 617 of 650, with four for 619. */
const [FEWEST_WORDS, FEWEST_TERMS] = [4, 2];
/** Questions less like the query answer something else. */
const LEAST_LIKENESS = 0.3;
/** Questions looked at, the best first: more than one passage has as a rule. */
const LOOKED_AT = 15;
/** Of several questions with the same answer each further one counts half as much as the one before: with none of them 521 of 589 have an answer first, with them 527. */
const OF_THE_NEXT = 0.5;

/**
 * The passage whose questions are most like the query; null if none is like it.
 * @param {Term[]} terms of the query
 * @param {string} text the query as it was typed
 * @returns {Promise<Answer | null>}
 */
export async function answered(terms, text) {
  if (words(text).length < FEWEST_WORDS || terms.length < FEWEST_TERMS || !(await about()).asked) return null;
  const table = await questions();
  const [answer, likeness] = likenesses(terms, table).reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0]);
  return likeness ? { likeness, places: table.places[answer] ?? [] } : null;
}

/** Asks for the questions before it is known by which terms the index holds a text that may be one; what fails is asked for again when it is needed. @param {string} text */
export function ahead(text) {
  const typed = words(text);
  if (typed.length >= FEWEST_WORDS && typed.filter((word) => !STOP_WORDS.has(fold(word))).length >= FEWEST_TERMS) about().then(async (held) => held.asked && (await questions())).catch(() => {});
}

/** The table of questions, made once. @returns {Promise<Table>} */
const questions = () => keep("table of questions", async () => tableOf(await data("asked")));

/** @param {{ terms: Record<string, number[]>, answers: [number, ...Place[]][] }} file @returns {Table} */
export function tableOf({ terms, answers }) {
  const stops = new Set([...STOP_WORDS].map(stem));
  const compared = new Map(Object.entries(terms).flatMap(([term, held]) => (stops.has(term) ? [] : [[term, sums(held)]])));
  const answerOf = answers.flatMap(([count], answer) => Array(count).fill(answer));
  return { terms: compared, answerOf, places: answers.map(([, ...places]) => places), lengths: lengths(compared, answerOf.length) };
}

/** Numbers that are told by the distance of each to the one before. @param {number[]} distances */
function sums(distances) {
  let last = 0;
  return distances.map((distance) => (last += distance));
}

/** The length of each question as a vector of its terms, function words left out. @param {Map<string, number[]>} terms @param {number} count of all questions */
function lengths(terms, count) {
  const squares = new Float64Array(count);
  for (const held of terms.values()) {
    const worth = telling(held.length, count);
    for (const entry of held) squares[entry >> 1] = (squares[entry >> 1] ?? 0) + (worth * share(entry)) ** 2;
  }
  return squares.map(Math.sqrt);
}

/** How strongly a question holds a term. @param {number} entry of the term */
const share = (entry) => (entry & 1 ? constants.annotation.ofAPart : 1);

/**
 * Numbers of answers, each with the likeness of its questions to the query: the chance that one of them is meant, where each is meant with
 * the chance of its squared cosine.
 * @param {Term[]} terms
 * @param {Table} table
 */
function likenesses(terms, table) {
  /** @type {Map<number, number>} */
  const found = new Map();
  /** @type {Map<number, number>} how much of a further question of the same answer counts */
  const next = new Map();
  for (const [question, cosine] of mostAlike(terms, table)) {
    const answer = /** @type {number} */ (table.answerOf[question]);
    const counted = next.get(answer) ?? 1;
    found.set(answer, 1 - (1 - (found.get(answer) ?? 0)) * (1 - counted * cosine ** 2));
    next.set(answer, counted * OF_THE_NEXT);
  }
  return [...found];
}

/** The questions most like the query, the best first, with the cosine of the angle between both. @param {Term[]} terms @param {Table} table @returns {[number, number][]} */
function mostAlike(terms, { terms: held, answerOf, lengths }) {
  const products = new Float64Array(answerOf.length);
  let square = 0;
  for (const term of terms) {
    const own = holding(term, held);
    const worth = (term.needed ? 1 : WEIGHT_OF_FRAME) * Math.sqrt(term.length) * telling(own.size, answerOf.length);
    square += worth ** 2;
    own.forEach((strength, question) => (products[question] = (products[question] ?? 0) + worth ** 2 * strength));
  }
  const cosine = (/** @type {number} */ question) => Math.min(1, (products[question] ?? 0) / Math.sqrt(square) / (lengths[question] ?? 1));
  return Array.from(products.keys())
    .map((question) => /** @type {[number, number]} */ ([question, products[question] ? cosine(question) : 0]))
    .filter(([, one]) => one >= LEAST_LIKENESS)
    .sort(([first, one], [second, other]) => other - one || first - second)
    .slice(0, LOOKED_AT);
}

/** The questions with a term or with its words as typed, and how strongly each has it. @param {Term} term @param {Map<string, number[]>} held */
function holding({ typed, lookups }, held) {
  const own = words(typed).filter((word) => !STOP_WORDS.has(fold(word)));
  const asTyped = own.map((word) => ({ term: stem(word), factor: 1 / own.length }));
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const { term, factor } of [...lookups, ...asTyped])
    for (const entry of held.get(term) ?? []) {
      const strength = Math.min(1, factor) * share(entry);
      found.set(entry >> 1, Math.max(found.get(entry >> 1) ?? 0, strength));
    }
  return found;
}
