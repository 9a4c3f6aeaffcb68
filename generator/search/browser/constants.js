// What the half that writes the index and the half that reads it have to agree on, told once: Python reads it, too
// (generator/search/constants.py), so what follows is JSON: signs, numbers and neutral names, no words that readers see.
export default {
  "stemming": {
    "folded": { "ä": "a", "ö": "o", "ü": "u", "ß": "ss", "ø": "o", "æ": "a", "œ": "o", "ł": "l" },
    "transcribed": "(?<=[aou])e",
    "ending": "(?<=.{3})(?:ern|ens|em|er|en|es|e|(?:(?<=l)|(?<=ar))n|(?<![sui])s)$"
  },
  "prefixes":
    "ab an auf aus bei dar durch ein entgegen fest fort frei her heraus hin hinaus los mit nach nieder statt teil um unter vor voraus weg weiter wieder zu zuruck zusammen zuvor ander bereit bekannt sicher",
  "annotation": { "part": "~", "more": "`", "lookAlikes": { "~": "∼", "`": "ˋ" }, "ofAPart": 0.3 },
  "madeUp": { "synonyms": "qx", "day": "qd", "dayOfAnyYear": "qe", "digits": "bcdfghjklm" },
  "postings": { "steps": 16, "mostCovered": 7 },
  "dictionary": { "parts": 64, "hashes": 11, "short": 8, "longest": 18 },
  "filters": {
    "kind": "kind",
    "side": "side",
    "proposal": "proposal",
    "source": "source",
    "actor": "actor",
    "month": "month",
    "author": "author",
    "days": "days"
  },
  "kinds": { "article": "article", "proposal": "proposal", "actor": "actor", "event": "event", "page": "page" }
};
