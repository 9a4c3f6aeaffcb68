// @ts-check
// The search in a thread of its own: passes on what the page asks.

import { methods } from "./engine.js";
import { fetching } from "./fetching.js";
import { readBy } from "./files.js";

readBy(fetching(new URL("./", import.meta.url).href));
methods.options?.({ baseUrl: new URL("../", import.meta.url).pathname });

onmessage = async ({ data: { id, method, given } }) => {
  try {
    postMessage({ id, result: await methods[method]?.(...given) });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
