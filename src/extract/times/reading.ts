/** Calendar and clock units that expressions count in. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "week"
  | "fortnight"
  | "weekend"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** Parts of a day as TIMEX3 writes them: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";

/** A clock time as written; `minute` is null when only the hour is given. */
export type Clock = {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  /** `Z` or `+03:00`; null when none is given. */
  readonly zone: string | null;
};

/** Which part, or how exactly: `start`, `mid`, `end` of it; `approx`, `less`, `more` than it. */
export type Modifier = "start" | "mid" | "end" | "approx" | "less" | "more" | "before" | "after";

/** Of a year only its first or last month is meant; `turn`: the January around which it turns. */
export type EdgeMonth = "first" | "last" | "turn";

/** What an expression says of a date; what it does not say is absent. */
export type Fields = {
  /** Astronomical: 0 is 1 BCE. */
  readonly year?: number;
  /** A number of one to three digits that is a year where the text is in such an era. */
  readonly shortYear?: number;
  readonly month?: number;
  /** "On this day in 1963": the day and month of the article's own date. */
  readonly thisDay?: boolean;
  /** "In the new year": the year behind the publication, else its January. */
  readonly newYear?: boolean;
  readonly day?: number;
  /** 1 is Monday. */
  readonly weekday?: number;
  /** Of a weekday: not the day of writing, though that is one. */
  readonly notToday?: boolean;
  /** Whether "last" stands behind the weekday: then it is the nearest one, however near. */
  readonly behind?: boolean;
  /** Whether a weekday stands behind a comma, as in a dateline. */
  readonly apart?: boolean;
  /** Whether a weekday heads what is told of it: "Sunday: a carrier anchors." */
  readonly heads?: boolean;
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly week?: number;
  /** First year, e.g. 1990. */
  readonly decade?: number;
  /** Years of a decade whose century is not written: 90 for "the nineties". */
  readonly decadeOfCentury?: number;
  /** 20 for the twentieth; 0 is the last before Christ. */
  readonly century?: number;
  readonly weekend?: boolean;
  readonly holiday?: string;
  /** "Before Christmas": -1, "after Easter": 1; it is not that day. */
  readonly besideHoliday?: -1 | 1;
  /** The days off around a holiday: "the Fourth of July weekend". */
  readonly holidayWeekend?: boolean;
  /** Day and month in an order that the document has to tell, as in 03/04/2020. */
  readonly numeric?: {readonly first: number; readonly second: number};
  readonly part?: DayPart;
  /** The night that has ended when the paper comes out. */
  readonly overnight?: boolean;
  /** "By morning": behind a day that is told of by no hour it is the next one. */
  readonly behindNight?: boolean;
  /** Of the night, what lies behind midnight. */
  readonly smallHours?: boolean;
  readonly clock?: Clock;
};

/** Which of the dates that fit: counted from the publication date, or from the narrative. */
export type Choice = "last" | "this" | "next" | "coming" | "previous" | "same" | "following";

