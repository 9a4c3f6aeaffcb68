// @ts-check
// The dialog that shows a reference in its four forms, of a position, of the page, or of a passage that the page links to.

import { bibtex, csl, inWords, ris } from "./citation.js";
import { button, copy, page, texts } from "./cite.js";
import { passageOf, passagesOf } from "./passages.js";
import { texts as said } from "./texts.js";

/** @typedef {import("./citation.js").Source} Source */
/** @typedef {import("./cite.js").Choice} Choice */

/** Characters of a passage in the list of choices: a line. */
const LINE = 70;
/** @type {Record<string, (source: Source) => string>} */
const FORMS = { words: (source) => inWords(source, shown(source.date)), bibtex, ris, csl };

/** @param {string} day */
function shown(day) {
  return day ? new Date(`${day}T00:00:00Z`).toLocaleDateString(said.locale, { dateStyle: "long", timeZone: "UTC" }) : "";
}

/** The page, then its passages. @returns {Choice[]} */
export function choices() {
  const passages = passagesOf(document).map((passage) => ({ label: `„${line(passage.words)}“`, source: () => passageOf(passage) }));
  return [{ label: texts.whole ?? "", source: async () => page() }, ...passages];
}

/** @param {string} words */
const line = (words) => (words.length > LINE ? `${words.slice(0, LINE).trim()} …` : words);

/** Shows what can be cited, the first choice at once. @param {Choice[]} all */
export async function open(all) {
  const dialog = document.createElement("dialog");
  dialog.className = "cite-dialog";
  dialog.setAttribute("aria-label", texts.cite ?? "");
  const blocks = Object.entries(FORMS).map(([name, form]) => block(texts[name] ?? "", form));
  let address = "";
  const show = async (/** @type {Choice | undefined} */ choice) => {
    const source = await choice?.source();
    if (!source) return;
    address = source.url;
    for (const each of blocks) each.show(source);
  };
  const linking = button(texts.link ?? "", () => void copy(address, linking));
  const buttons = document.createElement("p"); // on top: on a phone the forms are longer than its screen
  buttons.append(linking, " ", button(texts.close ?? "", () => dialog.close()));
  dialog.append(buttons, ...(all.length > 1 ? [choosing(all, show)] : []), ...blocks.flatMap(({ parts }) => parts));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  await show(all[0]);
  dialog.showModal();
}

/** One form of the reference, and its button. @param {string} name @param {(source: Source) => string} form */
function block(name, form) {
  const [heading, text] = [document.createElement("h2"), document.createElement("pre")];
  heading.textContent = name;
  text.tabIndex = 0;
  const copying = button(texts.copy ?? "", () => void copy(text.textContent ?? "", copying));
  return { parts: [heading, text, copying], show: (/** @type {Source} */ source) => (text.textContent = form(source)) };
}

/** @param {Choice[]} all @param {(choice: Choice | undefined) => Promise<void>} show */
function choosing(all, show) {
  const [label, select] = [document.createElement("label"), document.createElement("select")];
  select.append(...all.map((choice, place) => new Option(choice.label, String(place))));
  select.addEventListener("change", () => void show(all[select.selectedIndex]));
  label.append(texts.of ?? "", " ", select);
  return label;
}
