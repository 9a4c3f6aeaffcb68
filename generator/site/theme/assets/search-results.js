// @ts-check
// What the search box shows of an answer: each result, how many there are, what was changed of the query, other pages.

import { called, dayText, element, filled, plural } from "./search-filters.js";
import { texts } from "./texts.js";

/** The texts of the box, in the language of the site (`SearchTexts` in generator/pages/wording/catalogue.py). */
const TEXTS = texts.search;
const NUMBER = new Intl.NumberFormat(texts.locale);
/** Two words of a phrase in quotation marks; one word may be quoted so as not to be corrected. */
const QUOTED_WORDS = /["„“”»«]\S+\s+\S/;

/** A text with nodes in the place of a placeholder. @param {string} text @param {string} name @param {Node[]} inside @returns {(Node | string)[]} */
const around = (text, name, ...inside) => text.split(`{${name}}`).flatMap((part, place) => (place ? [...inside, part] : [part]));

/** A text in quotation marks of the site's language. @param {string} text */
const quoted = (text) => filled(TEXTS.quoted, { text });

/** A result as an item of the list. @param {any} data of the result; title and excerpt are HTML, escaped but for the marks */
export function item(data) {
  const { kind, date, source } = data.meta;
  const about = element(
    "span",
    { className: "search__about" },
    element("span", { className: "search__kind", textContent: called("kind", kind, TEXTS) }),
    [date && dayText(date), source].filter(Boolean).map((text) => ` · ${text}`).join(""),
  );
  about.firstElementChild?.setAttribute("data-kind", kind);
  const title = element("span", { className: "search__title", innerHTML: data.title });
  const excerpt = element("span", { className: "search__excerpt", innerHTML: data.excerpt });
  const link = element("a", { href: data.url }, title, about, excerpt);
  if (data.lacking.length) about.append(element("span", { className: "search__lacking", textContent: filled(TEXTS.lacking, { words: data.lacking.map(quoted).join(", ") }) }));
  return element("li", {}, link, ...(data.places.length ? [places(data.places)] : []));
}

/** The line that links other pages that repeat the passage. @param {{ title: string, kind: string, url: string }[]} all */
function places(all) {
  const links = all.map(({ title, kind, url }) => element("a", { href: url, textContent: `${title} (${called("kind", kind, TEXTS)})` }));
  const listed = links.flatMap((link, place) => (place ? [new Text(", "), link] : [link]));
  return element("p", { className: "search__places" }, ...around(TEXTS.also_in, "pages", ...listed));
}

/** “11 results for …”. @param {string} typed @param {any} found */
export function summed(typed, found) {
  const [query, count] = [unquoted(corrected(typed, found)), found.count];
  if (!count) return query ? filled(TEXTS.nothing_for, { query }) : TEXTS.nothing;
  const results = plural(TEXTS.results, count);
  return query ? filled(TEXTS.results_for, { results, query }) : results;
}

/**
 * What was searched in place of the query, what may have been meant, or what was left out.
 * @param {string} query
 * @param {any} found
 * @param {(query: string) => void} ask searches for another query
 * @returns {(Node | string)[]}
 */
export function notes(query, found, ask) {
  const asking = (/** @type {string} */ label, /** @type {string} */ other) =>
    element("button", { type: "button", textContent: label, onclick: () => ask(other) });
  if (found.corrections.length) {
    const instead = asking(filled(TEXTS.instead, { query }), exactly(query, found));
    return around(filled(TEXTS.corrected, { query: corrected(query, found), instead: "{instead}" }), "instead", instead);
  }
  if (found.suggestion) return around(TEXTS.did_you_mean, "query", asking(quoted(found.suggestion), found.suggestion));
  if (found.inexact && found.results.length) return [TEXTS.inexact];
  if (!found.results.length && QUOTED_WORDS.test(query)) return [asking(TEXTS.unquoted, unquoted(query))];
  if (found.missing.length && found.results.length) return [filled(TEXTS.without, { words: found.missing.map(quoted).join(", ") })];
  return [];
}

/** A query without its quotation marks. @param {string} query */
const unquoted = (query) => query.replace(/["„“”»«]/g, "");

/** The query with its corrections. @param {string} query @param {any} found @returns {string} */
const corrected = (query, { corrections }) =>
  corrections.reduce((/** @type {string} */ text, /** @type {any} */ { from, to }) => text.replace(from, to), query);

/** The query with the corrected words in quotation marks, so that they are searched as they are. @param {string} query @param {any} found @returns {string} */
const exactly = (query, { corrections }) =>
  corrections.reduce((/** @type {string} */ text, /** @type {any} */ { from }) => text.replace(from, `"${from}"`), query);

/** A page whose title begins with what is typed. @param {any} page */
export const suggestion = ({ title, kind, url }) =>
  element("li", {}, element("a", { href: url, textContent: title }, element("span", { textContent: ` ${called("kind", kind, TEXTS)}` })));

/** “Filter (11 Seiten): Akteur 5 · Artikel 2 · Vorschlag 4”. @param {[string, any][]} kinds */
export function pagesOfKinds(kinds) {
  if (!kinds.length) return TEXTS.filters;
  const pages = plural(TEXTS.pages, kinds.reduce((sum, [, count]) => sum + Number(count), 0));
  const each = kinds.map(([kind, count]) => `${called("kind", kind, TEXTS)} ${NUMBER.format(Number(count))}`);
  return `${TEXTS.filters} (${pages}): ${each.join(" · ")}`;
}
