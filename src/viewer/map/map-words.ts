/** What the map itself says, in one language. */
export type MapWords = {
  readonly marks: string;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly globe: string;
  readonly plane: string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  readonly zoomTo: string;
  readonly sources: string;
  readonly goTo: string;
  /** In the empty field. */
  readonly goToHint: string;
  readonly noSuchPlace: string;
  readonly placesFound: (count: number, formatted: string) => string;
  readonly eventsAt: (place: string) => string;
  /** What stands on the map for several places, short: newspapers' way to say that there are others. */
  readonly joinedName: (name: string, others: number) => string;
  /** The same in full. */
  readonly namedWith: (name: string, others: number, formatted: string) => string;
  readonly outOfView: (count: number, formatted: string) => string;
  readonly linesNotDrawn: (formatted: string) => string;
  /** The key of the lines, each a switch. */
  readonly lines: string;
  readonly lineKinds: Readonly<Record<"movements" | "relations", string>>;
  readonly problems: Readonly<Record<"webgl" | "detail" | "world" | "own" | "context-lost", string>>;
  /** Keys are MapLibre's. */
  readonly gestures: Readonly<Record<string, string>>;
};

const en: MapWords = {
  marks: "Places on the map",
  tools: "Map view",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show everything",
  globe: "Show as a globe",
  plane: "Show as a flat map",
  close: "Close",
  previous: "Previous event",
  next: "Next event",
  zoomTo: "Zoom to these places",
  sources: "Map data and licences",
  goTo: "Go to a place",
  goToHint: "Town, region or country",
  noSuchPlace: "No place of that name.",
  placesFound: (count, formatted) => (count === 1 ? "1 place" : `${formatted} places`),
  eventsAt: (place) => `Events: ${place}`,
  joinedName: (name, others) => (others === 1 ? `${name} and one more` : `${name} and others`),
  namedWith: (name, others, formatted) =>
    `${name} and ${formatted} more ${others === 1 ? "place" : "places"}`,
  outOfView: (count, formatted) =>
    count === 1 ? "1 event outside this view" : `${formatted} events outside this view`,
  linesNotDrawn: (formatted) => `${formatted} more movements and relations are not drawn`,
  lines: "Lines on the map",
  lineKinds: {movements: "Movement", relations: "Relation between places"},
  problems: {
    webgl:
      "The map cannot be drawn: this browser has no WebGL 2, or it is switched off. The timeline and the list show all events.",
    detail: "The detailed map could not be loaded; a coarse one is shown.",
    world: "The basemap could not be loaded; places are shown without it.",
    own: "The basemap that this page asks for could not be loaded in full.",
    "context-lost": "The map lost its drawing context and is being restored."
  },
  gestures: gestures(
    "Hold Ctrl and scroll to zoom the map",
    "Hold ⌘ and scroll to zoom the map",
    "Use two fingers to move the map"
  )
};

const de: MapWords = {
  marks: "Orte auf der Karte",
  tools: "Kartenansicht",
  zoomIn: "Vergrößern",
  zoomOut: "Verkleinern",
  fit: "Alles zeigen",
  globe: "Als Globus zeigen",
  plane: "Als flache Karte zeigen",
  close: "Schließen",
  previous: "Voriges Ereignis",
  next: "Nächstes Ereignis",
  zoomTo: "Zu diesen Orten zoomen",
  sources: "Kartendaten und Lizenzen",
  goTo: "Zu einem Ort gehen",
  goToHint: "Stadt, Region oder Land",
  noSuchPlace: "Kein Ort dieses Namens.",
  placesFound: (count, formatted) => (count === 1 ? "1 Ort" : `${formatted} Orte`),
  eventsAt: (place) => `Ereignisse: ${place}`,
  joinedName: (name) => `${name} u. a.`,
  namedWith: (name, others, formatted) =>
    others === 1 ? `${name} und 1 weiterer Ort` : `${name} und ${formatted} weitere Orte`,
  outOfView: (count, formatted) =>
    count === 1
      ? "1 Ereignis außerhalb des Ausschnitts"
      : `${formatted} Ereignisse außerhalb des Ausschnitts`,
  linesNotDrawn: (formatted) => `${formatted} weitere Bewegungen und Beziehungen sind nicht gezeichnet`,
  lines: "Linien auf der Karte",
  lineKinds: {movements: "Bewegung", relations: "Beziehung zwischen Orten"},
  problems: {
    webgl:
      "Die Karte kann nicht gezeichnet werden: Dieser Browser hat kein WebGL 2, oder es ist abgeschaltet. Zeitleiste und Liste zeigen alle Ereignisse.",
    detail: "Die genaue Karte konnte nicht geladen werden; gezeigt wird eine grobe.",
    world: "Die Grundkarte konnte nicht geladen werden; die Orte werden ohne sie gezeigt.",
    own: "Die Grundkarte, die diese Seite verlangt, konnte nicht ganz geladen werden.",
    "context-lost": "Die Karte hat ihre Zeichenfläche verloren und wird wiederhergestellt."
  },
  gestures: gestures(
    "Zum Zoomen Strg halten und scrollen",
    "Zum Zoomen ⌘ halten und scrollen",
    "Die Karte mit zwei Fingern bewegen"
  )
};

