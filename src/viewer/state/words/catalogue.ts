import {fetchPart} from "../fetch-part.js";
import {en} from "./en.js";
import type {Words} from "./words.js";

/** Languages of the page by BCP 47 tag, under their own names. English is always there, the others are fetched. */
export const LANGUAGES: readonly {
  readonly tag: string;
  readonly name: string;
  readonly load: () => Promise<Words>;
}[] = [
  {tag: "en", name: "English", load: () => Promise.resolve(en)},
  {tag: "de", name: "Deutsch", load: async () => (await fetchPart(() => import("./de.js"))).de},
  {tag: "es", name: "Español", load: async () => (await fetchPart(() => import("./es.js"))).es},
  {tag: "ru", name: "Русский", load: async () => (await fetchPart(() => import("./ru.js"))).ru},
  {tag: "ka", name: "ქართული", load: async () => (await fetchPart(() => import("./ka.js"))).ka},
  {tag: "ar", name: "العربية", load: async () => (await fetchPart(() => import("./ar.js"))).ar}
];

/** The catalogue for the first wish that there is one for; English if there is none. */
export async function wordsFor(wishes: readonly string[]): Promise<Words> {
  for (const wish of wishes) {
    const found = LANGUAGES.find(({tag}) => tag === wish.toLowerCase().split("-")[0]);
    if (found) return found.load();
  }
  return en;
}
