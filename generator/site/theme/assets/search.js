// @ts-check
// The search box: opens and closes it, asks the search module, shows what comes back, and keeps the address in step.

import { dialog } from "./search-dialog.js";
import { called, dayText, element, filled, plural, read, settings, show as showFilters, write } from "./search-filters.js";
import { highlight } from "./search-page.js";
import { texts } from "./texts.js";

const SHOWN_AT_ONCE = 8;
const SHORTEST_WAIT = 40;
const LONGEST_WAIT = 90;
const SEEN_FIRST = 3;
const PAUSE = 200;
const WORD_BEGUN = /[\p{L}\p{N}]{3}$/u;
const WIDE = matchMedia("(min-width: 60em)");
/** @typedef {import("./search-filters.js").Chosen} Chosen */
/** @typedef {{ data: () => Promise<any> }} Result */

/** What the box says, in the language of the site (`SearchTexts` in generator/pages/wording/catalogue.py). */
const TEXTS = texts.search;
/** What parameters of the address are called. @type {Record<string, string>} */
const WORDS = TEXTS.words;
const [QUERY, ORDER] = [WORDS.query ?? "", WORDS.order ?? ""];
/** @type {Record<string, "asc" | "desc">} */
const ORDERS = { [WORDS.newest ?? ""]: "desc", [WORDS.oldest ?? ""]: "asc" };
const LANGUAGE = document.documentElement.lang;
const NUMBER = new Intl.NumberFormat(LANGUAGE);
/** @param {string} name @returns {any} */
const part = (name) => dialog.querySelector(`.search__${name}`);
const [form, status, notice, list, more, help, hint, choices, order, suggested] = [
  "form",
  "status",
  "notice",
  "results",
  "more",
  "help",
  "hint",
  "choices",
  "order",
  "suggestions",
].map((name) => /** @type {HTMLElement} */ (part(name)));
const input = /** @type {HTMLInputElement} */ (part("input"));
const filters = /** @type {HTMLDetailsElement} */ (part("filters"));
const summary = /** @type {HTMLElement} */ (filters.querySelector("summary"));
const sort = /** @type {HTMLSelectElement} */ (part("sort"));

/** @type {Promise<any> | undefined} */
let module;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let typed = { at: 0, text: "" };
let turn = 0;
/** What was searched last. */
let searched = "";
/** Whether this script runs the box that stands open. */
let begun = false;
/** @type {Promise<any> | undefined} */
let running;
/** @type {Promise<any> | undefined} */
let leaving;
/** @type {Result[]} */
let pending = [];
/** @type {Chosen} */
let chosen = {};

/** The search module; a file that could not be had is asked for again under another address, as browsers keep failures. */
let tries = 0;
function loaded() {
  const address = new URL("../pagefind/pagefind.js", import.meta.url);
  if (tries) address.search = `?${tries}`;
  module ??= import(address.href);
  module.catch(() => ((module = undefined), tries++));
  return module;
}

/** A text cut at a placeholder in which something other than text will stand. @param {string} text @param {string} name @param {Node[]} inside @returns {(Node | string)[]} */
const around = (text, name, ...inside) => text.split(`{${name}}`).flatMap((part, place) => (place ? [...inside, part] : [part]));

/** @param {string} text */
const quoted = (text) => filled(TEXTS.quoted, { text });

// Opening and closing

/** Begins all that a first search waits for; if it fails, so does the search, which then says so. */
export function prepare() {
  loaded().then(({ init }) => init()).catch(() => {});
}

/** Opens the box, or carries on with the one that `search-open.js` has opened, and with what was typed there. */
export async function takeOver() {
  await open();
  if (input.value.trim() && (status.textContent === "" || input.value.trim() !== searched)) find();
}

async function open({ remember = true } = {}) {
  await leaving;
  if (begun) return;
  begun = true;
  prepare();
  if (remember) history.pushState({ search: true }, "", address());
  if (dialog.open) return;
  dialog.showModal();
  input.focus();
  input.select();
}

/** Leaves the entry that opening made in the history, if there is one. */
function close() {
  if (history.state?.search) {
    leaving = new Promise((left) => window.addEventListener("popstate", left, { once: true }));
    history.back();
  } else history.replaceState(null, "", address("", {}, ""));
  shut();
}

function shut() {
  clearTimeout(timer); // else its search would put its address in the place of the page's
  begun = false;
  dialog.close();
}

dialog.addEventListener("cancel", (event) => (event.preventDefault(), close()));
dialog.addEventListener("click", (event) => event.target === dialog && close());
part("close").addEventListener("click", close);

