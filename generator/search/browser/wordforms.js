// @ts-check
// Other forms of a word, and what other words are made of it, as far as rules tell: no site is asked.

import constants from "./constants.js";
import { stem } from "./stemming.js";

const PREFIXES = constants.prefixes.replaceAll(" ", "|");
export const A_PREFIX = new RegExp(`^(?:${PREFIXES})$`);
/** A verb with what stands between its prefix and the rest, or nothing. */
export const SEPARABLE = new RegExp(`^(${PREFIXES})(zu|ge)?(.{4,})$`);
const SEPARATED = new RegExp(`^(${PREFIXES})(?:zu|ge)(.{3,})$`);
/** What ends in -es is rather a noun: “Gebietes”. */
const OF_A_PARTICIPLE = /^ge(?=.{4})(?!.*es$)/;
const OF_A_PERSON = /(?<=.{4})s?t$/;

/**
 * Endings that make one word of another, the longest first: Abschreckung, Regierungschefin, amerikanisch, kommandieren, finanziell.
 * Not -schaft, which mostly makes another matter of it (Botschaft, Landschaft), nor -ion, of which too little is left (Version, Mission).
 * Of -ik the i stays, as in politisch and Politiker: Klinik and Klingbeil have nothing in common. Five letters stand before -ell, so that
 * schnell is not of the family of Schnee.
 */
const DERIVED =
  /(?<=.{4})(?:isierungs|isierung|isieren|isierend|isierte|isiert|ierungs|ierung|ieren|ierend|ierte|iert|ier|ungs|ung|erin|innen|istin|istisch|ismus|in|isten|ist|losigkeit|los|igkeit|heit|keit|isch|lich|haft|ig|(?<=.{4}i)k|bar|abel|ibel|anz|enz|ation|ator|ativ|[iu]ell|(?<=.{5})ell|er)$/;

/**
 * Other forms of the word, as far as rules tell them: “Bundeskanzlers” → bundeskanzler, “Moskaus” → moskau, “wegzuducken” → wegducken,
 * “abgehalten” → abhalten, “fordert” → forder, “gewählt” → wahl.
 * @param {string} folded
 */
export function otherForms(folded) {
  const verb = folded.replace(/(?<=.{4})(?:test|tet|ten|te|st|t)$/, "");
  const forms = [
    folded.replace(/(?<=.{3}(?:er|el|en|[iu]))s$/, ""),
    folded.replace(SEPARATED, "$1$2"),
    folded.replace(SEPARATED, "$1$2").replace(/e?t$/, "en"),
    verb,
    verb.replace(OF_A_PARTICIPLE, ""),
  ];
  return [...new Set(forms)].filter((form) => form !== folded);
}

/** Of a word without its ending. @param {string} folded */
export const consonants = (folded) => stem(folded).replace(OF_A_PERSON, "").replace(/[aeiou]+/g, "-");

/**
 * Stems with which other words of the same family may begin: “Verhandlung” → verhandl, verhandel; “verhandeln” → verhandl; “amerikanisch” →
 * amerikan, amerika; none when no rule fits.
 * @param {string} folded
 */
export function roots(folded) {
  if (/(?<=.{3})eln$/.test(folded)) return [folded.replace(/eln$/, "l")];
  const root = folded.replace(DERIVED, "");
  return root === folded ? [] : [root, root.replace(/l$/, "el"), root.replace(/an$/, "a")].map(stem);
}
