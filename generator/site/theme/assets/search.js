// The search box: opens and closes it, asks the search module, shows what comes back, and keeps the address in step.

const SHOWN_AT_ONCE = 8;
const SHORTEST_WAIT = 40;
const LONGEST_WAIT = 90;
const SEEN_FIRST = 3;
const PAUSE = 200;
const WORD_BEGUN = /[\p{L}\p{N}]{3}$/u;
const QUERY = "suche";
const HIGHLIGHT = "markiert";

const dialog = document.querySelector("dialog.search");
/** What the box says, in the language of the site (`SearchTexts` in generator/pages/wording/catalogue.py). */
const TEXTS = JSON.parse(dialog.dataset.texts);
const LANGUAGE = document.documentElement.lang;
const NUMBER = new Intl.NumberFormat(LANGUAGE);
const PLURALS = new Intl.PluralRules(LANGUAGE);
const opener = document.querySelector(".search-open");
const part = (name) => dialog.querySelector(`.search__${name}`);
const [form, input, status, notice, list, more, help, filters, choices] = [
  "form",
  "input",
  "status",
  "notice",
  "results",
  "more",
  "help",
  "filters",
  "choices",
].map(part);

let module;
let timer;
let typed = { at: 0, text: "" };
let turn = 0;
let running;
let leaving;
let pending = [];
let further = null;
let extending = false;
let chosen = {};
let counted = false;

const loaded = () => (module ??= import(new URL("pagefind.js", new URL(dialog.dataset.bundle, location.href)).href));

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** A text with its placeholders filled. */
const filled = (text, values) => text.replace(/\{(\w*)\}/g, (_, name) => values[name]);

/** A text cut at a placeholder in which something other than text will stand. */
const around = (text, name, inside) => text.split(`{${name}}`).flatMap((part, place) => (place ? [inside, part] : [part]));

const quoted = (text) => filled(TEXTS.quoted, { text });

// Opening and closing

async function open({ remember = true } = {}) {
  await leaving;
  if (dialog.open) return;
  // If loading or reading ahead fails, so does the search, which then says so.
  loaded().then(({ init }) => init()).catch(() => {});
  if (remember) history.pushState({ search: true }, "", address());
  dialog.showModal();
  input.focus();
  input.select();
}

/** Leaves the entry that opening made in the history, if there is one. */
function close() {
  if (history.state?.search) {
    leaving = new Promise((left) => window.addEventListener("popstate", left, { once: true }));
    history.back();
  } else history.replaceState(null, "", address("", {}));
  dialog.close();
}

dialog.addEventListener("close", () => opener.focus());
dialog.addEventListener("cancel", (event) => (event.preventDefault(), close()));
dialog.addEventListener("click", (event) => event.target === dialog && close());
part("close").addEventListener("click", close);
opener.addEventListener("click", () => open());

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

document.addEventListener(
  "keydown",
  (event) => {
    const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    const alone =
      ["/", "s"].includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
    if (dialog.open || !(combined || alone)) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  },
  true,
);

// Walking through the results

dialog.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return void (event.preventDefault(), close());
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...list.querySelectorAll("a")];
  const stops = [input, ...links, ...(more.hidden ? [] : [more])];
  const at = stops.indexOf(event.target);
  if (step && at >= 0) {
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  } else if (event.target.closest(".search__results") && (event.key === "/" || event.key === "Backspace")) {
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

/** How long a next key may take: somewhat longer than the last one took. What was pasted waits for none. */
function wait(now) {
  const before = typed;
  typed = { at: now, text: input.value };
  if (Math.abs(typed.text.length - before.text.length) > 1) return 0;
  return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, 1.3 * (now - before.at)));
}

more.addEventListener("click", async () => {
  if (extending) return;
  const [mine, last] = [turn, list.lastElementChild];
  extending = true;
  await unless(mine, extend);
  extending = false;
  if (mine === turn && [more, document.body].includes(document.activeElement))
    last?.nextElementSibling?.querySelector("a").focus();
});

/** The next results, and when the best are shown, the others. */
async function extend(mine) {
  const next = pending.length ? pending : await further();
  if (mine !== turn) return;
  pending = next;
  await show(mine);
}

/** Does something for a turn, and says so if it fails, unless the next turn has come. */
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
  const query = input.value.trim();
  history.replaceState(history.state, "", address());
  if (query || Object.keys(chosen).length) await unless(mine, () => answer(mine, query));
  else empty();
  return mine;
}

async function answer(mine, query) {
  const { search } = await loaded();
  // One search at a time: of those that were asked for meanwhile only the last is wanted.
  await running;
  if (mine !== turn) return;
  const settings = {
    filters: Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, { any: [value] }])),
  };
  const asked = search(query || null, settings);
  running = asked.catch(() => {});
  const found = await asked;
  if (mine !== turn) return;
  pending = found.results;
  further = found.more || found.count > pending.length ? () => others(query, settings, found.results) : null;
  list.replaceChildren();
  more.hidden = true;
  tell(query, found);
  if (counted) offer(found);
  await show(mine);
}

/** Of a word in thousands of pages the first answer holds the best only: all the others. */
async function others(query, settings, known) {
  further = null;
  const { search } = await loaded();
  const ids = new Set(known.map((result) => result.id));
  const { results } = await search(query, { ...settings, whole: true });
  return results.filter((result) => !ids.has(result.id));
}

function fail() {
  empty();
  status.textContent = TEXTS.unreachable;
}

function empty() {
  pending = [];
  further = null;
  list.replaceChildren();
  status.textContent = "";
  more.hidden = help.hidden = notice.hidden = true;
}

