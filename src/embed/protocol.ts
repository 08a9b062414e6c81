import type {EmbedEventName, EmbedState} from "./options.js";

/** Version of the messages; the number changes when an older side would misread one. */
export const PROTOCOL = 1;

/** Longest message, counted as text and entries; more is ignored. */
export const MAX_MESSAGE_SIZE = 16_384;

/** What a host asks of a frame; each is answered by an `ack` with its `id`. */
export type Command =
  | {readonly name: "select"; readonly value: string | null}
  | {readonly name: "setInterval"; readonly value: string | null}
  | {readonly name: "setFilter"; readonly value: string | null}
  | {readonly name: "fit"}
  | {readonly name: "play"; readonly value: boolean}
  | {readonly name: "getState"};

export type CommandMessage = {
  readonly dateline: typeof PROTOCOL;
  readonly type: "command";
  /** Chosen by the host; comes back in the answer. */
  readonly id: number;
  readonly command: Command;
};

/** What a frame tells. Only `ready` and `height` may go to any origin: they say nothing of the content. */
export type FrameMessage =
  | {readonly dateline: typeof PROTOCOL; readonly type: "ready"}
  | {readonly dateline: typeof PROTOCOL; readonly type: "height"; readonly heightPx: number}
  | {
      readonly dateline: typeof PROTOCOL;
      readonly type: "event";
      readonly name: EmbedEventName;
      readonly detail: object;
    }
  /** Carries a `MessagePort` and goes to the exact origin in the `host` parameter, never to `*`. */
  | {readonly dateline: typeof PROTOCOL; readonly type: "connect"}
  /** The view as a query, for a host that keeps it in its address. */
  | {readonly dateline: typeof PROTOCOL; readonly type: "link"; readonly query: string}
  | {
      readonly dateline: typeof PROTOCOL;
      readonly type: "ack";
      readonly id: number;
      readonly ok: boolean;
      readonly state?: EmbedState;
      /** What could not be done; only if not `ok`. */
      readonly error?: string;
    };

/** Why a message was not acted on. */
export type Refusal = "foreign" | "oversized" | "malformed" | "unknown";

const TEXT_COMMANDS = ["select", "setInterval", "setFilter"] as const;

/**
 * Reads what came from a host; never throws, whatever it is.
 *
 * @returns the command, or why it is ignored: `unknown` is a message of another program, version or name
 */
export function readCommand(data: unknown): CommandMessage | Refusal {
  if (sizeOf(data, MAX_MESSAGE_SIZE) < 0) return "oversized";
  if (!isRecord(data) || data["dateline"] !== PROTOCOL || data["type"] !== "command") return "unknown";
  const {id, command} = data;
  if (!Number.isSafeInteger(id) || !isRecord(command)) return "malformed";
  const read = readOneCommand(command);
  return typeof read === "string"
    ? read
    : {dateline: PROTOCOL, type: "command", id: id as number, command: read};
}

function readOneCommand({name, value}: Record<string, unknown>): Command | Refusal {
  const textCommand = TEXT_COMMANDS.find((each) => each === name);
  if (textCommand) {
    return value === null || typeof value === "string" ? {name: textCommand, value} : "malformed";
  }
  if (name === "play") return typeof value === "boolean" ? {name, value} : "malformed";
  if (name === "fit" || name === "getState") return {name};
  return "unknown";
}

/**
 * Size of structured data: characters of its texts and keys, and one for each other value.
 *
 * Stops at the limit, so that a huge message costs no more than a large one; a message that
 * refers to itself counts as endless.
 *
 * @returns -1 beyond the limit
 */
export function sizeOf(data: unknown, limit: number): number {
  let size = 0;
  const open: unknown[] = [data];
  while (open.length > 0) {
    const value = open.pop();
    size += typeof value === "string" ? value.length + 1 : 1;
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) size += value.byteLength;
    else if (value instanceof Map || value instanceof Set) return -1;
    else if (typeof value === "object" && value !== null) {
      for (const key in value) {
        size += key.length;
        if (size > limit) return -1;
        open.push((value as Record<string, unknown>)[key]);
      }
    }
    if (size > limit) return -1;
  }
  return size;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
