// @ts-check
// Titles of proposals and actors that begin with what is being typed.

import { data } from "./files.js";
import { fold, words } from "./stemming.js";

/** Suggestions shown at most: the results below shall stay in sight. */
const MOST = 4;

/** @typedef {{ title: string, kind: string, url: string }} Suggestion */

/** The shortest titles first; none before two letters are typed, which too many titles begin with. @param {string} query @returns {Promise<Suggestion[]>} */
export async function suggestions(query) {
  const typed = words(query).map(fold);
  if (!typed.length || typed.join("").length < 2) return [];
  /** @type {[number, string, string, string][]} */
  const titles = await data("titles");
  return titles
    .filter(([, title]) => holds(words(title).map(fold), typed))
    .sort(([, one], [, other]) => one.length - other.length)
    .slice(0, MOST)
    .map(([, title, kind, url]) => ({ title, kind, url }));
}

/** Whether each word typed begins a word of the title. @param {string[]} title @param {string[]} typed */
const holds = (title, typed) => typed.every((word) => title.some((own) => own.startsWith(word)));
