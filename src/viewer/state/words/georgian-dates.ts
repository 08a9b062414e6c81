import {provideDates, type DateFormat} from "../../../domain/date-format.js";

const MONTHS: readonly (readonly [english: string, long: string, short: string])[] = [
  ["Jan", "იანვარი", "იან"],
  ["Feb", "თებერვალი", "თებ"],
  ["Mar", "მარტი", "მარ"],
  ["Apr", "აპრილი", "აპრ"],
  ["May", "მაისი", "მაი"],
  ["Jun", "ივნისი", "ივნ"],
  ["Jul", "ივლისი", "ივლ"],
  ["Aug", "აგვისტო", "აგვ"],
  ["Sep", "სექტემბერი", "სექ"],
  ["Oct", "ოქტომბერი", "ოქტ"],
  ["Nov", "ნოემბერი", "ნოე"],
  ["Dec", "დეკემბერი", "დეკ"]
];

/** Provides them where `Intl` knows no Georgian. */
export function provideGeorgianDates(): void {
  const known = new Intl.DateTimeFormat("ka", {month: "long"}).format(0);
  if (!/\p{Script=Georgian}/u.test(known)) provideDates("ka", georgianDates);
}

/** Days in Georgian's order, which is that of British English but for a comma before the year. */
export function georgianDates(options: Intl.DateTimeFormatOptions): DateFormat {
  const english = new Intl.DateTimeFormat("en-GB", options);
  const named = <Part extends Intl.DateTimeFormatPart>(parts: readonly Part[]): Part[] =>
    parts.map((part, at) => {
      const before = parts[at - 1]?.type;
      const isBeforeYear = part.value === " " && before === "month" && parts[at + 1]?.type === "year";
      return {...part, value: isBeforeYear ? ", " : inGeorgian(part, options.month === "short")};
    });
  const formatToParts: DateFormat["formatToParts"] = (date) => named(english.formatToParts(date));
  return {
    formatToParts,
    format: (date) =>
      formatToParts(date)
        .map(({value}) => value)
        .join(""),
    formatRangeToParts: (from, to) => named(english.formatRangeToParts(from as Date, to as Date))
  };
}

function inGeorgian({type, value}: Intl.DateTimeFormatPart, short: boolean): string {
  if (type === "era") return value.startsWith("B") ? "ძვ. წ." : "ახ. წ.";
  const month = type === "month" ? MONTHS.find(([english]) => value.startsWith(english)) : undefined;
  return month?.[short ? 2 : 1] ?? value;
}
