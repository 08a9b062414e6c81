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

/** So few words are a heading, and no sentence: "Inquest on Tuesday." */
const LEAST_WORDS = 6;

/**
 * "Residents get their first lorry on Saturday", "on Saturday the seconds entertain the league's last": a whole sentence, which
 * begins or ends its telling with a day, and in which no word may be a past tense.
 */
export function isToldWithoutPast(
  scan: Scan,
  first: number,
  last: number,
  from: number,
  to: number
): boolean {
  let [begin, end] = [first, last];
  while (begin > from && wordAt(scan, begin - 1) !== ";") begin--;
  while (end + 1 < to && wordAt(scan, end + 1) !== ";") end++;
  const on = ["on", "from"].includes(wordAt(scan, first - 1)) ? first - 1 : first;
  if (end - begin < LEAST_WORDS || (on === first && on > begin)) return false;
  // A heading tells of what has happened in the present: "Dozens die in fire on Monday".
  if (!STOPS.has(wordAt(scan, to - 1)) || !/^\p{Lu}/u.test(scan.text.slice(scan.start[from]))) return false;
  if (wordAt(scan, last + 1) === "'") return false;
  let verb = false;
  for (let token = begin; token <= end; token++) {
    const word = wordAt(scan, token);
    // "On Saturday they face Hull, who beat them in May"
    if (token > last && WHO.has(word)) break;
    // "when the main is replaced", behind the day
    if (token > last && (isNow(scan, token) || isNow(scan, token - 1))) continue;
    if (tenseOf(scan, token, from) === -1 || MAYBE_PAST.has(word)) return false;
    // "Arrived on Monday", but not "United start on Monday".
    if (/..ed$/u.test(word) && !(token === begin && isVerbOfSeveral(scan, token + 1))) return false;
    if (isNow(scan, token) || meaning(scan, token, "HAS") !== undefined) return false;
    if (REPORTING.has(word)) return false;
    if (token < on && (scan.kind[token] === COMMA || OF_BEFORE.has(word))) return false;
    verb ||= token > begin && token < end && isVerbOfSeveral(scan, token);
  }
  return verb;
}

function isNow(scan: Scan, token: number): boolean {
  return meaning(scan, token, "IS") !== undefined;
}

/** "Residents get their", "the seconds entertain Dole", "Quay Street get": what several do. */
export function isVerbOfSeveral(scan: Scan, token: number): boolean {
  const {flags} = scan;
  const word = wordAt(scan, token);
  if (flags[token]! & CAPITAL || !/^\p{L}{2,}$/u.test(word) || /(?:s|ed|ing|ly)$/u.test(word)) return false;
  if (!isSeveral(scan, token) && !(flags[token - 1]! & CAPITAL)) return false;
  if (meaning(scan, token, "BEHIND_VERB") !== undefined || meaning(scan, token, "BEFORE_NOUN") !== undefined)
    return false;
  return meaning(scan, token + 1, "BEHIND_VERB") !== undefined || (flags[token + 1]! & CAPITAL) !== 0;
}

const WHO: ReadonlySet<string> = new Set("who whom whose which where".split(" "));

const STOPS: ReadonlySet<string> = new Set([".", "!", "?", '"', "”", "’"]);

/** The same in the past as in the present. */
const MAYBE_PAST: ReadonlySet<string> = new Set(
  "shut set split cut hit put let cost hurt burst spread beat bid cast quit rid shed slit thrust upset read wed flown".split(
    " "
  )
);

/** "Face charges after a crash on Sunday": the day may be of that. */
const OF_BEFORE: ReadonlySet<string> = new Set("after since following over from who which that".split(" "));

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

/** "The auction is held on Saturday", "helpers are being sought for a clean-up on Saturday". */
export function isAskedOrStaged(scan: Scan, token: number, first: number, from: number): boolean {
  // Most words stand behind no "is": that is asked first, as it is asked of every word before a day.
  if (!isNow(scan, token - 1) && !isNow(scan, token - 2)) return false;
  const staged = STAGED.has(wordAt(scan, token));
  if (!staged && !SOUGHT.has(wordAt(scan, token))) return false;
  const is = wordAt(scan, token - 1) === "being" ? token - 2 : token - 1;
  if (is < from || meaning(scan, is, "IS") === undefined) return false;
  for (let at = token + 1; at < first; at++) {
    const word = wordAt(scan, at);
    if (scan.kind[at] === COMMA || (staged ? BECAUSE : OF_BEFORE).has(word) || tenseOf(scan, at, from) === -1)
      return false;
  }
  return true;
}

