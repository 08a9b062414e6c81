import {CollectionReader, MAX_EVENTS} from "../domain/collection.js";
import type {EventFeature} from "../domain/event.js";
import {ColumnBuilder} from "./state/column-builder.js";
import {featureRanges, hashOf, type FeatureRanges, type PackedCollection} from "./state/packed.js";
import {buildSearchText} from "./state/search.js";

/** So many events are objects at a time: enough that little is lost between, few enough to be forgotten cheaply. */
const PART = 500;

/**
 * Reads a large collection of our form a few events at a time, as strictly as all at once: then it takes half the
 * time, and little more memory than the file.
 *
 * @returns `null` if the file must be read as a whole: it is no JSON, not of our form, or written unusually
 * @throws InputError if it is not sound
 */
export function readInParts(name: string, bytes: Uint8Array<ArrayBuffer>): PackedCollection | null {
  const ranges = featureRanges(bytes);
  const count = ranges?.starts.length ?? 0;
  if (!ranges || count === 0 || count > MAX_EVENTS) return null;
  const head = parsed(
    textOf(bytes, 0, ranges.starts[0]!) + textOf(bytes, ranges.ends[count - 1]!, bytes.length)
  );
  if (!isOurs(head)) return null;

  const reader = new CollectionReader(head, name);
  const builder = new ColumnBuilder(
    count,
    reader.dateline.articles.map(({id}) => id)
  );
  const idHashes = new Uint32Array(count);
  let broken = false;
  function* events(): Generator<EventFeature> {
    let index = 0;
    for (const part of partsOf(bytes, ranges!)) {
      if (part === null) {
        broken = true;
        return;
      }
      for (const value of part) {
        const event = reader.event(reader.root.entry("features", index, value));
        builder.add(event);
        idHashes[index++] = hashOf(event.id);
        yield event;
      }
    }
  }
  const searchText = buildSearchText(events());
  if (broken) return null;
  return {head: reader.dateline, columns: builder.columns(), searchText, bytes, ...ranges, idHashes};
}

/** The features a few at a time, as JSON has them; `null` for a part that is none. */
function* partsOf(bytes: Uint8Array, {starts, ends}: FeatureRanges): Generator<readonly unknown[] | null> {
  for (let from = 0; from < starts.length; from += PART) {
    const to = Math.min(starts.length, from + PART);
    const part = parsed(`[${textOf(bytes, starts[from]!, ends[to - 1]!)}]`);
    const whole = Array.isArray(part) && part.length === to - from;
    // Between the parts, too, there must be a comma and nothing else.
    const joined = to === starts.length || /^\s*,\s*$/u.test(textOf(bytes, ends[to - 1]!, starts[to]!));
    yield whole && joined ? part : null;
  }
}

const decoder = new TextDecoder();

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

/** `undefined` for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOurs(head: unknown): boolean {
  return typeof head === "object" && head !== null && Object.hasOwn(head, "dateline");
}
