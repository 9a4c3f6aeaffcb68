// @ts-check
// The search box: opens and closes it, asks the search module, shows what comes back, and keeps the address in step.
//
// Each search has a number, its turn. After each wait a search stops if the turn has passed to another, so that no answer to an
// earlier query replaces that to a later one.

import { dialog } from "./search-dialog.js";
import { read, settings, show as showFilters, write } from "./search-filters.js";
import { loadAhead, preload, search, suggestions } from "./search-module.js";
import { highlight } from "./search-page.js";
import { item, notes, pagesOfKinds, suggestion, summed } from "./search-results.js";
import { afterTyping, dontWait } from "./search-typing.js";
import { texts } from "./texts.js";

/** Results shown at first, and again by “more”: about a screen or two. */
const SHOWN_AT_ONCE = 8;
/** Results loaded at once: about as many as are in sight on a phone. The others follow after a pause (milliseconds), unless one types on. */
const [SEEN_FIRST, PAUSE] = [3, 200];
/** A word of three letters or more, still being typed: from here on the index can be asked for what begins so (terms.js). */
const WORD_BEGUN = /[\p{L}\p{N}]{3}$/u;
/** A screen on which the filters have room beside the results: the width is that of search.css. */
const WIDE = matchMedia("(min-width: 60em)");
/** @typedef {import("./search-filters.js").Chosen} Chosen */
/** @typedef {{ data: () => Promise<any> }} Result */

/** The texts of the box, in the language of the site (`SearchTexts` in generator/pages/wording/catalogue.py). */
const TEXTS = texts.search;
/** Names of the address's parameters. @type {Record<string, string>} */
const WORDS = TEXTS.words;
const [QUERY, ORDER] = [WORDS.query ?? "", WORDS.order ?? ""];
/** The order that each value of the list “sort by” asks the search module for. @type {Record<string, "asc" | "desc">} */
const ORDERS = { [WORDS.newest ?? ""]: "desc", [WORDS.oldest ?? ""]: "asc" };
/** A part of the dialog (search-dialog.js). @param {string} name @returns {any} */
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

/** The number of the latest search. */
let turn = 0;
/** What was searched last. */
let searched = "";
/** Whether this script runs the open box; before it is loaded, search-open.js opens the box. */
let begun = false;
/** Fulfilled when the browser has gone back after the box was closed. @type {Promise<any> | undefined} */
let leaving;
/** Results that are not shown yet. @type {Result[]} */
let pending = [];
/** The chosen filters. @type {Chosen} */
let chosen = {};

// Opening and closing

/** Loads what a first search needs, before the box is opened. */
export const prepare = loadAhead;

/** Opens the box, or takes over the one that search-open.js has opened, with what was typed there. */
export async function takeOver() {
  await open();
  if (input.value.trim() && (status.textContent === "" || input.value.trim() !== searched)) find();
}

/** @param {{ remember?: boolean }} [options] `remember`: whether going back in the browser's history shall close the box */
async function open({ remember = true } = {}) {
  await leaving;
  if (begun) return;
  begun = true;
  loadAhead();
  if (remember) history.pushState({ search: true }, "", address());
  if (dialog.open) return;
  dialog.showModal();
  input.focus();
  input.select();
}

/** Closes the box and takes back the entry that opening it made in the history, if it made one. */
function close() {
  if (history.state?.search) {
    leaving = new Promise((left) => window.addEventListener("popstate", left, { once: true }));
    history.back();
  } else history.replaceState(null, "", address("", {}, ""));
  shut();
}

function shut() {
  dontWait(); // else the waiting search would write its address over that of the page
  begun = false;
  dialog.close();
}

dialog.addEventListener("cancel", (event) => (event.preventDefault(), close()));
dialog.addEventListener("click", (event) => event.target === dialog && close());
part("close").addEventListener("click", close);

// Walking through the results

dialog.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return void (event.preventDefault(), close());
  const target = /** @type {HTMLElement} */ (event.target);
  const next = besides(target, event.key) ?? (goesBack(target, event.key) ? input : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
});

