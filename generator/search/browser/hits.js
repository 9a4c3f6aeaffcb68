// Hits: for each page found a list of what the answers to a query's parts say of it.

import { clean } from "./passage.js";
import { fold, words } from "./words.js";

/** Results as they cross threads quickly, however many. */
export function packed(results) {
  const places = results.map(locations);
  const counts = Uint32Array.from(places, (list) => list.length);
  const all = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const list of places) {
    all.set(list, at);
    at += list.length;
  }
  return {
    ids: results.map(([hit]) => hit.id).join(" "),
    scores: Float64Array.from(results, ([hit]) => hit.score),
    counts,
    places: all,
  };
}

/** The places of all that was found. */
export const locations = (hits) =>
  hits.length === 1 ? hits[0].words : [...new Set(hits.flatMap((hit) => hit.words))].sort((one, other) => one - other);

/** Hits that stand in all of several answers, in the order of the first; each with what every answer says of it. */
export function together(answers) {
  if (answers.length === 1) return answers[0].results.map((result) => [result]);
  const [first, ...rest] = answers.map((answer) => new Map(answer.results.map((result) => [result.id, result])));
  return [...first.keys()]
    .filter((id) => rest.every((hits) => hits.has(id)))
    .map((id) => [first, ...rest].map((hits) => hits.get(id)));
}

/** Hits whose words stand close together move up, at most to twice their score. */
export function nearby(results, size) {
  if (size < 2) return results;
  const scored = results.map((hits) => ({ hits, score: hits[0].score * (1 + closeness(hits[0].words, size)) }));
  return scored.sort((one, other) => other.score - one.score).map((entry) => entry.hits);
}

/** The largest share of the query's words that stands in a stretch of text little longer than the query. */
function closeness(places, size) {
  const sorted = [...places].sort((one, other) => one - other);
  let most = 0;
  for (let first = 0, last = 0; last < sorted.length; last++) {
    while (sorted[last] - sorted[first] > 2 * size + 2) first++;
    most = Math.max(most, last - first);
  }
  return Math.min(1, most / (size - 1));
}

/** The words of a text of the index, folded, each with the place of its token. */
export const tokens = (content) =>
  content.split(/\s+/).flatMap((token, place) => words(clean(token)).map((word) => ({ word: fold(word), place })));

/** The places at which one word after the other is held. */
export function sequence(phrase, held) {
  const at = held.flatMap(({ word }, start) =>
    word === phrase[0] && phrase.every((other, step) => held[start + step]?.word === other) ? [start] : [],
  );
  return at.flatMap((start) => held.slice(start, start + phrase.length).map(({ place }) => place));
}
