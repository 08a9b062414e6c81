/** What is said while an area is drawn. */
export type DrawingWords = {
  /** Name of the button that begins it. */
  readonly draw: string;
  readonly surface: string;
  readonly hint: string;
  /** The same by keyboard. */
  readonly keys: string;
  readonly corners: (count: number) => string;
  readonly undo: string;
  readonly done: string;
  readonly cancel: string;
};

const en: DrawingWords = {
  draw: "Draw an area",
  surface: "Drawing an area",
  hint: "Drag a rectangle, or set corner after corner.",
  keys: "Arrow keys move the cross, Enter sets a corner.",
  corners: (count) => `Corners set: ${count}`,
  undo: "Undo corner",
  done: "Done",
  cancel: "Cancel"
};

const de: DrawingWords = {
  draw: "Gebiet zeichnen",
  surface: "Gebiet zeichnen",
  hint: "Ein Rechteck aufziehen oder Ecke für Ecke setzen.",
  keys: "Pfeiltasten bewegen das Kreuz, Enter setzt eine Ecke.",
  corners: (count) => `Gesetzte Ecken: ${count}`,
  undo: "Ecke zurücknehmen",
  done: "Fertig",
  cancel: "Abbrechen"
};

const es: DrawingWords = {
  draw: "Dibujar una zona",
  surface: "Dibujo de una zona",
  hint: "Arrastra un rectángulo o marca esquina tras esquina.",
  keys: "Las flechas mueven la cruz, Intro marca una esquina.",
  corners: (count) => `Esquinas marcadas: ${count}`,
  undo: "Quitar esquina",
  done: "Listo",
  cancel: "Cancelar"
};

const ru: DrawingWords = {
  draw: "Нарисовать область",
  surface: "Рисование области",
  hint: "Растяните прямоугольник или ставьте угол за углом.",
  keys: "Стрелки двигают крестик, Enter ставит угол.",
  corners: (count) => `Поставлено углов: ${count}`,
  undo: "Убрать угол",
  done: "Готово",
  cancel: "Отмена"
};

const ka: DrawingWords = {
  draw: "არეს დახაზვა",
  surface: "არეს დახაზვა",
  hint: "გაჭიმეთ მართკუთხედი ან დასვით კუთხე კუთხის მიყოლებით.",
  keys: "ისრები ჯვარს ამოძრავებს, Enter კუთხეს სვამს.",
  corners: (count) => `დასმული კუთხეები: ${count}`,
  undo: "კუთხის მოხსნა",
  done: "მზადაა",
  cancel: "გაუქმება"
};

const ar: DrawingWords = {
  draw: "ارسم منطقة",
  surface: "رسم منطقة",
  hint: "اسحب مستطيلًا أو ضع زاوية تلو الأخرى.",
  keys: "الأسهم تحرّك الصليب وEnter يضع زاوية.",
  corners: (count) => `الزوايا الموضوعة: ${count}`,
  undo: "إزالة الزاوية",
  done: "تم",
  cancel: "إلغاء"
};

const CATALOGUE: Readonly<Record<string, DrawingWords>> = {en, de, es, ru, ka, ar};

/** The words in a language; English where there are none. */
export function drawingWords(lang: string): DrawingWords {
  return CATALOGUE[lang.split("-")[0]!.toLowerCase()] ?? en;
}
