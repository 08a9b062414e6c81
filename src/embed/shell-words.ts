/** What the element says before any catalogue is there, or because none could be fetched. */
type ShellWords = readonly [
  loading: string,
  /** Said of everything that could not be had; what follows depends on what it was. */
  failed: string,
  connection: string,
  /** Browsers remember some failures for as long as a page is open. */
  anew: string,
  retry: string
];

const WORDS: Readonly<Record<string, ShellWords>> = {
  en: [
    "Loading the map …",
    "The map could not be loaded.",
    "Is there a connection?",
    "If there is a connection, load this page anew.",
    "Try again"
  ],
  de: [
    "Die Karte wird geladen …",
    "Die Karte ließ sich nicht laden.",
    "Besteht eine Verbindung?",
    "Wenn eine Verbindung besteht, bitte diese Seite neu laden.",
    "Noch einmal"
  ],
  es: [
    "Cargando el mapa…",
    "No se pudo cargar el mapa.",
    "¿Hay conexión?",
    "Si hay conexión, vuelve a cargar esta página.",
    "Reintentar"
  ],
  ru: [
    "Карта загружается…",
    "Карту не удалось загрузить.",
    "Есть ли соединение?",
    "Если соединение есть, обновите эту страницу.",
    "Ещё раз"
  ],
  ka: [
    "რუკა იტვირთება…",
    "რუკა ვერ ჩაიტვირთა.",
    "არის კავშირი?",
    "თუ კავშირი არის, განაახლეთ ეს გვერდი.",
    "კიდევ ერთხელ"
  ],
  ar: [
    "تُحمَّل الخريطة…",
    "تعذر تحميل الخريطة.",
    "هل هناك اتصال؟",
    "إن كان هناك اتصال فأعد تحميل هذه الصفحة.",
    "إعادة المحاولة"
  ]
};

/** @param tag - BCP 47; English where there is no such language */
export function shellWords(tag: string): ShellWords {
  return WORDS[tag.slice(0, 2).toLowerCase()] ?? WORDS["en"]!;
}
