/** What is asked of a formatter of dates. */
export type DateFormat = Pick<Intl.DateTimeFormat, "format" | "formatToParts" | "formatRangeToParts">;
type Make = (options: Intl.DateTimeFormatOptions) => DateFormat;

const own = new Map<string, Make>();
const made = new Map<string, DateFormat>();

/** A formatter in UTC, since days have no time zone. They are slow to make, so each is made once. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const key = locale + JSON.stringify(options);
  let format = made.get(key);
  if (!format) {
    const all = {timeZone: "UTC", calendar: "gregory", ...options};
    format = own.get(locale.split("-")[0]!)?.(all) ?? new Intl.DateTimeFormat(locale, all);
    made.set(key, format);
  }
  return format;
}

/** For a language that the page speaks and the browser does not know: Chromium has no Georgian months. */
export function provideDates(language: string, make: Make): void {
  own.set(language, make);
  made.clear();
}