/**
 * Where the arrow keys lead from the input, a result or “more”: one down or up; at the ends they stay.
 * @param {HTMLElement} target
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
function besides(target, key) {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  /** @type {HTMLElement[]} */
  const links = [...list.querySelectorAll("a")];
  const stops = [input, ...links, ...(more.hidden ? [] : [more])];
  const place = stops.indexOf(target);
  return step && place >= 0 ? stops[Math.max(0, Math.min(stops.length - 1, place + step))] : undefined;
}

/** Whether a key leads from the results back to the input. @param {HTMLElement} target @param {string} key */
const goesBack = (target, key) => target.closest(".search__results") !== null && (key === "/" || key === "Backspace");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  dontWait();
  const mine = await find();
  if (mine === turn && document.activeElement === input) list.querySelector("a")?.focus();
});

// Searching

input.addEventListener("input", ({ timeStamp }) => {
  turn++; // a search under way is for the text before this key
  afterTyping({ time: timeStamp, text: input.value }, find);
  if (WORD_BEGUN.test(input.value)) preload(input.value);
});

more.addEventListener("click", async () => {
  const [mine, last] = [turn, list.lastElementChild];
  if (!pending.length) return;
  await unless(mine, show);
  if (mine === turn && [more, document.body].includes(/** @type {HTMLElement} */ (document.activeElement)))
    last?.nextElementSibling?.querySelector("a")?.focus();
});

/** Does something for a turn; says so if it fails, unless the next turn has begun. @param {number} mine @param {(mine: number) => Promise<void>} act */
async function unless(mine, act) {
  try {
    await act(mine);
  } catch {
    if (mine === turn) fail();
  }
}

/** Searches for what the box holds; returns the number of its turn. */
async function find() {
  const mine = ++turn;
  const query = (searched = input.value.trim());
  history.replaceState(history.state, "", address());
  if (query || Object.keys(chosen).length) await unless(mine, () => answer(mine, query));
  else empty();
  return mine;
}

/** Asks the search module and shows what it answers. @param {number} mine @param {string} query */
async function answer(mine, query) {
  const date = ORDERS[sort.value];
  const asked = { filters: settings(chosen), ...(date ? { sort: { date } } : {}) };
  const found = await search(query || null, asked, () => mine === turn);
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

/** Says that the search could not be reached. */
function fail() {
  empty();
  status.textContent = TEXTS.unreachable;
}

/** Shows the box as it is before a search. */
function empty() {
  pending = [];
  list.replaceChildren();
  status.textContent = "";
  more.hidden = help.hidden = notice.hidden = order.hidden = filters.hidden = suggested.hidden = true;
  hint.hidden = false;
}

/** Shows the next results: the first as soon as it is loaded, then those in sight, and the others only if nobody types on. @param {number} mine */
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

// What is said beside the results

/** Says how many results there are and what was changed of the query. @param {string} query @param {any} found */
function tell(query, found) {
  const { count } = found;
  status.textContent = summed(query, found);
  help.hidden = count > 0;
  hint.hidden = count > 0;
  order.hidden = count < 2;
  notice.replaceChildren(...notes(query, found, ask));
  notice.hidden = !notice.hasChildNodes();
}

/** Searches for another query, which a notice offers. @param {string} query */
function ask(query) {
  input.value = query;
  input.focus();
  find();
}

/** Offers pages whose titles begin with what is typed. @param {number} mine @param {string} query */
async function suggest(mine, query) {
  const found = await suggestions(query);
  if (mine !== turn) return;
  suggested.replaceChildren(...found.map(suggestion));
  suggested.hidden = !found.length;
}

// Filters and order

/** Shows the filters with their counts; the results need not wait for them. @param {number} mine @param {any} found */
async function offer(mine, found) {
  const counts = await found.counts();
  if (mine !== turn) return;
  filters.hidden = false;
  summary.textContent = pagesOfKinds(Object.entries(counts.kind ?? {}));
  showFilters(choices, { counts, chosen, changed: choose, texts: TEXTS });
}

/** Takes over the filters that were chosen, and searches again. @param {Chosen} values */
function choose(values) {
  chosen = values;
  find();
}

sort.addEventListener("change", find);
filters.open = WIDE.matches;
WIDE.addEventListener("change", () => (filters.open = WIDE.matches));

// The address

/** The address of this page with the query, filters and order as parameters. */
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
