/**
 * A style sheet without the rules of which every selector matches, also within `@media` and the like.
 *
 * Reads the plain CSS of a library, as its build wrote it: braces are balanced, and no string holds one
 * outside of `url()` in quotes.
 */
export function withoutRules(css: string, unwanted: RegExp): string {
  return rulesWhere(css, (selectors) => !selectors.every((selector) => unwanted.test(selector)));
}

/** The rules that `withoutRules` leaves out. */
export function onlyRules(css: string, wanted: RegExp): string {
  return rulesWhere(css, (selectors) => selectors.every((selector) => wanted.test(selector)));
}

function rulesWhere(css: string, isKept: (selectors: readonly string[]) => boolean): string {
  let kept = "";
  let at = 0;
  const text = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "");
  while (at < text.length) {
    const open = outsideQuotes(text, "{", at);
    if (open < 0) return kept + (text.slice(at).trim() === "" ? "" : text.slice(at));
    const end = endOfBlock(text, open);
    const head = text.slice(at, open);
    const body = text.slice(open + 1, end);
    at = end + 1;
    if (/^\s*@(?:media|supports|layer)/.test(head)) {
      const inner = rulesWhere(body, isKept);
      if (inner.trim() !== "") kept += `${head}{${inner}}`;
    } else if (isKept(head.split(","))) {
      kept += `${head}{${body}}`;
    }
  }
  return kept;
}

/** Where the block that opens at `open` closes. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; ; at++) {
    const opens = outsideQuotes(text, "{", at);
    const closes = outsideQuotes(text, "}", at);
    if (closes < 0) return text.length;
    if (opens >= 0 && opens < closes) {
      depth++;
      at = opens;
    } else {
      depth--;
      at = closes;
      if (depth === 0) return closes;
    }
  }
}

/** Position of a character that stands in no quotes, from `start` on; -1 if there is none. */
function outsideQuotes(text: string, wanted: string, start: number): number {
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (quote === "" && character === wanted) return at;
    if (quote === "" && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = "";
  }
  return -1;
}