const es: MapWords = {
  marks: "Lugares en el mapa",
  tools: "Vista del mapa",
  zoomIn: "Acercar",
  zoomOut: "Alejar",
  fit: "Mostrar todo",
  globe: "Mostrar como globo",
  plane: "Mostrar como mapa plano",
  close: "Cerrar",
  previous: "Suceso anterior",
  next: "Suceso siguiente",
  zoomTo: "Acercar a estos lugares",
  sources: "Datos del mapa y licencias",
  goTo: "Ir a un lugar",
  goToHint: "Ciudad, región o país",
  noSuchPlace: "Ningún lugar con ese nombre.",
  placesFound: (count, formatted) => (count === 1 ? "1 lugar" : `${formatted} lugares`),
  eventsAt: (place) => `Sucesos: ${place}`,
  joinedName: (name, others) => (others === 1 ? `${name} y otro` : `${name} y otros`),
  namedWith: (name, others, formatted) =>
    others === 1 ? `${name} y 1 lugar más` : `${name} y ${formatted} lugares más`,
  outOfView: (count, formatted) =>
    count === 1 ? "1 suceso fuera de esta vista" : `${formatted} sucesos fuera de esta vista`,
  linesNotDrawn: (formatted) => `${formatted} movimientos y relaciones más no se dibujan`,
  lines: "Líneas en el mapa",
  lineKinds: {movements: "Movimiento", relations: "Relación entre lugares"},
  problems: {
    webgl:
      "No se puede dibujar el mapa: este navegador no tiene WebGL 2 o está desactivado. La línea de tiempo y la lista muestran todos los sucesos.",
    detail: "No se pudo cargar el mapa detallado; se muestra uno aproximado.",
    world: "No se pudo cargar el mapa base; los lugares se muestran sin él.",
    own: "El mapa base que pide esta página no se pudo cargar por completo.",
    "context-lost": "El mapa perdió su superficie de dibujo y se está restaurando."
  },
  gestures: gestures(
    "Mantén Ctrl y desplázate para acercar el mapa",
    "Mantén ⌘ y desplázate para acercar el mapa",
    "Usa dos dedos para mover el mapa"
  )
};

const ru: MapWords = {
  marks: "Места на карте",
  tools: "Вид карты",
  zoomIn: "Приблизить",
  zoomOut: "Отдалить",
  fit: "Показать всё",
  globe: "Показать как глобус",
  plane: "Показать как плоскую карту",
  close: "Закрыть",
  previous: "Предыдущее событие",
  next: "Следующее событие",
  zoomTo: "Приблизить к этим местам",
  sources: "Данные карты и лицензии",
  goTo: "Перейти к месту",
  goToHint: "Город, регион или страна",
  noSuchPlace: "Места с таким названием нет.",
  placesFound: (_count, formatted) => `Найдено мест: ${formatted}`,
  eventsAt: (place) => `События: ${place}`,
  joinedName: (name) => `${name} и др.`,
  namedWith: (name, _others, formatted) => `${name}, других мест: ${formatted}`,
  outOfView: (_, formatted) => `Событий за пределами вида: ${formatted}`,
  linesNotDrawn: (formatted) => `Не нарисовано перемещений и связей: ${formatted}`,
  lines: "Линии на карте",
  lineKinds: {movements: "Перемещение", relations: "Связь между местами"},
  problems: {
    webgl:
      "Карту нельзя нарисовать: в этом браузере нет WebGL 2 или он отключён. Шкала времени и список показывают все события.",
    detail: "Подробную карту загрузить не удалось; показана приблизительная.",
    world: "Основу карты загрузить не удалось; места показаны без неё.",
    own: "Карту-основу, указанную на этой странице, не удалось загрузить полностью.",
    "context-lost": "Карта потеряла область рисования и восстанавливается."
  },
  gestures: gestures(
    "Удерживайте Ctrl и прокручивайте, чтобы изменить масштаб",
    "Удерживайте ⌘ и прокручивайте, чтобы изменить масштаб",
    "Двигайте карту двумя пальцами"
  )
};

