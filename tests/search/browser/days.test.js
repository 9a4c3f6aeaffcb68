// A day or a month that a reader typed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayWord, withMonths } from "../../../generator/search/browser/days.js";

test("a day and a month of a year have words of their own", () => {
  for (const [typed, expected] of [
    [["2", "September", "2025"], ["qd20250902", 3]],
    [["02", "09", "2025"], ["qd20250902", 3]],
    [["2025", "09", "02"], ["qd20250902", 3]],
    [["2", "September"], ["qe0902", 2]],
    [["September", "2025"], ["qd202509", 2]],
    [["2025", "09"], ["qd202509", 2]],
    [["2014", "25"], null],
    [["zwei", "Boote", "2025"], null],
  ])
    assert.deepEqual(dayWord(typed), expected, typed.join(" "));
});

test("a month in digits without a year behind it is one", () => {
  for (const [text, expected] of [
    ["Treffen am 20.8. in Kiew", "Treffen am 20 august in Kiew"],
    ["02. 09.", "02 september"],
    ["20.8.2025", "20.8.2025"],
    ["20.13.", "20.13."],
    ["1.2.3.", "1.2.3."],
    ["3.5 Prozent", "3.5 Prozent"],
  ])
    assert.equal(withMonths(text), expected);
});
