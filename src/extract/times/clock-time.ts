import {
  COLON,
  DASH,
  digits,
  type Found,
  glued,
  gluedNumber,
  PLUS,
  POINT,
  QUOTE,
  type Reader,
  wordIs
} from "./elements.js";
import {CAPITAL, kindOf, meaning, NUMBER, type Scan} from "./scan.js";

function zoneOf(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  const text = `${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
  return (minutes < 0 ? "-" : "+") + text;
}

/** `am`, `a.m.`, `PM`; its hours to add and the token behind it. */
function readHalfOfDay(scan: Scan, token: number): {end: number; add: number} | null {
  const {kind, count} = scan;
  if (token >= count) return null;
  const morning = meaning(scan, token, "AM");
  const add = morning ?? meaning(scan, token, "PM");
  if (add === undefined) return null;
  if (scan.end[token]! - scan.start[token]! === 2) {
    return {end: token + 1, add};
  }
  if (kind[token + 1] === POINT && wordIs(scan, token + 2, "m")) {
    const end = token + 3;
    return {end: kind[end] === POINT && glued(scan, end) ? end + 1 : end, add};
  }
  return null;
}

function readZone(scan: Scan, token: number): {end: number; zone: string} | null {
  if (token >= scan.count) return null;
  const {text, start, end, flags, kind} = scan;
  const minutes = meaning(scan, token, "ZONE");
  if (minutes === undefined || !(flags[token]! & CAPITAL)) return null;
  const word = text.slice(start[token], end[token]);
  if (word !== word.toUpperCase()) return null;
  const sign = kind[token + 1] === PLUS ? 1 : kind[token + 1] === DASH ? -1 : 0;
  if (minutes === 0 && sign && gluedNumber(scan, token + 2, 1, 2) && scan.value[token + 2]! <= 14) {
    return {end: token + 3, zone: zoneOf(sign * scan.value[token + 2]! * 60)};
  }
  return {end: token + 1, zone: zoneOf(minutes)};
}

/** A clock time: 10:35, 5 p.m. EST, 8.30pm, 0735 GMT, 7 o'clock. Hours beyond 24 are kept: they are noticed. */
export const readClock: Reader = (scan, token) => {
  const {kind, value, count} = scan;
  if (kind[token] !== NUMBER && meaning(scan, token, "CARDINAL") === undefined) return null;
  if (kind[token] !== NUMBER) {
    const hour = meaning(scan, token, "CARDINAL")!;
    if (hour < 1 || hour > 12) return null;
    const half = readHalfOfDay(scan, token + 1);
    if (half) return found(scan, half.end, hour, null, null, half.add);
    return wordIs(scan, token + 1, "o") && kind[token + 2] === QUOTE && wordIs(scan, token + 3, "clock")
      ? found(scan, token + 4, hour, null, null, null)
      : null;
  }
  if (token > 0 && glued(scan, token) && (kind[token - 1] === NUMBER || kind[token - 1] === COLON))
    return null;
  if (token > 0 && glued(scan, token) && kind[token - 1] === kindOf("$")) return null;
  const size = digits(scan, token);
  const number = value[token]!;
  if (size <= 2) {
    const separator = token + 1 < count && glued(scan, token + 1) ? kind[token + 1] : undefined;
    if ((separator === COLON || separator === POINT) && gluedNumber(scan, token + 2, 2, 2)) {
      const minute = value[token + 2]!;
      let end = token + 3;
      let second: number | null = null;
      if (
        separator === COLON &&
        kind[end] === COLON &&
        glued(scan, end) &&
        gluedNumber(scan, end + 1, 2, 2)
      ) {
        second = value[end + 1]!;
        end += 2;
      }
      if (gluedNumber(scan, end, 1, 9)) return null;
      if ((kind[end] === COLON || kind[end] === POINT) && gluedNumber(scan, end + 1, 1, 9)) return null;
      const half = readHalfOfDay(scan, end);
      if (half && number <= 12) return found(scan, half.end, number, minute, second, half.add);
      if (separator === POINT) {
        const zone = readZone(scan, end);
        return zone && number < 24 && minute < 60 ? found(scan, end, number, minute, second, null) : null;
      }
      return found(scan, end, number, minute, second, null);
    }
    if (number >= 1 && number <= 12) {
      const half = readHalfOfDay(scan, token + 1);
      if (half) return found(scan, half.end, number, null, null, half.add);
    }
    if (wordIs(scan, token + 1, "o") && kind[token + 2] === QUOTE && wordIs(scan, token + 3, "clock")) {
      return found(scan, token + 4, number, null, null, null);
    }
    const zone =
      number < 24 && !(token + 1 < count && glued(scan, token + 1)) ? readZone(scan, token + 1) : null;
    return zone ? found(scan, token + 1, number, null, null, null) : null;
  }
  if (size > 4) return null;
  const [hour, minute] = [Math.floor(number / 100), number % 100];
  if (minute > 59) return null;
  const half = hour >= 1 && hour <= 12 ? readHalfOfDay(scan, token + 1) : null;
  if (half) return found(scan, half.end, hour, minute, null, half.add);
  if (size !== 4 || hour > 24) return null;
  if (wordIs(scan, token + 1, "hours") || wordIs(scan, token + 1, "hrs") || wordIs(scan, token + 1, "h")) {
    return found(scan, token + 2, hour, minute, null, null);
  }
  return readZone(scan, token + 1) ? found(scan, token + 1, hour, minute, null, null) : null;
};

function found(
  scan: Scan,
  end: number,
  written: number,
  minute: number | null,
  second: number | null,
  add: number | null
): Found {
  let hour = written;
  if (add !== null) hour = (written % 12) + add;
  const zone = readZone(scan, end);
  return {
    end: zone ? zone.end : end,
    value: hour,
    clock: {hour, minute, second, zone: zone ? zone.zone : null}
  };
}
