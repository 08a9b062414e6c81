import type {Anchor} from "../../domain/timex.js";

/** What a date was counted from, in one language. */
type AnchorWords = Readonly<Record<Anchor, string>>;

const en: AnchorWords = {
  absolute: "the date stands in the text",
  "publication-date": "counted from the day of publication",
  dateline: "counted from the article’s dateline",
  narrative: "counted from the date last told",
  "enclosing-event": "counted from another event",
  "text-implied": "implied by the text",
  none: "nothing to count from"
};

const de: AnchorWords = {
  absolute: "das Datum steht im Text",
  "publication-date": "vom Tag der Veröffentlichung gezählt",
  dateline: "von der Datumszeile gezählt",
  narrative: "vom zuletzt genannten Datum gezählt",
  "enclosing-event": "von einem anderen Ereignis gezählt",
  "text-implied": "aus dem Text erschlossen",
  none: "nichts, wovon sich zählen ließe"
};

const es: AnchorWords = {
  absolute: "la fecha está en el texto",
  "publication-date": "contado desde la publicación",
  dateline: "contado desde la data del artículo",
  narrative: "contado desde la última fecha narrada",
  "enclosing-event": "contado desde otro suceso",
  "text-implied": "implícito en el texto",
  none: "nada desde donde contar"
};

const ru: AnchorWords = {
  absolute: "дата стоит в тексте",
  "publication-date": "отсчитано от дня публикации",
  dateline: "отсчитано от даты в начале статьи",
  narrative: "отсчитано от последней названной даты",
  "enclosing-event": "отсчитано от другого события",
  "text-implied": "следует из текста",
  none: "отсчитывать не от чего"
};

const ka: AnchorWords = {
  absolute: "თარიღი ტექსტშია",
  "publication-date": "გამოქვეყნების დღიდან დათვლილი",
  dateline: "სტატიის სათაურის თარიღიდან დათვლილი",
  narrative: "ბოლოს ნახსენები თარიღიდან დათვლილი",
  "enclosing-event": "სხვა მოვლენიდან დათვლილი",
  "text-implied": "ტექსტიდან გამომდინარეობს",
  none: "დასათვლელი საყრდენი არ არის"
};

const ar: AnchorWords = {
  absolute: "التاريخ مذكور في النص",
  "publication-date": "محسوب من يوم النشر",
  dateline: "محسوب من سطر تاريخ المقال",
  narrative: "محسوب من آخر تاريخ ذُكر",
  "enclosing-event": "محسوب من حدث آخر",
  "text-implied": "مفهوم من النص",
  none: "لا شيء يُحسب منه"
};

const CATALOGUE: Readonly<Record<string, AnchorWords>> = {en, de, es, ru, ka, ar};

/** The words in a language; English where there are none. */
export function anchorWords(lang: string): AnchorWords {
  return CATALOGUE[lang.split("-")[0]!.toLowerCase()] ?? en;
}
