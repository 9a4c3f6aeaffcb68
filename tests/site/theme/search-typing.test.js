// How long the search box waits for a next key.

import assert from "node:assert/strict";
import { test } from "node:test";

import { afterTyping, dontWait, wait } from "../../../generator/site/theme/assets/search-typing.js";

const BEFORE = { time: 1000, text: "Brück" };

/** @param {number} took milliseconds @param {string} [text] */
const waited = (took, text = "Brücke") => wait(BEFORE, { time: BEFORE.time + took, text });

test("somewhat longer than the last key took, within bounds", () => {
  assert.equal(waited(50), 65);
  assert.equal(waited(10), 40);
  assert.equal(waited(500), 90);
});

test("a letter taken away is a key like any other", () => assert.equal(waited(50, "Brüc"), 65));

test("what is pasted or cleared is searched at once", () => {
  assert.equal(waited(50, "Brückenbau"), 0);
  assert.equal(waited(50, ""), 0);
});

test("only the last key is followed by a search, and none when it is called off", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {string[]} */
  const searched = [];
  const type = (/** @type {string} */ text) => afterTyping({ time: 0, text }, () => searched.push(text));
  type("B");
  type("Br");
  context.mock.timers.tick(90);
  type("Brü");
  dontWait();
  context.mock.timers.tick(90);
  assert.deepEqual(searched, ["Br"]);
});
