/** A letter of each script (ISO 15924) in which the basemap names towns. */
const LETTERS: Readonly<Record<string, string>> = {
  Cyrl: "ж", Grek: "ψ", Geor: "ჟ", Armn: "Ֆ", Arab: "ش", Hebr: "ש", Deva: "क", Beng: "ক", Guru: "ਕ", Gujr: "ક", Orya: "କ",
  Taml: "க", Telu: "క", Knda: "ಕ", Mlym: "ക", Sinh: "ක", Thai: "ก", Laoo: "ກ", Mymr: "က", Khmr: "ក", Ethi: "ቀ", Tibt: "ཀ",
  Thaa: "ކ", Hans: "汉", Hant: "漢", Jpan: "あ", Kore: "한"
}; // prettier-ignore

/** Assigned to no letter: what is drawn for it is drawn for every letter that the system has no font for. */
const UNASSIGNED = "\u0378";
const SIZE_PX = 24;

let drawn: readonly string[] | null = null;

/** Scripts that this browser has letters for, beyond Latin, ISO 15924; asked once a page. */
export function drawnScripts(): readonly string[] {
  return (drawn ??= Object.keys(LETTERS).filter((script) => isDrawn(LETTERS[script]!)));
}

/** Whether a script is Latin, or one that this browser has letters for. */
export function isDrawnScript(script: string | undefined): boolean {
  return script === undefined || !(script in LETTERS) || drawnScripts().includes(script);
}

/** Where it cannot be asked, the script counts as drawn. */
function isDrawn(letter: string): boolean {
  const own = lookOf(letter);
  return own === null || own !== lookOf(UNASSIGNED);
}

/** Width and ink of what is drawn for a letter; `null` where no canvas tells. */
function lookOf(letter: string): string | null {
  if (typeof OffscreenCanvas === "undefined") return null;
  const side = SIZE_PX * 2;
  const pen = new OffscreenCanvas(side, side).getContext("2d", {willReadFrequently: true});
  if (!pen) return null;
  pen.font = `${SIZE_PX}px "Noto Sans", sans-serif`;
  pen.fillText(letter, SIZE_PX / 4, SIZE_PX * 1.25);
  let ink = 0;
  const {data} = pen.getImageData(0, 0, side, side);
  for (let at = 3; at < data.length; at += 4) ink += data[at]!;
  return `${pen.measureText(letter).width.toFixed(2)} ${ink}`;
}
