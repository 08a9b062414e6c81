import {eld} from "eld/extrasmall";

/** Shorter texts than this are mostly names, which belong to no language. In UTF-16 code units. */
const SHORTEST = 80;
/** The start of an article tells its language as well as the whole. */
const LOOKED_AT = 4000;

/** The language of a text as a BCP 47 tag, or `null` where it cannot be told. */
export function languageOf(text: string): string | null {
  if (text.length < SHORTEST) return null;
  const result = eld.detect(text.slice(0, LOOKED_AT));
  return result.isReliable() && result.language !== "" ? result.language : null;
}

/** The canonical form of a language tag (`en-GB` for `en_gb`); `null` for what is none, since pages say many things. */
export function languageTag(value: string | null): string | null {
  if (!value) return null;
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
