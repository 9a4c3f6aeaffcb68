// @ts-check
// Reads files from a server, those that could not be had a second time.

const TRIES = 2;
/** Names the version of all the others, so it is asked for anew in each search that begins. */
const UNVERSIONED = /^[^/]+$/;

/** @param {string} folder address of the index @returns {import("./files.js").Reader} */
export const fetching = (folder) => (path) =>
  fetched(new URL(path, folder).href, UNVERSIONED.test(path) ? { cache: "no-cache" } : {}, TRIES);

/**
 * @param {string} url
 * @param {RequestInit} settings
 * @param {number} tries
 * @returns {Promise<ArrayBuffer>}
 */
async function fetched(url, settings, tries) {
  try {
    const response = await fetch(url, settings);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    if (tries <= 1) throw error;
    return fetched(url, settings, tries - 1);
  }
}
