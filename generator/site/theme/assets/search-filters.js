// @ts-check
// The filters of the search box: for each name its values with the number of results that choosing one yields.

/** What is offered, by its name in the index, in this order, and what it is called in the catalogue. */
const OFFERED = { Art: "kind", Seite: "side", Vorschlag: "proposal", Quelle: "source" };
/** Understood in an address, too. */
const OTHERS = { Akteur: "actor", Monat: "month", Autor: "author" };
/** @type {Record<string, string>} */
const LABELS = { ...OFFERED, ...OTHERS };
const NAMES = Object.keys(LABELS);
const DAYS = "Tage";
const [FROM, TO] = ["von", "bis"];
/** Values in sight; the others are one step away. */
const IN_SIGHT = 5;
const LANGUAGE = document.documentElement.lang;
const NUMBER = new Intl.NumberFormat(LANGUAGE);
const PLURALS = new Intl.PluralRules(LANGUAGE);

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

/** @param {URLSearchParams} asked @returns {Chosen} */
export function read(asked) {
  const named = NAMES.map((name) => /** @type {const} */ ([name, asked.getAll(name.toLowerCase())]));
  const days = [asked.get(FROM) ?? "", asked.get(TO) ?? ""];
  const all = days.some(Boolean) ? [...named, /** @type {const} */ ([DAYS, days])] : named;
  return Object.fromEntries(all.filter(([, values]) => values.length));
}

/** @param {URLSearchParams} target @param {Chosen} chosen */
export function write(target, chosen) {
  NAMES.forEach((name) => target.delete(name.toLowerCase()));
  [FROM, TO].forEach((name) => target.delete(name));
  for (const [name, values] of Object.entries(chosen)) {
    if (name !== DAYS) values.forEach((value) => target.append(name.toLowerCase(), value));
    else [FROM, TO].forEach((key, place) => values[place] && target.set(key, values[place] ?? ""));
  }
}

/** Shows the choices in a container. @param {Element} container @param {Shown} shown */
export function show(container, shown) {
  const focused = focusedName(container);
  const names = NAMES.filter((name) => name in OFFERED || shown.chosen[name]);
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
      Number(own.includes(other)) - Number(own.includes(one)) || few - many || one.localeCompare(other, LANGUAGE),
  );
  if (!values.length) return null;
  const boxes = values.map(([value, count]) => checkbox(name, value, count, shown));
  const rest = boxes.slice(IN_SIGHT);
  const summary = element("summary", { textContent: plural(shown.texts.more_values, rest.length) });
  const more = rest.length ? [element("details", {}, summary, ...rest)] : [];
  const legend = element("legend", { textContent: shown.texts.filter[LABELS[name] ?? ""] });
  return element("fieldset", {}, legend, ...boxes.slice(0, IN_SIGHT), ...more);
}

/** @param {string} name @param {string} value @param {number} count @param {Shown} shown */
function checkbox(name, value, count, { chosen, changed }) {
  const own = chosen[name] ?? [];
  const box = element("input", { type: "checkbox", name: name.toLowerCase(), value, checked: own.includes(value) });
  box.addEventListener("change", () => {
    const values = box.checked ? [...own, value] : own.filter((other) => other !== value);
    changed(without({ ...chosen, [name]: values }));
  });
  const number = element("span", { className: "search__count", textContent: NUMBER.format(count) });
  return element("label", {}, box, element("span", { textContent: value }), number);
}

/** @param {Shown} shown */
function days({ chosen, changed, texts }) {
  const [from = "", to = ""] = chosen[DAYS] ?? [];
  const inputs = [
    element("input", { type: "date", name: FROM, value: from }),
    element("input", { type: "date", name: TO, value: to }),
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
