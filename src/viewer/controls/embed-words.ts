/** What the dialog for embedding and downloading says, in one language. */
export type EmbedWords = {
  readonly embed: string;
  readonly asPage: string;
  readonly parts: string;
  readonly layouts: Readonly<Record<"auto" | "list" | "map" | "bare", string>>;
  readonly height: string;
  readonly asNow: string;
  readonly frame: string;
  readonly element: string;
  readonly preview: string;
  readonly noSource: string;
  readonly copy: string;
  readonly copied: string;
  readonly download: string;
  readonly picture: string;
  readonly noPicture: string;
  readonly shownOnly: (shown: string, all: string) => string;
  readonly leftOut: (count: string) => string;
};

const en: EmbedWords = {
  embed: "Embed",
  asPage: "As the page",
  parts: "Parts",
  layouts: {auto: "Everything", list: "Without the header", map: "Map and timeline", bare: "Only the map"},
  height: "Height in pixels",
  asNow: "Show period, filters and selection as they are now",
  frame: "For any page (iframe)",
  element: "For pages with scripts (custom element)",
  preview: "Preview",
  noSource: "A file that you opened from your computer has no address to embed. It can be downloaded.",
  copy: "Copy",
  copied: "Copied",
  download: "Download",
  picture: "Picture",
  noPicture: "The picture could not be drawn.",
  shownOnly: (shown, all) => `Only the events shown (${shown} of ${all})`,
  leftOut: (count) => `Left out, for want of a date or a place: ${count}`
};

const de: EmbedWords = {
  embed: "Einbetten",
  asPage: "Wie die Seite",
  parts: "Teile",
  layouts: {auto: "Alles", list: "Ohne Kopfzeile", map: "Karte und Zeitleiste", bare: "Nur die Karte"},
  height: "Höhe in Pixeln",
  asNow: "Zeitraum, Filter und Auswahl zeigen, wie sie jetzt sind",
  frame: "Für jede Seite (iframe)",
  element: "Für Seiten mit Skripten (eigenes Element)",
  preview: "Vorschau",
  noSource: "Eine Datei vom eigenen Rechner hat keine Adresse, die sich einbetten ließe. Herunterladen geht.",
  copy: "Kopieren",
  copied: "Kopiert",
  download: "Herunterladen",
  picture: "Bild",
  noPicture: "Das Bild ließ sich nicht zeichnen.",
  shownOnly: (shown, all) => `Nur die gezeigten Ereignisse (${shown} von ${all})`,
  leftOut: (count) => `Ausgelassen, weil Datum oder Ort fehlen: ${count}`
};

const es: EmbedWords = {
  embed: "Insertar",
  asPage: "Como la página",
  parts: "Partes",
  layouts: {auto: "Todo", list: "Sin cabecera", map: "Mapa y cronología", bare: "Solo el mapa"},
  height: "Altura en píxeles",
  asNow: "Mostrar período, filtros y selección como están ahora",
  frame: "Para cualquier página (iframe)",
  element: "Para páginas con scripts (elemento propio)",
  preview: "Vista previa",
  noSource: "Un archivo abierto desde su equipo no tiene dirección que insertar. Sí puede descargarse.",
  copy: "Copiar",
  copied: "Copiado",
  download: "Descargar",
  picture: "Imagen",
  noPicture: "No se pudo dibujar la imagen.",
  shownOnly: (shown, all) => `Solo los sucesos mostrados (${shown} de ${all})`,
  leftOut: (count) => `Quedan fuera, por faltarles fecha o lugar: ${count}`
};

const ru: EmbedWords = {
  embed: "Встроить",
  asPage: "Как на странице",
  parts: "Части",
  layouts: {auto: "Всё", list: "Без шапки", map: "Карта и лента времени", bare: "Только карта"},
  height: "Высота в пикселях",
  asNow: "Показать период, фильтры и выбор как сейчас",
  frame: "Для любой страницы (iframe)",
  element: "Для страниц со скриптами (свой элемент)",
  preview: "Предпросмотр",
  noSource: "У файла, открытого с вашего компьютера, нет адреса, который можно встроить. Его можно скачать.",
  copy: "Скопировать",
  copied: "Скопировано",
  download: "Скачать",
  picture: "Изображение",
  noPicture: "Не удалось нарисовать изображение.",
  shownOnly: (shown, all) => `Только показанные события (${shown} из ${all})`,
  leftOut: (count) => `Не вошли, так как нет даты или места: ${count}`
};

const ka: EmbedWords = {
  embed: "ჩასმა",
  asPage: "როგორც გვერდზე",
  parts: "ნაწილები",
  layouts: {
    auto: "ყველაფერი",
    list: "სათაურის ზოლის გარეშე",
    map: "რუკა და დროის ხაზი",
    bare: "მხოლოდ რუკა"
  },
  height: "სიმაღლე პიქსელებში",
  asNow: "პერიოდი, ფილტრები და არჩევანი ისე, როგორც ახლაა",
  frame: "ნებისმიერი გვერდისთვის (iframe)",
  element: "სკრიპტებიანი გვერდისთვის (საკუთარი ელემენტი)",
  preview: "წინასწარი ხედი",
  noSource:
    "თქვენი კომპიუტერიდან გახსნილ ფაილს არ აქვს მისამართი, რომლის ჩასმაც შეიძლება. მისი ჩამოტვირთვა შეიძლება.",
  copy: "კოპირება",
  copied: "დაკოპირდა",
  download: "ჩამოტვირთვა",
  picture: "სურათი",
  noPicture: "სურათის დახატვა ვერ მოხერხდა.",
  shownOnly: (shown, all) => `მხოლოდ ნაჩვენები მოვლენები (${shown} / ${all})`,
  leftOut: (count) => `გამოტოვებულია, რადგან აკლია თარიღი ან ადგილი: ${count}`
};

const ar: EmbedWords = {
  embed: "تضمين",
  asPage: "كالصفحة",
  parts: "الأجزاء",
  layouts: {auto: "كل شيء", list: "بلا رأس الصفحة", map: "الخريطة والخط الزمني", bare: "الخريطة وحدها"},
  height: "الارتفاع بالبكسل",
  asNow: "إظهار المدة والمرشحات والتحديد كما هي الآن",
  frame: "لأي صفحة (iframe)",
  element: "للصفحات ذات النصوص البرمجية (عنصر خاص)",
  preview: "معاينة",
  noSource: "الملف الذي فتحته من حاسوبك لا عنوان له يمكن تضمينه، ويمكن تنزيله.",
  copy: "نسخ",
  copied: "تم النسخ",
  download: "تنزيل",
  picture: "صورة",
  noPicture: "تعذر رسم الصورة.",
  shownOnly: (shown, all) => `الأحداث المعروضة فقط (${shown} من ${all})`,
  leftOut: (count) => `تُرك لغياب التاريخ أو المكان: ${count}`
};

const CATALOGUE: Readonly<Record<string, EmbedWords>> = {en, de, es, ru, ka, ar};

/** The words in a language; English where there are none. */
export function embedWords(lang: string): EmbedWords {
  return CATALOGUE[lang.split("-")[0]!.toLowerCase()] ?? en;
}
