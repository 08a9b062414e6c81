import type {DateCandidate} from "../../src/domain/article.js";
import {webAddress, type ArticleDraft} from "./reader.js";

/** What a page says of its article, best evidence first within each field. */
export type PageMetadata = Pick<ArticleDraft, "title" | "source" | "url" | "author" | "lang" | "dates">;

/** The few things that are asked of a document; linkedom's types need the DOM's, which scripts do not have. */
export type Page = {
  querySelector: (selector: string) => PageElement | null;
  querySelectorAll: (selector: string) => Iterable<PageElement>;
};
type PageElement = {getAttribute: (name: string) => string | null; readonly textContent: string | null};

const ARTICLE_TYPE = /^(?:\w*Article|BlogPosting|Report|LiveBlogPosting)$/u;
const DATE_KEYS = [
  "article:published_time",
  "og:article:published_time",
  "datePublished",
  "date",
  "pubdate",
  "publishdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "citation_publication_date"
];

/** Reads JSON-LD, `<meta>`, `<link rel=canonical>`, `<time>` and `<html lang>`. */
export function metadataOfPage(page: Page): PageMetadata {
  const ld = jsonLdArticle(page);
  const meta = metaTags(page);
  const firstOf = (...keys: string[]): string | null =>
    keys.map((key) => meta.get(key)).find(Boolean) ?? null;
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const address = [canonical, firstOf("og:url"), textAt(ld, "url")].find(
    (value) => value && webAddress(value)
  );
  const url = address ? webAddress(address) : null;

  const dates: DateCandidate[] = [];
  const published = DATE_KEYS.map((key) => meta.get(key.toLowerCase())).find(Boolean);
  if (published) dates.push({source: "metadata", value: published});
  const ldPublished = textAt(ld, "datePublished") ?? textAt(ld, "dateCreated");
  if (ldPublished) dates.push({source: "json-ld", value: ldPublished});
  const time = timeElement(page);
  if (time) dates.push({source: "time-element", value: time});
  if (url) dates.push({source: "url", value: url});

  return {
    title: textAt(ld, "headline") ?? firstOf("og:title", "twitter:title"),
    source: nameAt(ld, "publisher") ?? firstOf("og:site_name"),
    url,
    author: nameAt(ld, "author") ?? firstOf("author", "article:author", "parsely-author"),
    lang: page.querySelector("html")?.getAttribute("lang") ?? textAt(ld, "inLanguage"),
    dates
  };
}

function metaTags(page: Page): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll("meta")) {
    const key = (
      tag.getAttribute("property") ??
      tag.getAttribute("name") ??
      tag.getAttribute("itemprop")
    )?.toLowerCase();
    const value = tag.getAttribute("content")?.trim();
    if (key && value && !tags.has(key)) tags.set(key, value);
  }
  return tags;
}

/** The first `<time datetime>` that is marked as the publication's, else the first inside the article. */
function timeElement(page: Page): string | null {
  const marked = page.querySelector(
    "time[itemprop='datePublished'], time[pubdate], time.published, time.entry-date"
  );
  const element =
    marked ?? page.querySelector("article time[datetime], main time[datetime], header time[datetime]");
  return element?.getAttribute("datetime") ?? null;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** The first thing of an article's type in the page's JSON-LD; broken JSON is passed over, as browsers do. */
function jsonLdArticle(page: Page): JsonObject {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    const found = articleIn(value, 0);
    if (found) return found;
  }
  return {};
}

function articleIn(value: unknown, depth: number): JsonObject | null {
  if (depth > 4 || typeof value !== "object" || value === null) return null;
  const within = Array.isArray(value) ? (value as unknown[]) : [];
  for (const item of within) {
    const found = articleIn(item, depth + 1);
    if (found) return found;
  }
  const object = value as JsonObject;
  const types = [object["@type"]].flat();
  if (types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type))) return object;
  return articleIn(object["@graph"] ?? object["mainEntity"], depth + 1);
}

function textAt(object: JsonObject, key: string): string | null {
  const value = object[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** A person or organisation: a string, an object with a name, or several of either. */
function nameAt(object: JsonObject, key: string): string | null {
  const names = [object[key]]
    .flat()
    .map((item) =>
      typeof item === "string"
        ? item
        : typeof item === "object" && item !== null
          ? textAt(item as JsonObject, "name")
          : null
    )
    .filter((name) => name !== null && name !== "");
  return names.length > 0 ? names.join(", ") : null;
}
