import {CAPITAL, kindOf, meaning, type Scan, UNKNOWN, wordAt} from "./scan.js";
import {tenseOf} from "./verb-tense.js";

const COMMA = kindOf(",");

/** "A mediator sits down with both sides on Saturday": nothing in the sentence is past, and a verb is present. */
export function isToldInPresent(scan: Scan, first: number, last: number, from: number, to: number): boolean {
  // "Tuesday's opening session", "the Friday talks"
  if (wordAt(scan, last + 1) === "'" || meaning(scan, first - 1, "the") !== undefined) return false;
  // "... at 1s. 9d. | at the auctions on Thursday": no whole sentence.
  if (/^\p{Ll}/u.test(scan.text.slice(scan.start[from], scan.start[from]! + 1))) return false;
  let present = false;
  // "The game, on Saturday, is against Hull", but not "soldiers, flown in on Saturday, are digging".
  const tellsBehind = scan.kind[last + 1] !== COMMA || scan.kind[first - 2] === COMMA;
  let [begin, end] = [first, last];
  while (begin > from && wordAt(scan, begin - 1) !== ";") begin--;
  while (end + 1 < to && wordAt(scan, end + 1) !== ";") end++;
  for (let token = begin; token <= end; token++) {
    if (tenseOf(scan, token, from) === -1) return false;
    present ||= token === begin + 1 && isPluralSubject(scan, begin) && isPlainVerb(scan, token);
    present ||= token > begin && (token < first || token > last) && isPresentVerb(scan, token, begin);
    present ||=
      tellsBehind && token > last && token - last <= IS_REACH && meaning(scan, token, "IS") !== undefined;
  }
  return present;
}

/** How far behind a day "is" tells of it: "from Monday the charge is five pounds". */
const IS_REACH = 4;

/** "Voters choose a mayor": a plural at the head of the sentence, and what may be its verb. */
function isPluralSubject({kind, text, end, flags}: Scan, token: number): boolean {
  if (kind[token] !== UNKNOWN || !(flags[token]! & CAPITAL)) return false;
  return /[^su]s$/u.test(text.slice(end[token]! - 2, end[token]));
}

function isPlainVerb(scan: Scan, token: number): boolean {
  const {text, start, end, kind, flags} = scan;
  if (kind[token] !== UNKNOWN || flags[token]! & CAPITAL) return false;
  if (/(?:s|ed|ing|ly)$/u.test(text.slice(start[token], end[token]))) return false;
  return meaning(scan, token + 1, "BEHIND_VERB") !== undefined;
}

/** "flies to Oslo", "takes the oath": a word in -s between what may be its subject and what may be its object. */
export function isPresentVerb(scan: Scan, token: number, from: number): boolean {
  if (meaning(scan, token, "ARRANGING") !== undefined) return true;
  if (meaning(scan, token, "GOES") !== undefined && !(scan.flags[token]! & CAPITAL)) return true;
  const {text, start, end, kind, flags} = scan;
  if (kind[token] !== UNKNOWN || flags[token]! & CAPITAL || end[token]! - start[token]! < 4) return false;
  if (!/[^sui]s$/u.test(text.slice(end[token]! - 2, end[token]))) return false;
  if (meaning(scan, token + 1, "BEHIND_VERB") === undefined || REPORTING.has(wordAt(scan, token)))
    return false;
  return (
    token - 1 >= from &&
    /[\p{L},]$/u.test(wordAt(scan, token - 1)) &&
    meaning(scan, token - 1, "BEFORE_NOUN") === undefined
  );
}

/** "Reports a fire on Wednesday": what is told so has happened. */
const REPORTING: ReadonlySet<string> = new Set(
  "reports says writes tells confirms claims admits denies blames remembers recalls".split(" ")
);

/** "The replay is at home on Wednesday", but not "is in hospital after a fall on Wednesday". */
export function isAtPlace(scan: Scan, token: number, first: number): boolean {
  if (!AT.has(wordAt(scan, token + 1)) || meaning(scan, first - 1, "on") === undefined) return false;
  for (let at = token + 1; at < first; at++) {
    if (scan.kind[at] === COMMA || BECAUSE.has(wordAt(scan, at))) return false;
  }
  return true;
}

const AT: ReadonlySet<string> = new Set("at in against away".split(" "));

/** What may have happened on the day behind it. */
const BECAUSE: ReadonlySet<string> = new Set(
  "after since following over from because for with without of by until when where who that which".split(" ")
);
