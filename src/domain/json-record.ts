import {InputError} from "./input-error.js";

/** What to do when a member is missing or has another form, unless a reader knows better. */
export const REBUILD = "Write the file again with the command that made it.";

/** A value as an error message shows it: short, and never a whole text. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const shown = JSON.stringify(value) ?? typeof value;
  return shown.length > 80 ? `${shown.slice(0, 77)}...` : shown;
}

/** Bounds for a text, in UTF-16 code units. */
export type TextBounds = {readonly min?: number; readonly max?: number};

/** Bounds for a number, both inclusive. */
export type NumberBounds = {readonly min: number; readonly max: number; readonly whole?: boolean};

/** What all records of one document share. */
type Document = {
  readonly file: string;
  /** Texts that were found sound, by what they were checked for: a file of many events has few different dates. */
  readonly sound: Map<string, Set<string>>;
};

/** So many texts a check are remembered; more would only take memory. */
const MOST_SOUND = 100_000;

/**
 * An object somewhere in a JSON document, that knows where it stands.
 *
 * Each method reads one member, checks it and returns it typed; what does not hold is an
 * `InputError` with the exact path. Members that nobody asks for are left out, so that an older
 * reader takes a file of a newer minor version. Paths are made only when something is wrong.
 */
export class JsonRecord {
  private constructor(
    private readonly members: Readonly<Record<string, unknown>>,
    private readonly document: Document,
    private readonly parent: JsonRecord | null,
    private readonly key: string,
    /** Place in a list; -1 for a member that is no list. */
    private readonly index = -1
  ) {}

  /**
   * @param where - what the document is called in messages: a file name, an address
   * @throws InputError if `json` is no object
   */
  static root(json: unknown, where: string): JsonRecord {
    if (!isObject(json)) {
      throw new InputError(
        where,
        `expected an EventCollection (a JSON object), found ${describe(json)}`,
        "Give the .geojson file that Dateline wrote."
      );
    }
    return new JsonRecord(json, {file: where, sound: new Map()}, null, "");
  }

  /** The path of this object, or of one of its members. */
  path(key = ""): string {
    const own = this.parent
      ? this.parent.path(this.index < 0 ? this.key : entryKey(this.key, this.index))
      : "";
    if (!key) return own;
    return own ? `${own}.${key}` : key;
  }

  /** The error for a member, thrown by the caller so that the compiler sees the way end. */
  error(key: string, expected: string, found: unknown, mend = REBUILD): InputError {
    return this.failure(key, `expected ${expected}, found ${describe(found)}`, mend);
  }

  /** The same with the whole problem in the caller's words. */
  failure(key: string, problem: string, mend = REBUILD): InputError {
    return new InputError(this.where(key), problem, mend);
  }

  /** File and path, as messages begin. */
  where(key = ""): string {
    return `${this.document.file} ${this.path(key)}`.trim();
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  /** The member as it is, without a check; never one that is inherited. */
  raw(key: string): unknown {
    return Object.hasOwn(this.members, key) ? this.members[key] : undefined;
  }

  text(key: string, {min = 0, max = 100_000}: TextBounds = {}): string {
    const value = this.raw(key);
    if (typeof value !== "string") throw this.error(key, "a text", value);
    if (value.length < min) throw this.failure(key, "expected a text, found an empty one");
    if (value.length > max) {
      throw this.failure(key, `expected at most ${max} characters, found ${value.length}`, "Shorten it.");
    }
    return value;
  }

  textOrNull(key: string, bounds: TextBounds = {}): string | null {
    return this.raw(key) === null ? null : this.text(key, bounds);
  }

  /** A text that one linear pattern describes. */
  matching(key: string, pattern: RegExp, expected: string, mend?: string): string {
    const value = this.text(key, {max: 2048});
    if (!pattern.test(value)) throw this.error(key, expected, value, mend);
    return value;
  }

  matchingOrNull(key: string, pattern: RegExp, expected: string, mend?: string): string | null {
    return this.raw(key) === null ? null : this.matching(key, pattern, expected, mend);
  }

  number(key: string, {min, max, whole = false}: NumberBounds): number {
    const value = this.raw(key);
    const fits = typeof value === "number" && value >= min && value <= max;
    if (!fits || (whole && !Number.isInteger(value))) {
      throw this.error(key, `a ${whole ? "whole " : ""}number in ${min}..${max}`, value);
    }
    return value;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T {
    const value = this.raw(key);
    const known: readonly unknown[] = allowed;
    if (!known.includes(value)) throw this.error(key, `one of ${allowed.join(", ")}`, value);
    return value as T;
  }

  record(key: string): JsonRecord {
    const value = this.raw(key);
    if (!isObject(value)) throw this.error(key, "an object", value);
    return new JsonRecord(value, this.document, this, key);
  }

  recordOrNull(key: string): JsonRecord | null {
    return this.raw(key) === null ? null : this.record(key);
  }

  /** A list without a check of what is in it. */
  rawList(key: string, max: number): readonly unknown[] {
    const value = this.raw(key);
    if (!Array.isArray(value)) throw this.error(key, "a list", value);
    if (value.length > max) throw this.tooMany(key, max, value.length);
    return value;
  }

  /** The error for a list that is too long. */
  tooMany(key: string, max: number, found: number): InputError {
    return this.failure(
      key,
      `expected at most ${max.toLocaleString("en")} entries, found ${found.toLocaleString("en")}`,
      "Split the file into several collections."
    );
  }

  /** A list of objects, each read by `read`. */
  records<T>(key: string, read: (entry: JsonRecord) => T, max = 100_000): T[] {
    return this.rawList(key, max).map((value, index) => read(this.entry(key, index, value)));
  }

  /** An object that stands in a list, whether the list itself is at hand or not. */
  entry(key: string, index: number, value: unknown): JsonRecord {
    if (!isObject(value)) throw this.error(entryKey(key, index), "an object", value);
    return new JsonRecord(value, this.document, this, key, index);
  }

  /** Whether this text of the document was checked for this before, and found sound. */
  isKnownSound(check: string, text: string): boolean {
    return this.document.sound.get(check)?.has(text) ?? false;
  }

  rememberSound(check: string, text: string): void {
    let texts = this.document.sound.get(check);
    if (!texts) this.document.sound.set(check, (texts = new Set()));
    if (texts.size < MOST_SOUND) texts.add(text);
  }

  texts(key: string, max = 1000): string[] {
    return this.rawList(key, max).map((value, index) => {
      if (typeof value === "string" && value.length <= 1000) return value;
      throw this.error(`${key}[${index}]`, "a text of at most 1,000 characters", value);
    });
  }
}

function entryKey(key: string, index: number): string {
  return `${key}[${index}]`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