// Walking through the results

dialog.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return void (event.preventDefault(), close());
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const target = /** @type {HTMLElement} */ (event.target);
  /** @type {HTMLElement[]} */
  const links = [...list.querySelectorAll("a")];
  const stops = [input, ...links, ...(more.hidden ? [] : [more])];
  const at = stops.indexOf(target);
  if (step && at >= 0) {
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  } else if (target.closest(".search__results") && (event.key === "/" || event.key === "Backspace")) {
    event.preventDefault();
    input.focus();
  }
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const mine = await find();
  if (mine === turn && document.activeElement === input) list.querySelector("a")?.focus();
});

// Searching

input.addEventListener("input", ({ timeStamp }) => {
  clearTimeout(timer);
  turn++; // whatever is under way answers what has been changed
  timer = setTimeout(find, wait(timeStamp));
  if (WORD_BEGUN.test(input.value)) loaded().then(({ preload }) => preload(input.value)).catch(() => {});
});

/** How long a next key may take: somewhat longer than the last one took. What was pasted waits for none. @param {number} now */
function wait(now) {
  const before = typed;
  typed = { at: now, text: input.value };
  if (Math.abs(typed.text.length - before.text.length) > 1) return 0;
  return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, 1.3 * (now - before.at)));
}

more.addEventListener("click", async () => {
  const [mine, last] = [turn, list.lastElementChild];
  if (!pending.length) return;
  await unless(mine, show);
  if (mine === turn && [more, document.body].includes(/** @type {HTMLElement} */ (document.activeElement)))
    last?.nextElementSibling?.querySelector("a")?.focus();
});

/** Does something for a turn, and says so if it fails, unless the next turn has come. @param {number} mine @param {(mine: number) => Promise<void>} act */
async function unless(mine, act) {
  try {
    await act(mine);
  } catch {
    if (mine === turn) fail();
  }
}

/** Searches for what the box holds; the turn it took. */
async function find() {
  const mine = ++turn;
  const query = (searched = input.value.trim());
  history.replaceState(history.state, "", address());
  if (query || Object.keys(chosen).length) await unless(mine, () => answer(mine, query));
  else empty();
  return mine;
}

/** @param {number} mine @param {string} query */
async function answer(mine, query) {
  const { search } = await loaded();
  // One search at a time; of the searches that wait meanwhile only the last one runs.
  await running;
  if (mine !== turn) return;
  const date = ORDERS[sort.value];
  const asked = search(query || null, { filters: settings(chosen), ...(date ? { sort: { date } } : {}) });
  running = asked.catch(() => {});
  const found = await asked;
  if (mine !== turn) return;
  pending = found.results;
  list.replaceChildren();
  more.hidden = true;
  tell(query, found);
  await show(mine);
  if (mine !== turn) return;
  suggest(mine, query);
  await offer(mine, found);
}

function fail() {
  empty();
  status.textContent = TEXTS.unreachable;
}

function empty() {
  pending = [];
  list.replaceChildren();
  status.textContent = "";
  more.hidden = help.hidden = notice.hidden = order.hidden = filters.hidden = suggested.hidden = true;
  hint.hidden = false;
}

/** The next results; the first is not kept waiting by the others, and the last are not loaded while one types on. @param {number} mine */
async function show(mine) {
  const next = pending.slice(0, SHOWN_AT_ONCE);
  pending = pending.slice(next.length);
  for (const some of [next.slice(0, 1), next.slice(1, SEEN_FIRST), next.slice(SEEN_FIRST)]) {
    if (some.length && some[0] === next[SEEN_FIRST]) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (mine !== turn) return;
    const data = await Promise.all(some.map((result) => result.data()));
    if (mine !== turn) return;
    list.append(...data.map(item));
  }
  more.hidden = !pending.length;
}

