// @ts-check
// The words a result was found by, marked on the page it led to.

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

/** In a long paragraph the first word found may lie below what is in sight. */
function reach() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const word = target && target.querySelector("mark.search-hit");
  if (word && word.getBoundingClientRect().bottom > innerHeight) word.scrollIntoView({ block: "center" });
}
