import {ar as stillAr} from "../../src/domain/still-words/ar.js";
import {de as stillDe} from "../../src/domain/still-words/de.js";
import {en as stillEn} from "../../src/domain/still-words/en.js";
import {es as stillEs} from "../../src/domain/still-words/es.js";
import {ka as stillKa} from "../../src/domain/still-words/ka.js";
import {ru as stillRu} from "../../src/domain/still-words/ru.js";
import type {StillWords} from "../../src/domain/still-words/words.js";

/** Everything that a published page says, in one language. Numbers arrive formatted, counts for plurals as numbers. */
export type PageWords = StillWords & {
  readonly places: (count: number, formatted: string) => string;
  readonly articles: (count: number, formatted: string) => string;
  /** What the poster shows, for who does not see it. */
  readonly picture: (title: string) => string;
  readonly eventsHeading: string;
  readonly empty: string;
  readonly sourcesHeading: string;
  readonly dataHeading: string;
  readonly noPlace: string;
  readonly journey: (from: string, to: string) => string;
  readonly shapes: string;
  readonly publicDomain: string;
  readonly download: string;
  readonly madeWith: (generator: string) => string;
  readonly licences: string;
  /** Title of the page that lists several collections. */
  readonly collections: string;
};

const en: PageWords = {
  ...stillEn,
  places: (count, formatted) => `${formatted} ${count === 1 ? "place" : "places"}`,
  articles: (count, formatted) => `${formatted} ${count === 1 ? "article" : "articles"}`,
  picture: (title) => `Map and timeline: ${title}`,
  eventsHeading: "Events",
  empty: "This collection holds no events.",
  sourcesHeading: "Sources",
  dataHeading: "Data and map",
  noPlace: "no place",
  journey: (from, to) => `${from} → ${to}`,
  shapes: "Shapes of countries",
  publicDomain: "public domain",
  download: "Download",
  madeWith: (generator) => `Made with ${generator}.`,
  licences: "Licences",
  collections: "Maps and timelines"
};

const de: PageWords = {
  ...stillDe,
  places: (count, formatted) => `${formatted} ${count === 1 ? "Ort" : "Orte"}`,
  articles: (_, formatted) => `${formatted} Artikel`,
  picture: (title) => `Karte und Zeitleiste: ${title}`,
  eventsHeading: "Ereignisse",
  empty: "Diese Sammlung enthält keine Ereignisse.",
  sourcesHeading: "Quellen",
  dataHeading: "Daten und Karte",
  noPlace: "ohne Ort",
  journey: (from, to) => `${from} → ${to}`,
  shapes: "Umrisse der Länder",
  publicDomain: "gemeinfrei",
  download: "Herunterladen",
  madeWith: (generator) => `Erstellt mit ${generator}.`,
  licences: "Lizenzen",
  collections: "Karten und Zeitleisten"
};

const es: PageWords = {
  ...stillEs,
  places: (count, formatted) => `${formatted} ${count === 1 ? "lugar" : "lugares"}`,
  articles: (count, formatted) => `${formatted} ${count === 1 ? "artículo" : "artículos"}`,
  picture: (title) => `Mapa y cronología: ${title}`,
  eventsHeading: "Sucesos",
  empty: "Esta colección no contiene sucesos.",
  sourcesHeading: "Fuentes",
  dataHeading: "Datos y mapa",
  noPlace: "sin lugar",
  journey: (from, to) => `${from} → ${to}`,
  shapes: "Contornos de los países",
  publicDomain: "dominio público",
  download: "Descargar",
  madeWith: (generator) => `Hecho con ${generator}.`,
  licences: "Licencias",
  collections: "Mapas y cronologías"
};

/** Russian counts by three forms: 1 место, 2 места, 5 мест. */
const russianForm = (count: number, one: string, few: string, many: string): string =>
  ({one, few})[new Intl.PluralRules("ru").select(count) as string] ?? many;

const ru: PageWords = {
  ...stillRu,
  places: (count, formatted) => `${formatted} ${russianForm(count, "место", "места", "мест")}`,
  articles: (count, formatted) => `${formatted} ${russianForm(count, "статья", "статьи", "статей")}`,
  picture: (title) => `Карта и шкала времени: ${title}`,
  eventsHeading: "События",
  empty: "В этом собрании нет событий.",
  sourcesHeading: "Источники",
  dataHeading: "Данные и карта",
  noPlace: "без места",
  journey: (from, to) => `${from} → ${to}`,
  shapes: "Очертания стран",
  publicDomain: "общественное достояние",
  download: "Скачать",
  madeWith: (generator) => `Сделано в ${generator}.`,
  licences: "Лицензии",
  collections: "Карты и шкалы времени"
};

const ka: PageWords = {
  ...stillKa,
  places: (_, formatted) => `${formatted} ადგილი`,
  articles: (_, formatted) => `${formatted} სტატია`,
  picture: (title) => `რუკა და დროის ღერძი: ${title}`,
  eventsHeading: "მოვლენები",
  empty: "ამ კრებულში მოვლენები არ არის.",
  sourcesHeading: "წყაროები",
  dataHeading: "მონაცემები და რუკა",
  noPlace: "ადგილის გარეშე",
  journey: (from, to) => `${from} → ${to}`,
  shapes: "ქვეყნების მოხაზულობა",
  publicDomain: "საჯარო საკუთრება",
  download: "ჩამოტვირთვა",
  madeWith: (generator) => `შექმნილია: ${generator}.`,
  licences: "ლიცენზიები",
  collections: "რუკები და დროის ღერძები"
};

const arabicForm = (count: number, one: string, two: string, few: string, many: string): string =>
  ({one, two, few})[new Intl.PluralRules("ar").select(count) as string] ?? many;

const ar: PageWords = {
  ...stillAr,
  places: (count, formatted) =>
    arabicForm(count, "مكان واحد", "مكانان", `${formatted} أماكن`, `${formatted} مكانًا`),
  articles: (count, formatted) =>
    arabicForm(count, "مقال واحد", "مقالان", `${formatted} مقالات`, `${formatted} مقالًا`),
  picture: (title) => `خريطة وخط زمني: ${title}`,
  eventsHeading: "الأحداث",
  empty: "لا أحداث في هذه المجموعة.",
  sourcesHeading: "المصادر",
  dataHeading: "البيانات والخريطة",
  noPlace: "بلا مكان",
  // From right to left as a whole, and each name for itself: else two Latin names turn the arrow around.
  journey: (from, to) => `\u200f\u2068${from}\u2069 ← \u2068${to}\u2069`,
  shapes: "حدود البلدان",
  publicDomain: "ملكية عامة",
  download: "تنزيل",
  madeWith: (generator) => `أُعدّ باستخدام ${generator}.`,
  licences: "التراخيص",
  collections: "خرائط وخطوط زمنية"
};

const CATALOGUES: readonly PageWords[] = [en, de, es, ru, ka, ar];

/** Languages that a page can be published in. */
export const PAGE_LANGUAGES: readonly string[] = CATALOGUES.map(({lang}) => lang);

/**
 * The words for a BCP 47 tag, and the tag for dates and numbers: the same if there is a catalogue for its language,
 * else English throughout, since a page that speaks two languages speaks neither.
 */
export function pageWordsFor(tag: string): {readonly words: PageWords; readonly locale: string} {
  const words = CATALOGUES.find(({lang}) => lang === tag.toLowerCase().split("-")[0]);
  return words ? {words, locale: tag} : {words: en, locale: "en"};
}
