// @ts-check
// The search in a thread of its own: passes on what the page asks.

import { methods } from "./engine.js";
import { fetching } from "./fetching.js";
import { readBy } from "./files.js";

// What those need, too, so that a browser asks for all at once, not for each when it has read who needs it.
import "./answer.js";
import "./constants.js";
import "./correction.js";
import "./dictionary.js";
import "./duplicates.js";
import "./filters.js";
import "./lexicon.js";
import "./operators.js";
import "./postings.js";
import "./query.js";
import "./ranking.js";
import "./snippet.js";
import "./stemming.js";
import "./stopwords.js";
import "./suggestions.js";

readBy(fetching(new URL("./", import.meta.url).href));
methods.options?.({ baseUrl: new URL("../", import.meta.url).pathname });

onmessage = async ({ data: { id, method, given } }) => {
  try {
    postMessage({ id, result: await methods[method]?.(...given) });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