/** What a rule has understood, before anything is known of the article around it. */
export type Reading =
  | {
      readonly kind: "date";
      readonly fields: Fields;
      readonly choice?: Choice;
      readonly mod?: Modifier;
      readonly edgeMonth?: EdgeMonth;
      /** Of a date of digits that can be read in one order only: which. */
      readonly numericOrder?: "day-month" | "month-day";
    }
  | {
      /** So many units before or behind something; `by` null when the text does not say how many. */
      readonly kind: "shift";
      readonly unit: Unit;
      readonly by: number;
      /** `event`: from what the next words name, "the day before the vote". */
      readonly from: "document" | "narrative" | "event" | Reading;
      /** What is said beyond it: "October last year", "yesterday morning". */
      readonly fields?: Fields;
      readonly mod?: Modifier;
      readonly edgeMonth?: EdgeMonth;
      /** No expression of time unless it is dated: "the eve of the vote". */
      readonly onlyDated?: boolean;
      /** So long, up to that day: "the week ending 15 October". */
      readonly ending?: boolean;
      /** Counted from the day and not in whole units: "a year ago" is that quarter or that day. */
      readonly loose?: boolean;
      /** "a week ago", "two weeks later", but not "last week"; `false` of "the week after Easter". */
      readonly counted?: boolean;
      /** To the day: "ninety years ago today". */
      readonly exact?: boolean;
      /** "from a year earlier": where a quarter is told of, the same quarter of that year. */
      readonly comparable?: boolean;
    }
  | {
      readonly kind: "duration";
      readonly unit: Unit;
      /** `null`: "several". */
      readonly amount: number | null;
      /** "the past two months" reaches back from now; "the next" forward. */
      readonly direction?: -1 | 1;
      readonly mod?: Modifier;
    }
  | {readonly kind: "set"; readonly value: string}
  | {
      /** The first, the last day (or other part) of something: "the last day of the month". */
      readonly kind: "nth";
      readonly unit: Unit;
      /** 1 is the first, -1 the last. */
      readonly nth: number;
      readonly weekday?: number;
      readonly of: Reading;
    }
  | {
      /** No such day, hour or year: noticed, and left out. */
      readonly kind: "impossible";
      readonly what: "day" | "time" | "year";
    }
  | {readonly kind: "vague"; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF"; readonly unit?: Unit};

/** An expression in the text with what it says. */
export type Tagged = {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
  /** `id` of the rule. */
  readonly rule: string;
  /** Expressions with the same number are the two ends of one range. */
  readonly range: number | null;
  /** Whether each end of the range is a date of its own: "from 3 May until 5 June", but not "from 3 to 5 May". */
  readonly own?: boolean;
};

/** Whether it names a day or a length: then a present tense is a plan. */
export function namesDay(reading: Reading): boolean {
  return (
    reading.kind === "duration" ||
    (reading.kind === "date" && (reading.fields.weekday !== undefined || reading.fields.day !== undefined))
  );
}

/** "In March", "in the spring", of a year that the text does not say. */
export function namesMonth(reading: Reading): boolean {
  if (reading.kind !== "date" || reading.fields.year !== undefined) return false;
  const {month, season, holiday} = reading.fields;
  return month !== undefined || season !== undefined || holiday !== undefined;
}

/** "In November": it may be the last one before the publication, however old the story. */
export function isMonth(reading: Reading): boolean {
  return reading.kind === "date" && reading.fields.month !== undefined && reading.fields.day === undefined;
}

/** "A week later", "that morning": counted from the day that was named last. */
export function isCountedOn(reading: Reading): boolean {
  return reading.kind === "shift" && reading.from === "narrative" && reading.mod === undefined;
}

/** "The year after", "two years later": counted from the year that the sentence has named. */
export function isCountedInYears(reading: Reading): boolean {
  return (
    reading.kind === "shift" && reading.from === "narrative" && reading.unit === "year" && reading.by !== 0
  );
}

/** "The next summer", "that May": chosen from the year that was named last. */
export function isChosenOn(reading: Reading): boolean {
  if (reading.kind !== "date") return false;
  return reading.choice === "following" || reading.choice === "previous";
}

/** The weekday that is all an expression says, 1 is Monday. */
export function weekdayAlone(expression: Tagged | undefined): number | null {
  if (expression?.reading.kind !== "date" || expression.reading.choice) return null;
  const {weekday, day, month} = expression.reading.fields;
  return day === undefined && month === undefined ? (weekday ?? null) : null;
}

/** "Friday", "on Friday night": without its date, and without a word that says which one. */
export function isWeekdayAlone(
  reading: Reading
): reading is Reading & {readonly kind: "date"; readonly fields: Fields & {readonly weekday: number}} {
  if (reading.kind !== "date" || reading.choice !== undefined) return false;
  const {weekday, day, month, season, quarter, year, heads} = reading.fields;
  const dated = [day, month, season, quarter, year].some((field) => field !== undefined);
  return weekday !== undefined && !dated && heads !== true;
}
