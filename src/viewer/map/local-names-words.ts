const CATALOGUE: Readonly<Record<string, string>> = {
  en: "Place names in local script",
  de: "Ortsnamen in der Schrift des Landes",
  es: "Nombres en la escritura del país",
  ru: "Названия на языке страны",
  ka: "სახელები ადგილობრივი დამწერლობით",
  ar: "أسماء الأماكن بالكتابة المحلية"
};

/** Name of the switch between the reader's names of places and those of the countries themselves; English where there are no words. */
export function localNamesWords(lang: string): string {
  return CATALOGUE[lang.split("-")[0]!.toLowerCase()] ?? CATALOGUE["en"]!;
}
