// @ts-check
// The filters of the search box: for each name its values with the number of results that choosing one yields.

import { texts as said } from "./texts.js";

/** What is offered, in this order; the names are those of the index and of the catalogue. */
const OFFERED = ["kind", "side", "proposal", "source"];
/** Understood in an address, too. */
const NAMES = [...OFFERED, "actor", "month", "author"];
const DAYS = "days";
/** Values in sight; the others are one step away. */
const IN_SIGHT = 5;
const NUMBER = new Intl.NumberFormat(said.locale);
const PLURALS = new Intl.PluralRules(said.locale);
const DAY = new Intl.DateTimeFormat(said.locale, { dateStyle: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat(said.locale, { month: "long", year: "numeric", timeZone: "UTC" });

/** @typedef {Record<string, string[]>} Chosen values by name; of days the first and the last */

/**
 * @typedef {object} Shown
 * @property {Record<string, Record<string, number>>} counts
 * @property {Chosen} chosen
 * @property {(chosen: Chosen) => void} changed is told of all that are chosen when one changes
 * @property {any} texts `SearchTexts` in generator/pages/wording/catalogue.py
 */

/** A text with its placeholders filled. @param {string} text @param {Record<string, string>} values */
export const filled = (text, values) => text.replace(/\{(\w*)\}/g, (_, name) => values[name] ?? "");

/** A number of things. @param {Record<string, string>} texts by CLDR's plural categories @param {number} count */
export const plural = (texts, count) => filled(texts[PLURALS.select(count)] || (texts.other ?? ""), { "": NUMBER.format(count) });

/** @param {Chosen} chosen @returns {Record<string, string[] | { any: string[] }>} as the search module has them */
export const settings = (chosen) =>
  Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, name === DAYS ? values : { any: values }]));

/**
 * @param {URLSearchParams} asked
 * @param {any} texts `SearchTexts` in generator/pages/wording/catalogue.py
 * @returns {Chosen}
 */
export function read(asked, { words, kinds }) {
  const neutral = new Map(Object.entries(kinds).map(([kind, text]) => [text, kind]));
  const value = (/** @type {string} */ text) => neutral.get(text) ?? text;
  const named = NAMES.map((name) => /** @type {const} */ ([name, asked.getAll(words[name]).map(name === "kind" ? value : String)]));
  const days = [words.first_day, words.last_day].map((name) => dayIn(asked.get(name) ?? ""));
  const all = days.some(Boolean) ? [...named, /** @type {const} */ ([DAYS, days])] : named;
  return Object.fromEntries(all.filter(([, values]) => values.length));
}

/** A day as an input can show it; "" for what is none. @param {string} text */
const dayIn = (text) => element("input", { type: "date", value: text }).value;

/** @param {URLSearchParams} target @param {Chosen} chosen @param {any} texts */
export function write(target, chosen, { words, kinds }) {
  const days = [words.first_day, words.last_day];
  [...NAMES.map((name) => words[name]), ...days].forEach((parameter) => target.delete(parameter));
  for (const [name, values] of Object.entries(chosen)) {
    if (name !== DAYS) values.forEach((value) => target.append(words[name], name === "kind" ? (kinds[value] ?? value) : value));
    else days.forEach((parameter, place) => values[place] && target.set(parameter, values[place] ?? ""));
  }
}

/** What a value of a filter is called. @param {string} name @param {string} value @param {any} texts */
export function called(name, value, texts) {
  if (name === "kind") return texts.kinds[value] ?? value;
  const month = name === "month" ? new Date(`${value}-01`) : null;
  // An address may hold anything.
  return month && !Number.isNaN(month.getTime()) ? MONTH.format(month) : value;
}

/** A day as the language writes it, on one line. @param {string} day ISO */
export const dayText = (day) => DAY.format(new Date(day)).replaceAll(" ", "\u00a0");

/** Shows the choices in a container. @param {Element} container @param {Shown} shown */
export function show(container, shown) {
  const focused = focusedName(container);
  const names = NAMES.filter((name) => OFFERED.includes(name) || shown.chosen[name]);
  const groups = names.map((name) => group(name, shown)).filter((made) => made !== null);
  container.replaceChildren(...groups, days(shown));
  [...container.querySelectorAll("input")].find((input) => nameOf(input) === focused)?.focus();
}

/** @param {HTMLInputElement} input */
const nameOf = (input) => `${input.name}=${input.type === "checkbox" ? input.value : ""}`;

/** @param {Element} container */
function focusedName(container) {
  const active = document.activeElement;
  return active instanceof HTMLInputElement && container.contains(active) ? nameOf(active) : "";
}

/** @param {string} name @param {Shown} shown */
function group(name, shown) {
  const own = shown.chosen[name] ?? [];
  const known = { ...Object.fromEntries(own.map((value) => [value, 0])), ...shown.counts[name] };
  const values = Object.entries(known).sort(
    ([one, many], [other, few]) =>
      Number(own.includes(other)) - Number(own.includes(one)) || few - many || one.localeCompare(other, said.locale),
  );
  if (!values.length) return null;
  const boxes = values.map(([value, count]) => checkbox(name, value, count, shown));
  const rest = boxes.slice(IN_SIGHT);
  const summary = element("summary", { textContent: plural(shown.texts.more_values, rest.length) });
  const more = rest.length ? [element("details", {}, summary, ...rest)] : [];
  const legend = element("legend", { textContent: shown.texts.filter[name] });
  return element("fieldset", {}, legend, ...boxes.slice(0, IN_SIGHT), ...more);
}

/** @param {string} name @param {string} value @param {number} count @param {Shown} shown */
function checkbox(name, value, count, { chosen, changed, texts }) {
  const own = chosen[name] ?? [];
  const box = element("input", { type: "checkbox", name: texts.words[name], value, checked: own.includes(value) });
  box.addEventListener("change", () => {
    const values = box.checked ? [...own, value] : own.filter((other) => other !== value);
    changed(without({ ...chosen, [name]: values }));
  });
  const number = element("span", { className: "search__count", textContent: NUMBER.format(count) });
  return element("label", {}, box, element("span", { textContent: called(name, value, texts) }), number);
}

/** @param {Shown} shown */
function days({ chosen, changed, texts }) {
  const [from = "", to = ""] = chosen[DAYS] ?? [];
  const inputs = [
    element("input", { type: "date", name: texts.words.first_day, value: from }),
    element("input", { type: "date", name: texts.words.last_day, value: to }),
  ];
  const tell = () => changed(without({ ...chosen, [DAYS]: inputs.map(({ value }) => value) }));
  inputs.forEach((input) => input.addEventListener("change", tell));
  const names = [texts.first_day, texts.last_day];
  const labels = inputs.map((input, at) => element("label", {}, element("span", { textContent: names[at] }), input));
  return element("fieldset", {}, element("legend", { textContent: texts.filter.days }), ...labels);
}

/** Without names of which nothing is chosen. @param {Chosen} chosen @returns {Chosen} */
const without = (chosen) => Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.some(Boolean)));

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {object} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
