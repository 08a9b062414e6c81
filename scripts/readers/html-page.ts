import {Readability} from "@mozilla/readability";
import {parseHTML} from "linkedom";
import {InputError} from "../../src/domain/input-error.js";
import {metadataOfPage} from "./html-metadata.js";
import {textOfHtml} from "./html-text.js";
import {draftOf, type ArticleDraft, type SourceFile} from "./reader.js";

/** Fewer words than this are a caption or a login form, not an article. */
const FEWEST_WORDS = 20;

/**
 * The article of a page, whose nesting was guarded before.
 *
 * @throws InputError if the page holds none
 */
export function articleOfPage({path, id, text: markup}: SourceFile): ArticleDraft {
  const {document} = parseHTML(markup);
  const metadata = metadataOfPage(document);
  const isEmpty = (document as {documentElement: unknown}).documentElement === null;
  const read = isEmpty ? null : new Readability(document, {charThreshold: 200, disableJSONLD: true}).parse();
  const text = textOfHtml(read?.content ?? "");

  const words = text === "" ? 0 : text.split(/\s+/u).length;
  if (words < FEWEST_WORDS)
    throw new InputError(
      path,
      `expected a page with an article, found ${words === 1 ? "1 word" : `${words} words`} of running text`,
      "Save the page of a single article, or its text."
    );
  const titleOfPage = read?.title?.trim();
  return draftOf({
    id,
    text,
    title: metadata.title ?? (titleOfPage || null),
    source: metadata.source ?? read?.siteName ?? null,
    url: metadata.url,
    author: metadata.author ?? read?.byline?.trim() ?? null,
    lang: metadata.lang,
    dates: metadata.dates
  });
}
