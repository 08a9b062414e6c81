import type {Tagged} from "./reading.js";
import type {Anchored} from "./situation.js";

/** "daily", "every day": in histories any such day rather than the length between two. */
const ANY: Readonly<Record<string, string>> = {
  P1D: "XXXX-XX-XX",
  P1W: "XXXX-WXX",
  P1M: "XXXX-XX",
  P1Y: "XXXX"
};

/** Rules whose sets the annotators of histories write so; "per day" stays P1D. */
const ANY_RULES: ReadonlySet<string> = new Set(["en/set-word", "en/every"]);

/** The TIMEX3 value of what recurs, as the only annotated corpus of histories always has it. */
export function historyForm({rule}: Tagged, result: Anchored): Anchored {
  if (result.type !== "SET" || !ANY_RULES.has(rule)) return result;
  return {...result, value: ANY[result.value] ?? result.value};
}
