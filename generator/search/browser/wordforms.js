// @ts-check
// Other forms of a word, and the beginnings of words that are made of it, by rules alone: whether a site has them is not asked here.

import constants from "./constants.js";
import { stem } from "./stemming.js";

/** Prefixes of verbs that can stand apart from the verb: “nahm … teil”. */
const PREFIXES = constants.prefixes.replaceAll(" ", "|");
export const A_PREFIX = new RegExp(`^(?:${PREFIXES})$`);
/** A verb with such a prefix, with “zu” or “ge” behind it (“anzudeuten”, “angedeutet”) or without (“andeuten”). */
export const SEPARABLE = new RegExp(`^(${PREFIXES})(zu|ge)?(.{4,})$`);
/** The same, only with “zu” or “ge”: the prefix, and the rest without it. */
const WITH_ZU_OR_GE = new RegExp(`^(${PREFIXES})(?:zu|ge)(.{3,})$`);
/** “ge” of a participle (“gewählt”). A word that ends in -es is rather a noun (“Gebietes”). */
const OF_A_PARTICIPLE = /^ge(?=.{4})(?!.*es$)/;
/** Ending of the second or third person of a verb (“erzwingst”, “erzwingt”). */
const OF_A_PERSON = /(?<=.{4})s?t$/;

/**
 * Endings that make one word of another: Abschreckung, Regierungschefin, amerikanisch, kommandieren, finanziell.
 * Left out are -schaft, which mostly makes another thing of the word (Botschaft, Landschaft), and -ion, before
 * which too little stands (Version, Mission). Of -ik only the k is cut off, so that Politik and Politiker are of one family, but not Klinik
 * and Klingbeil. At least five letters stand before -ell, so that schnell and Schnee are not of one family. Before the other endings four
 * letters stand, as fewer begin too many words.
 */
const DERIVED =
  /(?<=.{4})(?:isierungs|isierung|isieren|isierend|isierte|isiert|ierungs|ierung|ieren|ierend|ierte|iert|ier|ungs|ung|erin|innen|istin|istisch|ismus|in|isten|ist|losigkeit|los|igkeit|heit|keit|isch|lich|haft|ig|(?<=.{4}i)k|bar|abel|ibel|anz|enz|ation|ator|ativ|[iu]ell|(?<=.{5})ell|er)$/;

/** Ending of an adjective in a case (“ukrainische”, “ukrainischen”), before which DERIVED finds what the adjective is made of. */
const OF_AN_ADJECTIVE = /(?<=isch)e[mnrs]?$/;

/**
 * Forms that a word may have besides, some of them no words: “Bundeskanzlers” → bundeskanzler, “Moskaus” → moskau, “wegzuducken” →
 * wegducken, “abgehalten” → abhalten, “fordert” → forder, “gewählt” → wahl.
 * @param {string} folded
 */
export function otherForms(folded) {
  const verb = folded.replace(/(?<=.{4})(?:test|tet|ten|te|st|t)$/, "");
  const forms = [
    folded.replace(/(?<=.{3}(?:er|el|en|[iu]))s$/, ""),
    folded.replace(WITH_ZU_OR_GE, "$1$2"),
    folded.replace(WITH_ZU_OR_GE, "$1$2").replace(/e?t$/, "en"),
    verb,
    verb.replace(OF_A_PARTICIPLE, ""),
  ];
  return [...new Set(forms)].filter((form) => form !== folded);
}

/** The consonants of a word without its ending, with “-” for vowels between them, which strong verbs change: “erzwungen” → -rzw-ng. @param {string} folded */
export const consonants = (folded) => stem(folded).replace(OF_A_PERSON, "").replace(/[aeiou]+/g, "-");

/**
 * Beginnings of other words of the same family: “Verhandlung” → verhandl, verhandel; “verhandeln” → verhandl; “amerikanische” → amerikan,
 * amerika; none if no rule fits.
 * @param {string} folded
 */
export function roots(folded) {
  if (/(?<=.{3})eln$/.test(folded)) return [folded.replace(/eln$/, "l")];
  const root = folded.replace(OF_AN_ADJECTIVE, "").replace(DERIVED, "");
  return root === folded ? [] : [root, root.replace(/l$/, "el"), root.replace(/an$/, "a")].map(stem);
}