/** The next results; the first is not kept waiting by the others, and the last are not loaded while one types on. */
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
  more.hidden = !pending.length && !further;
}

function item(data) {
  const { title, kind, day, source } = data.meta;
  const excerpt = element("span", { className: "search__excerpt", innerHTML: data.excerpt });
  const about = element("span", {
    className: "search__about",
    textContent: [kind, day, source].filter(Boolean).join(" · "),
  });
  const link = element(
    "a",
    { href: data.url },
    element("span", { className: "search__title", textContent: title }),
    about,
    excerpt,
  );
  return element("li", {}, link);
}

// What is said beside the results

function tell(query, found) {
  const count = found.count;
  const searched = found.corrections.reduce((text, { from, to }) => text.replace(from, to), query);
  status.textContent = summary(found, searched.replace(/["„“”]/g, ""));
  help.hidden = count > 0;
  notice.replaceChildren(...notes(query, found, searched));
  notice.hidden = !notice.hasChildNodes();
}

/** How many results there are, and for what. */
function summary({ count, more: others }, query) {
  if (!count) return query ? filled(TEXTS.nothing_for, { query }) : TEXTS.nothing;
  const known = filled(TEXTS.results[PLURALS.select(count)] || TEXTS.results.other, { "": NUMBER.format(count) });
  const results = others ? filled(TEXTS.at_least, { results: known }) : known;
  return query ? filled(TEXTS.results_for, { results, query }) : results;
}

function notes(query, found, searched) {
  if (found.corrections.length) {
    const instead = asking(filled(TEXTS.instead, { query }), exactly(query, found));
    return around(TEXTS.corrected, "instead", instead).map((part) => (part === instead ? part : filled(part, { query: searched })));
  }
  if (found.suggestion) return around(TEXTS.did_you_mean, "query", asking(quoted(found.suggestion), found.suggestion));
  if (found.missing.length && found.results.length) return [filled(TEXTS.without, { words: found.missing.map(quoted).join(", ") })];
  return [];
}

/** The query with the corrected words in quotation marks, which are taken as they stand. */
const exactly = (query, { corrections }) => corrections.reduce((text, { from }) => text.replace(from, `"${from}"`), query);

const asking = (label, query) =>
  element("button", {
    type: "button",
    textContent: label,
    onclick: () => ((input.value = query), input.focus(), find()),
  });

// Filters

filters.addEventListener("toggle", async () => {
  if (!filters.open || counted) return;
  const { filters: all } = await loaded();
  const known = await all();
  counted = true;
  offer({ filters: known, totalFilters: known });
  if (input.value.trim()) await find();
});

/** A choice for each filter, with the number of results behind every value. */
function offer(found) {
  const focused = document.activeElement?.name;
  const names = new Set([...Object.keys(found.totalFilters), ...Object.keys(chosen)]);
  choices.replaceChildren(
    ...[...names]
      .sort(byOrder)
      .map((name) => {
        const counts = chosen[name]
          ? { [chosen[name]]: 0, ...found.totalFilters[name], ...found.filters[name] }
          : (found.filters[name] ?? {});
        const values = Object.entries(counts).filter(([value, count]) => count || value === chosen[name]);
        const select = element(
          "select",
          { name, onchange: () => choose(name, select.value) },
          new Option(TEXTS.any_value, ""),
          ...values.map(
            ([value, count]) =>
              new Option(filled(TEXTS.counted, { value, count: NUMBER.format(count) }), value, false, value === chosen[name]),
          ),
        );
        return element("label", {}, name, select);
      }),
  );
  choices.querySelector(`[name="${focused}"]`)?.focus();
}

const ORDER = Object.values(TEXTS.filter);
const byOrder = (one, other) => ORDER.indexOf(one) - ORDER.indexOf(other);

function choose(name, value) {
  chosen = Object.fromEntries([
    ...Object.entries(chosen).filter(([other]) => other !== name),
    ...(value ? [[name, value]] : []),
  ]);
  find();
}

// The address

function address(query = input.value.trim(), values = chosen) {
  const url = new URL(location.href);
  [QUERY, ...ORDER.map((name) => name.toLowerCase())].forEach((name) => url.searchParams.delete(name));
  if (query) url.searchParams.set(QUERY, query);
  Object.entries(values).forEach(([name, value]) => url.searchParams.set(name.toLowerCase(), value));
  return url;
}

/** Opens, changes or closes the box as the address says. */
function follow() {
  const asked = new URLSearchParams(location.search);
  const values = ORDER.map((name) => [name, asked.get(name.toLowerCase())]).filter(([, value]) => value);
  if (!asked.has(QUERY) && !values.length) return void (dialog.open && dialog.close());
  chosen = Object.fromEntries(values);
  input.value = asked.get(QUERY) ?? "";
  filters.open = Object.keys(chosen).length > 0;
  open({ remember: false });
  find();
}

window.addEventListener("popstate", follow);

// The words a result was found by, on the page it led to

function highlight() {
  const words = new URLSearchParams(location.search).get(HIGHLIGHT)?.split(" ").filter(Boolean);
  const article = document.querySelector("article");
  if (!words?.length || !article) return;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  texts
    .filter((text) => !text.parentElement.closest(".back-matter :not(figure *), script"))
    .forEach((text) => mark(text, pattern));
}

function mark(text, pattern) {
  const found = [...text.data.matchAll(pattern)];
  for (const match of found.reverse()) {
    const word = text.splitText(match.index);
    word.splitText(match[0].length);
    const made = element("mark", { className: "search-hit" });
    word.replaceWith(made);
    made.append(word);
  }
}

highlight();
follow();
