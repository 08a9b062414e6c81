import {parseCollection, type EventCollection} from "../domain/collection.js";
import {InputError} from "../domain/input-error.js";
import {Unreachable} from "./unreachable.js";

/** Longest wait for an answer to begin. */
const PATIENCE_MS = 30_000;

/** Most bytes of a file that a page of somebody else is asked to hold. */
const MAX_BYTES = 200_000_000;

/**
 * Fetches what `src` names: a collection, plain GeoJSON points with dates, or a publication's
 * `manifest.json`, whose `data` names the file of today.
 *
 * @throws InputError in words that can stand in place of the map
 */
export async function loadCollection(src: string, signal: AbortSignal): Promise<EventCollection> {
  const url = webAddress(src, document.baseURI);
  const json = await fetchJson(url, signal);
  const data = dataOfManifest(json);
  if (data === null) return toCollection(json, src);
  const named = webAddress(data, url.href);
  if (named.origin !== url.origin) {
    throw new InputError(
      `${src} data`,
      `expected a file of ${url.origin}, found ${named.origin}`,
      "Publish again."
    );
  }
  return toCollection(await fetchJson(named, signal), src);
}

/** What reads files that are not ours is fetched for those alone. */
async function toCollection(json: unknown, where: string): Promise<EventCollection> {
  const isOurs = typeof json === "object" && json !== null && Object.hasOwn(json, "dateline");
  if (isOurs) return parseCollection(json, where);
  const {fromPlainGeoJson, isPlainGeoJson} = await import("../domain/plain-geojson.js");
  return isPlainGeoJson(json) ? fromPlainGeoJson(json, where) : parseCollection(json, where);
}

/** The address of a manifest's data; `null` if it is no manifest. */
function dataOfManifest(json: unknown): string | null {
  if (typeof json !== "object" || json === null) return null;
  const {dateline, data} = json as {dateline?: unknown; data?: unknown};
  return dateline === "manifest" && typeof data === "string" ? data : null;
}

function webAddress(src: string, base: string): URL {
  const url = URL.canParse(src, base) ? new URL(src, base) : null;
  if (url && (url.protocol === "https:" || url.protocol === "http:")) return url;
  if (url?.protocol === "file:" && location.protocol === "file:") return url; // `published-files.ts` has it
  throw new InputError(
    "src",
    `expected an address (http: or https:), found "${src.slice(0, 80)}"`,
    "Give the address of a .geojson file or of a manifest.json."
  );
}

async function fetchJson(url: URL, signal: AbortSignal): Promise<unknown> {
  const where = url.href;
  let response: Response;
  try {
    response = await fetch(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
    });
  } catch (error) {
    signal.throwIfAborted();
    const found =
      error instanceof DOMException && error.name === "TimeoutError" ? "none within 30 s" : "none";
    throw new Unreachable(
      where,
      `expected an answer, found ${found}`,
      "Check the address, and that its server sends Access-Control-Allow-Origin."
    );
  }
  if (!response.ok)
    throw new InputError(where, `expected a file, found ${response.status}`, "Check the address.");
  if (Number(response.headers.get("content-length") ?? 0) > MAX_BYTES) {
    throw new InputError(where, "expected at most 200 MB, found more", "Split the collection.");
  }
  try {
    return (await response.json()) as unknown;
  } catch {
    signal.throwIfAborted();
    throw new InputError(
      where,
      "expected JSON, found something else",
      "Give the address of a .geojson file."
    );
  }
}
