import {parseFeed} from "feedsmith";
import type {DateCandidate} from "../../src/domain/article.js";
import {InputError} from "../../src/domain/input-error.js";
import {guardNesting, textOfHtml} from "./html-text.js";
import {draftOf, webAddress, type ArticleDraft, type Reader} from "./reader.js";

/** RSS, Atom and RDF feeds: an item an article, with the longest text that the item carries. */
export const feed: Reader = {
  id: "feed",
  extensions: [".xml", ".rss", ".atom"],
  looksLike: (head) => /<(?:rss|feed|rdf:RDF)[\s>]/u.test(head),
  read: ({path, id, text}) => {
    guardNesting(text, path, "XML");
    const {format, feed: content} = parsed(text, path);
    const items = itemsOf(format, content);
    if (items.length === 0)
      throw new InputError(path, "expected a feed with items, found none", "Save the feed again.");

    const drafts: ArticleDraft[] = [];
    const problems: InputError[] = [];
    for (const [index, item] of items.entries()) {
      const where = `${path} item ${index + 1}`;
      const body = longest(item.bodies.map((html) => textOfHtml(html)));
      if (body === "") {
        problems.push(
          new InputError(
            where,
            "expected an item with text, found only its title",
            "Save the item's page instead."
          )
        );
        continue;
      }
      const url = item.link ? webAddress(item.link) : null;
      const dates: DateCandidate[] = [];
      if (item.date) dates.push({source: "feed", value: item.date});
      if (url) dates.push({source: "url", value: url});
      drafts.push(
        draftOf({
          id: `${id}/${idOfItem(item, index)}`,
          title: item.title ? textOfHtml(item.title).replaceAll("\n", " ") : null,
          text: body,
          source: item.source,
          url,
          author: item.author,
          lang: item.lang,
          dates
        })
      );
    }
    return {drafts, problems};
  }
};

/** What RSS, Atom and RDF call by different names. */
type Item = {
  readonly key: string | null;
  readonly title: string | null;
  readonly link: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly bodies: readonly string[];
  readonly source: string | null;
  readonly lang: string | null;
};

function parsed(text: string, path: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(text);
  } catch {
    throw new InputError(
      path,
      "expected an RSS or Atom feed, found XML that is none",
      "Save the feed itself, not the page that shows it."
    );
  }
}

type Loose = {readonly [key: string]: unknown};

function itemsOf(format: string, content: unknown): Item[] {
  const top = content as Loose;
  const source = string(top["title"]) ?? string(top["title"], "value");
  const lang = string(top["language"]) ?? string(top["xml"], "lang");
  const entries = (top["items"] ?? top["entries"] ?? []) as Loose[];
  return entries.map((entry) =>
    format === "atom" ? atomItem(entry, source, lang) : rssItem(entry, source, lang)
  );
}

function rssItem(entry: Loose, source: string | null, lang: string | null): Item {
  const dc = entry["dc"] as Loose | undefined;
  const [creator] = (dc?.["creators"] ?? []) as unknown[];
  const [dcDate] = (dc?.["dates"] ?? []) as unknown[];
  const [author] = (entry["authors"] ?? []) as unknown[];
  return {
    key: string(entry["guid"], "value") ?? string(entry["link"]),
    title: string(entry["title"]),
    link: string(entry["link"]) ?? string(entry["guid"], "value"),
    date: string(entry["pubDate"]) ?? string(dcDate) ?? string(dc?.["date"]),
    author: string(creator) ?? string(author) ?? string(author, "name") ?? string(dc?.["creator"]),
    bodies: strings(string(entry["content"], "encoded"), string(entry["description"])),
    source,
    lang
  };
}

function atomItem(entry: Loose, source: string | null, lang: string | null): Item {
  const links = (entry["links"] ?? []) as Loose[];
  const link = links.find(({rel}) => rel === undefined || rel === "alternate") ?? links[0];
  const [author] = (entry["authors"] ?? []) as unknown[];
  return {
    key: string(entry["id"]),
    title: string(entry["title"], "value") ?? string(entry["title"]),
    link: string(link, "href"),
    date: string(entry["published"]) ?? string(entry["updated"]),
    author: string(author, "name"),
    bodies: strings(
      string(entry["content"], "value") ?? string(entry["content"]),
      string(entry["summary"], "value") ?? string(entry["summary"])
    ),
    source,
    lang
  };
}

/** The non-empty string that `value` is, or that it has at `key`. */
function string(value: unknown, key?: string): string | null {
  const found =
    key === undefined
      ? value
      : typeof value === "object" && value !== null
        ? (value as Loose)[key]
        : undefined;
  return typeof found === "string" && found.trim() !== "" ? found.trim() : null;
}

function strings(...values: (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), "");
}

/** The last part of the item's own key that is fit for a name; else its number. */
function idOfItem({key}: Item, index: number): string {
  const slug = (key ?? "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(-60);
  return slug === "" ? String(index + 1) : slug;
}
