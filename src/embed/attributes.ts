import {InputError} from "../domain/input-error.js";
import {intervalOfEdtf, type DayInterval} from "../domain/time.js";
import type {Theme} from "../viewer/state/viewer.svelte.js";
import {THEMES, type Layout} from "./options.js";

/** What a layout has beside the map. */
export function partsOf(layout: Layout): {header: boolean; list: boolean; timeline: boolean} {
  return {
    header: layout === "auto" || layout === "full",
    list: layout === "auto" || layout === "full" || layout === "list",
    timeline: layout !== "bare"
  };
}

/** @throws InputError if the value is none of `allowed` */
export function oneOf<T extends string>(
  name: string,
  allowed: readonly T[],
  value: string | null,
  initial: T
): T {
  if (value === null || value === "") return initial;
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new InputError(
    name,
    `expected one of ${allowed.join(", ")}, found "${value.slice(0, 40)}"`,
    "Correct it."
  );
}

/** `auto` takes the host's colour scheme where it has only one, else what the system asks for. */
export function themeOf(value: string | null, element: Element): Theme {
  const theme = oneOf("theme", THEMES, value, "auto");
  if (theme !== "auto" || !element.parentElement) return theme;
  const scheme = getComputedStyle(element.parentElement).colorScheme.replace("only", "").trim();
  return scheme === "dark" || scheme === "light" ? scheme : "auto";
}

/** The element's language, else that of the page, else the browser's. */
export function localeOf(value: string | null, element: Element): string {
  const wished = value ?? element.closest("[lang]")?.getAttribute("lang") ?? navigator.language;
  try {
    return Intl.getCanonicalLocales(wished || "en")[0] ?? "en";
  } catch {
    if (value === null) return "en";
    throw new InputError(
      "lang",
      `expected a language tag, found "${value.slice(0, 40)}"`,
      "For example en or de-AT."
    );
  }
}

/** The days of `from` and `to`, each EDTF or absent; an open side reaches to the end of the collection. */
export function intervalBetween(
  from: string | null,
  to: string | null,
  extent: readonly [number, number] | null
): DayInterval | null {
  const first = from ? intervalOfEdtf(from, "from")[0] : (extent?.[0] ?? -Infinity);
  const behind = to ? intervalOfEdtf(to, "to")[1] : (extent?.[1] ?? Infinity);
  if ((!from && !to) || !Number.isFinite(first) || !Number.isFinite(behind)) return null;
  if (first < behind) return [first, behind];
  if (!from || !to) return [first, first + 1]; // nothing is so late, or so early
  throw new InputError("from", `expected a day before ${to}, found "${from}"`, "Swap from and to.");
}

/** @throws InputError if it is not EDTF with a beginning and an end */
export function daysOfInterval(interval: string, where: string): DayInterval {
  const days = intervalOfEdtf(interval, where);
  if (days.every(Number.isFinite)) return days;
  throw new InputError(
    where,
    `expected a beginning and an end, found "${interval}"`,
    "For example 2024-03/2024-05."
  );
}
