// From a hit to what a reader sees of it: the sentence, clean, and the address of the paragraph.

import { base, words } from "./words.js";

const LONGEST = 36;
const SHORTEST = 10;
const MOST_HIGHLIGHTS = 12;
export const HIGHLIGHT_PARAMETER = "markiert";

const SIGNS = Object.fromEntries(
  [..."()[]{}!?*+=/-.:;,"].map((code, place) => [code, [..."“”„‟‘’‚‛«»‹›–—…·•"][place]]),
);
const LOOK_ALIKES = { "∼": "~", ˋ: "`", ˆ: "^", "＿": "_" };

/** A text of the index as the page has it (see generator/search/searchtext.py). */
export const clean = (text) =>
  text
    .replace(/`\S*/g, "")
    .replaceAll("~", "")
    .replace(/\^(\S)/g, (mark, code) => SIGNS[code] ?? mark)
    .replace(/[∼ˋˆ＿]/g, (sign) => LOOK_ALIKES[sign]);

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/**
 * Pagefind's data of a hit, with the best passage in the place of its own. `locations` are the places of what was found;
 * to these come those with one of the bases, which may be a spelling's key: of a term of several words the index knows
 * the last one's place only, and of a frequent word none.
 */
export function shown(data, locations, bases) {
  const marked = data.content.split(/\s+/);
  const tokens = marked.map(clean);
  const hits = new Set(locations);
  const held = (token) => words(token).some((word) => bases.has(base(word)));
  tokens.forEach((token, place) => (held(token) || held(marked[place])) && hits.add(place));
  const meta = Object.fromEntries(Object.entries(data.meta).map(([name, value]) => [name, clean(value)]));
  const blocks = passages(data.anchors, tokens, hits, meta.title);
  const [best, ...others] = [...blocks].sort((one, other) => other.worth - one.worth || one.from - other.from);
  const title = blocks.find((block) => block.worth < 0);
  const below = title ? new Set([...hits].filter((place) => !inBlock(place, title))) : hits;
  const url = (block) => address(data.url, block.anchor, tokens, below, block);
  return {
    ...data,
    meta,
    content: clean(data.content),
    anchors: data.anchors.map((anchor) => ({ ...anchor, id: anchorId(anchor), text: clean(anchor.text ?? "") })),
    url: url(best),
    excerpt: excerpt(best, tokens, hits, true),
    plain_excerpt: excerpt(best, tokens, hits, false),
    sub_results: others
      .filter((block) => block.worth > 0.1)
      .map((block) => ({
        title: meta.title,
        url: url(block),
        anchor: { id: block.anchor },
        excerpt: excerpt(block, tokens, hits, true),
        plain_excerpt: excerpt(block, tokens, hits, false),
        locations: locations.filter((place) => place >= block.from && place < block.to),
      })),
  };
}

const anchorId = (anchor) => anchor.id.split("~")[0];

/** The blocks of the page. The title is none, for the reader sees it anyway: what follows it stands in for it. */
function passages(anchors, tokens, hits, title) {
  const starts = [...anchors].sort((one, other) => one.location - other.location);
  const blocks = starts.map((anchor, number) => {
    const [from, to] = [anchor.location, starts[number + 1]?.location ?? tokens.length];
    return { anchor: anchorId(anchor), from, to, worth: worth(from, to, tokens, hits) };
  });
  const at = blocks.findIndex(({ from, to }) => tokens.slice(from, to).join(" ") === title);
  if (at < 0 || at + 1 >= blocks.length) return blocks;
  blocks[at].worth = -1;
  blocks[at + 1].worth ||= 0.1;
  return blocks;
}

/** Different words found there count most, then how densely they stand; a mere line of a few words counts little. */
function worth(from, to, tokens, hits) {
  const inside = range(from, to).filter((place) => hits.has(place));
  const distinct = new Set(inside.map((place) => base(words(tokens[place]).join(""))));
  if (!inside.length) return 0;
  return distinct.size + inside.length / (SHORTEST + to - from) - (to - from < SHORTEST ? 0.9 : 0);
}

const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);

/** The sentence with most hits, cut around them when it is long, with the next one when it is short. */
function excerpt(block, tokens, hits, marked) {
  const count = ([from, to]) => range(from, to).filter((place) => hits.has(place)).length;
  const all = sentences(block, tokens);
  const number = all.reduce((best, sentence, place) => (count(sentence) > count(all[best]) ? place : best), 0);
  let [from, to] = all[number];
  for (let next = number + 1; to - from < SHORTEST && next < all.length; next++) to = all[next][1];
  if (to - from > LONGEST) [from, to] = around(from, to, hits);
  const text = range(from, to)
    .map((place) => (marked && hits.has(place) ? `<mark>${escaped(tokens[place])}</mark>` : escaped(tokens[place])))
    .join(" ");
  return `${from > block.from && !starts(tokens, from) ? "… " : ""}${text}${to < block.to && !ends(tokens, to - 1) ? " …" : ""}`;
}

const ends = (tokens, place) => /[.!?…:]["“”»)]*$/.test(tokens[place] ?? "");
const starts = (tokens, place) => ends(tokens, place - 1);

function sentences(block, tokens) {
  const cuts = range(block.from + 1, block.to).filter(
    (place) =>
      ends(tokens, place - 1) &&
      /^["„“”«(]*\p{Lu}/u.test(tokens[place]) &&
      !/^(?:\d{1,2}|Dr|Prof|bzw|z\.B|u\.a)\.$/.test(tokens[place - 1]),
  );
  const bounds = [block.from, ...cuts, block.to];
  return bounds.slice(1).map((to, number) => [bounds[number], to]);
}

function around(from, to, hits) {
  const first = range(from, to).find((place) => hits.has(place)) ?? from;
  const begin = Math.max(from, Math.min(first - SHORTEST, to - LONGEST));
  return [begin, begin + LONGEST];
}

/** The paragraph's address, with the words for it to highlight. */
function address(url, anchor, tokens, hits, block) {
  const found = [...hits]
    .sort((one, other) => inBlock(other, block) - inBlock(one, block))
    .map((place) => plain(tokens[place] ?? ""));
  const highlighted = [...new Set(found)].filter(Boolean).slice(0, MOST_HIGHLIGHTS);
  const query = highlighted.length ? `?${HIGHLIGHT_PARAMETER}=${highlighted.map(encodeURIComponent).join("+")}` : "";
  return `${url}${query}${anchor ? `#${anchor}` : ""}`;
}

const inBlock = (place, block) => Number(place >= block.from && place < block.to);
const plain = (token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
