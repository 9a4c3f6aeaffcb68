// @ts-check
// What the scripts say. The theme's copy in a dossier holds the texts of its language here (`site/themecopy.py`).

/**
 * `CiteTexts` and `SearchTexts` in generator/pages/wording/catalogue.py; `locale` is after whose usage days and numbers are printed.
 * @type {{ locale: string, cite: Record<string, string>, search: any }}
 */
export const texts = { locale: "en", cite: {}, search: {} };
