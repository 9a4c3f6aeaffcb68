// @ts-check
// The search of the edition that is opened from disk (generator/site/offline.py): browsers start no thread there, and read
// no files but scripts, as which those of the index come.

import { methods } from "./engine.js";
import { readBy } from "./files.js";

const FOLDER = new URL("./", import.meta.url).href;

/** Those who wait for a file, by its path. @type {Map<string, (packed: string) => void>} */
const waiting = new Map();

/** What the script of a file calls. @param {string} path @param {string} packed its bytes in Base64 */
Object.assign(globalThis, { dossierFile: (/** @type {string} */ path, /** @type {string} */ packed) => waiting.get(path)?.(packed) });

/** @type {import("./files.js").Reader} */
const fromScripts = (path) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    waiting.set(path, (packed) => {
      script.remove();
      resolve(Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)));
    });
    script.onerror = () => reject(new Error(`${path}: cannot be read`));
    script.src = `${FOLDER}${path.replace(/\.gz$/, ".js")}`;
    document.head.append(script);
  });

readBy(fromScripts);
methods.options?.({ baseUrl: new URL("../", FOLDER).pathname });

/** What the module of the search asks of a thread, done in the page's own. */
export class Worker {
  /** @type {((message: { data: any }) => void) | null} */
  onmessage = null;

  /** @param {{ id: number, method: string, given: any[] }} message */
  async postMessage({ id, method, given }) {
    try {
      this.onmessage?.({ data: { id, result: await methods[method]?.(...given) } });
    } catch (error) {
      this.onmessage?.({ data: { id, error: error instanceof Error ? error.message : String(error) } });
    }
  }

  terminate() {}
}
