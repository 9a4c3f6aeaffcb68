// @ts-check
// The matrix can be sorted and filtered, and the list below it filtered. Without this script both stand complete, in the
// order of the dossier. Rows are sorted within their side; what is empty comes last, whichever way round.

const table = /** @type {HTMLTableElement} */ (document.querySelector("#tafel"));
/** @type {Record<string, string>} */
const texts = JSON.parse(table.dataset.texts ?? "{}");
/** Polarities in the order of the legend, by the classes of their signs. */
const POLARITIES = ["yes", "open", "no"];
const LANGUAGE = document.documentElement.lang;
/** Which way round a column is sorted, and which comes next. @type {Record<string, "none" | "ascending" | "descending">} */
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
const sides = [...table.tBodies].map((body) => {
  const [head, ...rows] = [...body.rows];
  return { body, name: head?.textContent?.trim() ?? "", rows };
});
/** The side of each actor, by the address of its page. */
const sideOf = new Map(sides.flatMap(({ name, rows }) => rows.map((row) => /** @type {const} */ ([addressIn(row), name]))));
const entries = [...document.querySelectorAll('li[id^="w-"]')].map((item) => /** @type {HTMLElement} */ (item));
const status = Object.assign(document.createElement("p"), { className: "small soft" });
let sorted = "";

/** @param {Element} element */
function addressIn(element) {
  return element.querySelector("a")?.href ?? "";
}

/** The latest polarity that a cell or an entry shows; "" when it is empty. @param {Element | undefined} element */
function polarityIn(element) {
  const latest = [...(element?.querySelectorAll(":scope > a > .st, :scope > .st") ?? [])].pop();
  return POLARITIES.find((name) => latest?.classList.contains(name)) ?? "";
}

/** @param {number} column */
function sort(column) {
  const direction = NEXT[heads[column]?.ariaSort ?? "none"] ?? "none";
  for (const head of heads) head.ariaSort = "none";
  if (heads[column]) heads[column].ariaSort = direction;
  sorted = direction === "none" ? "" : nameOf(heads[column]);
  for (const { body, rows } of sides) body.append(...(direction === "none" ? rows : ordered(rows, column, direction === "descending")));
  tell();
}

/** @param {HTMLTableRowElement[]} rows @param {number} column @param {boolean} reverse */
function ordered(rows, column, reverse) {
  const way = reverse ? -1 : 1;
  const rank = (/** @type {HTMLTableRowElement} */ row) => POLARITIES.indexOf(polarityIn(row.cells[column]));
  return [...rows].sort((one, other) => {
    if (!column) return way * nameOf(one.cells[0]).localeCompare(nameOf(other.cells[0]), LANGUAGE);
    const [first, second] = [rank(one), rank(other)];
    return first < 0 || second < 0 ? second - first : way * (first - second);
  });
}

/** @param {Element | undefined} head */
function nameOf(head) {
  return (head?.querySelector("a, .name")?.textContent ?? "").replaceAll("\u00ad", "").trim();
}

/** Shows what fits both choices. @param {string} side @param {string} polarity */
function filter(side, polarity) {
  const fits = (/** @type {Element[]} */ cells) => !polarity || cells.some((cell) => polarityIn(cell) === polarity);
  for (const { body, name, rows } of sides) {
    for (const row of rows) row.hidden = !fits([...row.cells]);
    body.hidden = Boolean(side && side !== name) || rows.every((row) => row.hidden);
  }
  for (const entry of entries) entry.hidden = Boolean(side && side !== sideOf.get(addressIn(entry))) || !fits([entry]);
  for (const section of document.querySelectorAll(".things > section"))
    if (section instanceof HTMLElement) section.hidden = [...section.querySelectorAll("li")].every((item) => item.hidden);
  tell();
}

/** Says how many actors are shown and how they are sorted; a screen reader hears it. */
function tell() {
  const shown = sides.filter(({ body }) => !body.hidden).flatMap(({ rows }) => rows.filter((row) => !row.hidden));
  const order = sorted ? (texts.sorted ?? "").replace("{name}", sorted) : (texts.unsorted ?? "");
  status.textContent = `${(texts.shown ?? "").replace("{number}", String(shown.length))} ${order}`;
}

/** @param {string} name @param {[string, string][]} values */
function choice(name, values) {
  const [label, select] = [document.createElement("label"), document.createElement("select")];
  select.append(...values.map(([value, text]) => new Option(text, value)));
  label.append(name, " ", select);
  return { label, select };
}

const all = /** @type {[string, string]} */ (["", texts.all ?? ""]);
const side = choice(texts.side ?? "", [all, ...sides.map(({ name }) => /** @type {[string, string]} */ ([name, name]))]);
const polarity = choice(texts.stance ?? "", [all, ...POLARITIES.map((value) => /** @type {[string, string]} */ ([value, texts[value] ?? ""]))]);
const controls = Object.assign(document.createElement("div"), { className: "matrix-controls ui" });
status.setAttribute("role", "status");
controls.append(side.label, polarity.label, status);
table.before(controls);
for (const { select } of [side, polarity]) select.addEventListener("change", () => filter(side.select.value, polarity.select.value));

heads.forEach((head, column) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.setAttribute("aria-label", (texts.sort ?? "").replace("{name}", nameOf(head)));
  button.addEventListener("click", () => sort(column));
  head.ariaSort = "none";
  head.append(button);
});