/** @param {any} data of a result; its texts are escaped, but for the marks */
function item(data) {
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

/** Other pages that repeat the passage. @param {{ title: string, kind: string, url: string }[]} all */
function places(all) {
  const links = all.map(({ title, kind, url }) => element("a", { href: url, textContent: `${title} (${called("kind", kind, TEXTS)})` }));
  const listed = links.flatMap((link, at) => (at ? [new Text(", "), link] : [link]));
  return element("p", { className: "search__places" }, ...around(TEXTS.also_in, "pages", ...listed));
}

// What is said beside the results

/** @param {string} query @param {any} found */
function tell(query, found) {
  const { count } = found;
  const searched = found.corrections.reduce((/** @type {string} */ text, /** @type {any} */ { from, to }) => text.replace(from, to), query);
  status.textContent = summed(count, searched.replace(/["„“”]/g, ""));
  help.hidden = count > 0;
  hint.hidden = count > 0;
  order.hidden = count < 2;
  notice.replaceChildren(...notes(query, found, searched));
  notice.hidden = !notice.hasChildNodes();
}

/** How many results there are, and for what. @param {number} count @param {string} query */
function summed(count, query) {
  if (!count) return query ? filled(TEXTS.nothing_for, { query }) : TEXTS.nothing;
  const results = plural(TEXTS.results, count);
  return query ? filled(TEXTS.results_for, { results, query }) : results;
}

/** @param {string} query @param {any} found @param {string} searched @returns {(Node | string)[]} */
function notes(query, found, searched) {
  if (found.corrections.length) {
    const instead = asking(filled(TEXTS.instead, { query }), exactly(query, found));
    return around(filled(TEXTS.corrected, { query: searched, instead: "{instead}" }), "instead", instead);
  }
  if (found.suggestion) return around(TEXTS.did_you_mean, "query", asking(quoted(found.suggestion), found.suggestion));
  if (found.missing.length && found.results.length) return [filled(TEXTS.without, { words: found.missing.map(quoted).join(", ") })];
  return [];
}

/** The query with the corrected words in quotation marks, which are taken as they stand. @param {string} query @param {any} found @returns {string} */
const exactly = (query, { corrections }) =>
  corrections.reduce((/** @type {string} */ text, /** @type {any} */ { from }) => text.replace(from, `"${from}"`), query);

/** @param {string} label @param {string} query */
const asking = (label, query) =>
  element("button", {
    type: "button",
    textContent: label,
    onclick: () => ((input.value = query), input.focus(), find()),
  });

/** Pages whose titles begin with what is typed. @param {number} mine @param {string} query */
async function suggest(mine, query) {
  const { suggestions } = await loaded();
  const found = await suggestions(query).catch(() => []);
  if (mine !== turn) return;
  suggested.replaceChildren(
    ...found.map((/** @type {any} */ { title, kind, url }) =>
      element("li", {}, element("a", { href: url, textContent: title }, element("span", { textContent: ` ${called("kind", kind, TEXTS)}` }))),
    ),
  );
  suggested.hidden = !found.length;
}

// Filters and order

/** The filters with their counts, once the results stand. @param {number} mine @param {any} found */
async function offer(mine, found) {
  const counts = await found.counts();
  if (mine !== turn) return;
  filters.hidden = false;
  summary.textContent = pagesOfKinds(Object.entries(counts.kind ?? {}));
  showFilters(choices, { counts, chosen, changed: choose, texts: TEXTS });
}

/** “Filter (11 Seiten): Akteur 5 · Artikel 2 · Vorschlag 4”. @param {[string, any][]} kinds */
function pagesOfKinds(kinds) {
  if (!kinds.length) return TEXTS.filters;
  const pages = plural(TEXTS.pages, kinds.reduce((sum, [, count]) => sum + Number(count), 0));
  const each = kinds.map(([kind, count]) => `${called("kind", kind, TEXTS)} ${NUMBER.format(Number(count))}`);
  return `${TEXTS.filters} (${pages}): ${each.join(" · ")}`;
}

/** @param {Chosen} values */
function choose(values) {
  chosen = values;
  find();
}

sort.addEventListener("change", find);
filters.open = WIDE.matches;
WIDE.addEventListener("change", () => (filters.open = WIDE.matches));

// The address

function address(query = input.value.trim(), values = chosen, sorted = sort.value) {
  const url = new URL(location.href);
  [QUERY, ORDER].forEach((name) => url.searchParams.delete(name));
  if (query) url.searchParams.set(QUERY, query);
  if (sorted) url.searchParams.set(ORDER, sorted);
  write(url.searchParams, values, TEXTS);
  return url;
}

/** Opens, changes or closes the box as the address says. */
function follow() {
  const asked = new URLSearchParams(location.search);
  const values = read(asked, TEXTS);
  if (!asked.has(QUERY) && !Object.keys(values).length) return void (begun && shut());
  chosen = values;
  input.value = asked.get(QUERY) ?? "";
  sort.value = asked.get(ORDER) ?? "";
  open({ remember: false });
  find();
}

window.addEventListener("popstate", follow);

highlight(WORDS.highlight ?? "");
follow();