/** How far back the plural stands that a verb goes with, in tokens. */
const SUBJECT_REACH = 5;

/** "Residents get", "passengers in the dale face". */
function isSeveral(scan: Scan, token: number): boolean {
  const isPlural = (at: number): boolean => isPluralSubject(scan, at) || /[^su]s$/u.test(wordAt(scan, at));
  if (isPlural(token - 1) || ["they", "we"].includes(wordAt(scan, token - 1))) return true;
  for (let at = token - 2; at >= Math.max(1, token - SUBJECT_REACH); at--) {
    if (OF_PLACE.has(wordAt(scan, at))) return isPlural(at - 1);
  }
  return false;
}

const OF_PLACE: ReadonlySet<string> = new Set("of in at on from for".split(" "));

/** Behind "is" or "are", what takes place: "the auction is held on Saturday". */
const STAGED: ReadonlySet<string> = new Set(
  "held staged played opened unveiled launched crowned buried sworn inaugurated christened shown screened celebrated observed".split(
    " "
  )
);

/** Behind "is" or "are", who is still to come: "helpers are needed for a clean-up on Saturday". */
const SOUGHT: ReadonlySet<string> = new Set(
  "needed wanted invited asked urged encouraged welcome required sought advised reminded requested".split(" ")
);

/** "Are appealing for witnesses to a crash on Tuesday", "are working in shifts after a storm on Friday": the day is of what has brought it about. */
export function isOfAftermath(scan: Scan, token: number, first: number): boolean {
  if (GOING_ON.has(wordAt(scan, token))) return true;
  for (let at = token + 1; at < first; at++) {
    if (AFTERMATH.has(wordAt(scan, at))) return true;
  }
  return false;
}

/** What goes on and is no plan. */
const GOING_ON: ReadonlySet<string> = new Set(
  "appealing investigating hunting seeking searching looking probing examining questioning trying treating recovering mourning grieving counting damping mopping clearing assessing studying checking calling considering".split(
    " "
  )
);

/** How far before its day, in tokens. */
const INQUIRY_REACH = 16;

/** Whether a day is of what is being looked into: "are hunting two men after a raid on Sunday". */
export function isInquiry(scan: Scan, first: number, from: number): boolean {
  for (let at = first - 1; at > Math.max(from, first - INQUIRY_REACH); at--) {
    if (scan.kind[at] === COMMA || wordAt(scan, at) === ";") return false;
    if (GOING_ON.has(wordAt(scan, at))) return meaning(scan, at - 1, "IS") !== undefined;
  }
  return false;
}

/** "Will sit today over a raid on Sunday": the plan has its own day already, and this one is of what it is about. */
export function isOfDayBefore(scan: Scan, first: number, from: number): boolean {
  let about = false;
  for (let at = first - 1; at > Math.max(from, first - INQUIRY_REACH); at--) {
    const word = wordAt(scan, at);
    if (scan.kind[at] === COMMA || word === ";") return false;
    about ||= word === "over" || AFTERMATH.has(word);
    // "said on Friday that cards posted after the 11th may not come by the 25th"
    if (!about && tenseOf(scan, at, from) !== 0) return false;
    if (TODAY.has(word) || meaning(scan, at, "WEEKDAY") !== undefined) return about;
  }
  return false;
}

const TODAY: ReadonlySet<string> = new Set("today tomorrow tonight week month".split(" "));

const AFTERMATH: ReadonlySet<string> = new Set("after following since".split(" "));

/** How far before its month a verb stands, in tokens. */
const MONTH_REACH = 8;

/** "A review follows in the spring", "he goes to Rome in May": a present verb just before, and nothing in the sentence is past. */
export function isMonthOfPlan(scan: Scan, first: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tenseOf(scan, at, from) === -1) return false;
  for (let at = first - 1; at > Math.max(from, first - MONTH_REACH); at--) {
    if (scan.kind[at] === COMMA || wordAt(scan, at) === ";") return false;
    if (isPresentVerb(scan, at, from)) return true;
  }
  return false;
}
