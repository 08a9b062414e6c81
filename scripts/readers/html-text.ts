import {Parser} from "htmlparser2";
import {InputError} from "../../src/domain/input-error.js";

/** Deeper than any page a person made; far below what makes a tree walk slow. */
export const DEEPEST_NESTING = 512;

const BLOCKS = new Set(
  "address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " "
  )
);
const UNREAD = new Set(
  "script style noscript template head title svg math iframe object select button textarea".split(" ")
);

/**
 * How deep the elements of a page are nested, counted while streaming: no tree is built.
 *
 * @throws InputError if deeper than `DEEPEST_NESTING`
 */
export function guardNesting(markup: string, where: string, form: "HTML" | "XML"): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        depth += 1;
        if (depth > DEEPEST_NESTING)
          throw new InputError(
            where,
            `expected elements nested at most ${DEEPEST_NESTING} deep, found more`,
            "This is no page to read: save the article's text instead."
          );
      },
      onclosetag: () => {
        depth -= 1;
      }
    },
    {xmlMode: form === "XML"}
  );
  parser.end(markup);
}

/** The text of a piece of HTML, a block a paragraph, blank lines between; scripts and the like left out. Streams, so any nesting is safe. */
export function textOfHtml(html: string): string {
  const blocks: string[] = [];
  let block = "";
  let unread = 0;
  const flush = (): void => {
    const clean = block
      .split("\n")
      .map((line) => line.replace(/\s+/gu, " ").trim())
      .filter((line) => line !== "");
    if (clean.length > 0) blocks.push(clean.join("\n"));
    block = "";
  };
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNREAD.has(name)) unread += 1;
      else if (name === "br") block += "\n";
      else if (name === "td" || name === "th") block += " ";
      else if (BLOCKS.has(name)) flush();
    },
    ontext: (text) => {
      if (unread === 0) block += text.replace(/[\n\r]/gu, " ");
    },
    onclosetag: (name) => {
      if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
      else if (BLOCKS.has(name)) flush();
    }
  });
  parser.end(html);
  flush();
  return blocks.join("\n\n");
}
