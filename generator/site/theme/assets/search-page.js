// @ts-check
// The words a result was found by, marked on the page it led to.

const HEADING = "h1, h2, h3, h4";
const LEFT_OUT = ".back-matter :not(figure *), script";

/** @param {string} parameter that holds the words */
export function highlight(parameter) {
  const words = new URLSearchParams(location.search).get(parameter)?.split(" ").filter(Boolean);
  const article = document.querySelector("article");
  if (!words?.length || !article) return;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  texts(article).forEach((text) => mark(text, pattern));
  reach();
}

/** @param {Element} article @returns {Text[]} */
function texts(article) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const found = [];
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
  return found.filter((text) => !text.parentElement?.closest(LEFT_OUT));
}

/** @param {Text} text @param {RegExp} pattern */
function mark(text, pattern) {
  for (const match of [...text.data.matchAll(pattern)].reverse()) {
    const word = text.splitText(match.index);
    word.splitText(match[0].length);
    const made = document.createElement("mark");
    made.className = "search-hit";
    word.replaceWith(made);
    made.append(word);
  }
}

/** In a long paragraph or section the first word found may lie below what is in sight. */
function reach() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const word = target && firstWord(target);
  if (word && word.getBoundingClientRect().bottom > innerHeight) word.scrollIntoView({ block: "center" });
}

/** The first word found in an element; of a heading, in its section. @param {Element} target */
function firstWord(target) {
  let part = /** @type {Element | null} */ (target);
  let word = inSight(target);
  while (!word && target.matches(HEADING) && (part = part?.nextElementSibling ?? null) && !part.matches(HEADING)) word = inSight(part);
  return word;
}

/** The first word found that is not within a closed tooltip. @param {Element} part */
const inSight = (part) => [...part.querySelectorAll("mark.search-hit")].find((word) => word.checkVisibility({ visibilityProperty: true }));
