import {JsonCursor} from "./json-cursor.js";
import {CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET} from "./json-tokens.js";

/** What stands around the events of a file, and where they begin. */
export type Outline = {
  /** The collection without its events, as JSON has it. */
  readonly head: unknown;
  /** Behind the bracket that opens the list of events. */
  readonly eventsAt: number;
  /** Whether what stands behind the events has been read too. */
  readonly whole: boolean;
};

/**
 * Finds the list of events.
 *
 * @param reach - `to the events` reads no farther if all that must be known stands before them
 * @returns `null` if there is no such list, or two, or it is written unusually, or what is around it is no JSON
 */
export function outlineOf(bytes: Uint8Array, reach: "to the events" | "whole"): Outline | null {
  const cursor = new JsonCursor(bytes);
  const before = new Set<string>();
  let eventsAt = -1;
  let eventsEnd = -1;
  if (bytes[0] === 0xef) cursor.at = 3; // the mark of UTF-8; anything else is no JSON
  if (!cursor.takes(OPEN_BRACE)) return null;
  do {
    if (!cursor.takesString() || cursor.escaped) return null;
    const key = cursor.textOf(cursor.from, cursor.to);
    if (!cursor.takes(COLON)) return null;
    cursor.space();
    const valueAt = cursor.at;
    if (key === "features") {
      if (eventsAt >= 0 || bytes[valueAt] !== OPEN_BRACKET) return null;
      eventsAt = valueAt + 1;
      if (reach === "to the events" && before.has("type") && before.has("dateline")) {
        const head = parsed(`${cursor.textOf(0, eventsAt)}]}`);
        return head === undefined ? null : {head, eventsAt, whole: false};
      }
    }
    before.add(key);
    if (!cursor.skipsValue()) return null;
    if (key === "features") eventsEnd = cursor.at - 1;
  } while (cursor.takes(COMMA));
  if (eventsAt < 0 || bytes[eventsEnd] !== CLOSE_BRACKET || !cursor.takes(CLOSE_BRACE)) return null;
  const head = parsed(cursor.textOf(0, eventsAt) + cursor.textOf(eventsEnd, bytes.length));
  return head === undefined ? null : {head, eventsAt, whole: true};
}

/** `undefined` for what is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
