import type {EventStatus} from "../event.js";
import {formatDay} from "../calendar.js";
import {intervalOfEdtf, isBounded} from "../time.js";
import {pointOf, sourceLabel, sourceUrl, withoutControls, type ExportFormat} from "./format.js";

const STATUS: Readonly<Record<EventStatus, string>> = {
  happened: "CONFIRMED",
  ongoing: "CONFIRMED",
  planned: "TENTATIVE",
  cancelled: "CANCELLED"
};

/** Octets of one line, RFC 5545. */
const LINE_OCTETS = 75;

/** RFC 5545. An all-day entry an event, over all days that it may cover; one without such days is left out. */
export const icalendar: ExportFormat = {
  id: "icalendar",
  label: "iCalendar",
  extension: "ics",
  mediaType: "text/calendar",
  write(collection, now) {
    const entries = collection.features.flatMap((event) => {
      const {title, status, time, place, sources} = event.properties;
      const days = time?.edtf ? intervalOfEdtf(time.edtf) : null;
      if (!time || !days || !isBounded(days)) return [];
      const [first, behind] = days.map(formatDay);
      if (!isCalendarDay(first!) || !isCalendarDay(behind!)) return [];
      const point = pointOf(event);
      const url = sourceUrl(collection, event);
      const told = `${sources[0].sentence}\n${sourceLabel(collection, event)}\n${time.wording} (${time.edtf})`;
      return [
        "BEGIN:VEVENT",
        `UID:${escapeText(event.id)}@dateline`,
        `DTSTAMP:${stamp(now)}`,
        `DTSTART;VALUE=DATE:${first!.replaceAll("-", "")}`,
        `DTEND;VALUE=DATE:${behind!.replaceAll("-", "")}`,
        `SUMMARY:${escapeText(title)}`,
        `DESCRIPTION:${escapeText(told)}`,
        `STATUS:${STATUS[status]}`,
        "TRANSP:TRANSPARENT",
        ...(place ? [`LOCATION:${escapeText(place.name)}`] : []),
        ...(point ? [`GEO:${point[1].toFixed(6)};${point[0].toFixed(6)}`] : []),
        ...(url ? [`URL:${url}`] : []),
        "END:VEVENT"
      ];
    });
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Dateline//Dateline//EN",
      `X-WR-CALNAME:${escapeText(collection.dateline.title)}`,
      ...entries,
      "END:VCALENDAR"
    ];
    const written = entries.filter((line) => line === "END:VEVENT").length;
    return {text: lines.map(fold).join(""), leftOut: collection.features.length - written};
  }
};

/** Calendars write the years 1 to 9999. */
function isCalendarDay(iso: string): boolean {
  return /^\d{4}-/.test(iso) && !iso.startsWith("0000");
}

/** `2026-11-22T02:00:00.000Z` as `20261122T020000Z`. */
function stamp(iso: string): string {
  return `${iso.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escapeText(text: string): string {
  return withoutControls(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"))
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll("\n", "\\n");
}

/** Cuts a line between characters, so that none has more than 75 octets; ends it. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
