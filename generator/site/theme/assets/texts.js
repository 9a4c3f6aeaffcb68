// @ts-check
// What the scripts say. The theme's copy in a dossier holds the texts of its language here (`site/themecopy.py`).

/** `CiteTexts` and `SearchTexts` in generator/pages/wording/catalogue.py. @type {{ cite: Record<string, string>, search: any }} */
export const texts = { cite: {}, search: {} };