const ka: MapWords = {
  marks: "ადგილები რუკაზე",
  tools: "რუკის ხედი",
  zoomIn: "მიახლოება",
  zoomOut: "დაშორება",
  fit: "ყველაფრის ჩვენება",
  globe: "გლობუსად ჩვენება",
  plane: "ბრტყელ რუკად ჩვენება",
  close: "დახურვა",
  previous: "წინა მოვლენა",
  next: "შემდეგი მოვლენა",
  zoomTo: "ამ ადგილებთან მიახლოება",
  sources: "რუკის მონაცემები და ლიცენზიები",
  goTo: "ადგილზე გადასვლა",
  goToHint: "ქალაქი, მხარე ან ქვეყანა",
  noSuchPlace: "ასეთი სახელის ადგილი არ არის.",
  placesFound: (_count, formatted) => `ნაპოვნია ადგილი: ${formatted}`,
  eventsAt: (place) => `მოვლენები: ${place}`,
  joinedName: (name) => `${name} და სხვ.`,
  namedWith: (name, _others, formatted) => `${name} და კიდევ ${formatted} ადგილი`,
  outOfView: (_, formatted) => `ხედის მიღმა მოვლენები: ${formatted}`,
  linesNotDrawn: (formatted) => `დაუხატავი გადაადგილებები და კავშირები: ${formatted}`,
  lines: "ხაზები რუკაზე",
  lineKinds: {movements: "გადაადგილება", relations: "ადგილთა კავშირი"},
  problems: {
    webgl:
      "რუკის დახატვა შეუძლებელია: ამ ბრაუზერს WebGL 2 არ აქვს ან გამორთულია. დროის ხაზი და სია ყველა მოვლენას აჩვენებს.",
    detail: "დეტალური რუკა ვერ ჩაიტვირთა; ნაჩვენებია მიახლოებითი.",
    world: "საბაზისო რუკა ვერ ჩაიტვირთა; ადგილები მის გარეშეა ნაჩვენები.",
    own: "ამ გვერდის მიერ მითითებული საბაზო რუკა სრულად ვერ ჩაიტვირთა.",
    "context-lost": "რუკამ დახატვის არე დაკარგა და აღდგება."
  },
  gestures: gestures(
    "რუკის მასშტაბისთვის დააჭირეთ Ctrl-ს და გადაახვიეთ",
    "რუკის მასშტაბისთვის დააჭირეთ ⌘-ს და გადაახვიეთ",
    "რუკა ორი თითით გადაადგილეთ"
  )
};

/** Around a line that is drawn without a page, which would know which way it runs. */
const [RIGHT_TO_LEFT, END] = ["\u2067", "\u2069"];

const ar: MapWords = {
  marks: "الأماكن على الخريطة",
  tools: "عرض الخريطة",
  zoomIn: "تكبير",
  zoomOut: "تصغير",
  fit: "إظهار الكل",
  globe: "العرض ككرة أرضية",
  plane: "العرض كخريطة مسطحة",
  close: "إغلاق",
  previous: "الحدث السابق",
  next: "الحدث التالي",
  zoomTo: "التكبير إلى هذه الأماكن",
  sources: "بيانات الخريطة والتراخيص",
  goTo: "الانتقال إلى مكان",
  goToHint: "مدينة أو منطقة أو بلد",
  noSuchPlace: "لا يوجد مكان بهذا الاسم.",
  placesFound: (_count, formatted) => `الأماكن التي عُثر عليها: ${formatted}`,
  eventsAt: (place) => `الأحداث: ${place}`,
  joinedName: (name) => `${RIGHT_TO_LEFT}${name} وغيرها${END}`,
  namedWith: (name, _others, formatted) => `${name}، أماكن أخرى: ${formatted}`,
  outOfView: (_, formatted) => `أحداث خارج هذا العرض: ${formatted}`,
  linesNotDrawn: (formatted) => `تنقلات وعلاقات لم تُرسم: ${formatted}`,
  lines: "الخطوط على الخريطة",
  lineKinds: {movements: "تنقّل", relations: "علاقة بين مكانين"},
  problems: {
    webgl:
      "تعذّر رسم الخريطة: لا يدعم هذا المتصفح WebGL 2 أو أنه معطّل. يعرض المخطط الزمني والقائمة كل الأحداث.",
    detail: "تعذّر تحميل الخريطة المفصلة؛ تُعرض خريطة تقريبية.",
    world: "تعذّر تحميل خريطة الأساس؛ تُعرض الأماكن من دونها.",
    own: "تعذّر تحميل خريطة الأساس التي تطلبها هذه الصفحة بالكامل.",
    "context-lost": "فقدت الخريطة سطح الرسم ويجري استعادتها."
  },
  gestures: gestures(
    "اضغط Ctrl ومرّر لتكبير الخريطة",
    "اضغط ⌘ ومرّر لتكبير الخريطة",
    "استخدم إصبعين لتحريك الخريطة"
  )
};

const CATALOGUE: Readonly<Record<string, MapWords>> = {en, de, es, ru, ka, ar};

/** The map's words in a language; English where there are none. */
export function mapWords(lang: string): MapWords {
  return CATALOGUE[lang.split("-")[0]!.toLowerCase()] ?? en;
}

function gestures(windows: string, mac: string, touch: string): MapWords["gestures"] {
  return {
    "CooperativeGesturesHandler.WindowsHelpText": windows,
    "CooperativeGesturesHandler.MacHelpText": mac,
    "CooperativeGesturesHandler.MobileHelpText": touch
  };
}
