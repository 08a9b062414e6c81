import type {CollectionArticle, EventCollection} from "../../src/domain/collection.js";
import type {EventFeature} from "../../src/domain/event.js";
import {escapeMarkup, withoutControls} from "../../src/domain/formats/format.js";
import {EXPORT_FORMATS} from "../../src/domain/formats/formats.js";
import {relationWords} from "../../src/domain/relation-words.js";
import {intervalOfEdtf} from "../../src/domain/time.js";
import {wordsOfEdtf} from "../../src/domain/time-words.js";
import {jsonLd} from "./json-ld.js";
import type {PageWords} from "./page-words.js";
import {POSTER_HEIGHT_PX, POSTER_WIDTH_PX} from "../../src/domain/formats/poster-size.js";

/** What a page needs to know beside its collection. */
export type PageOptions = {
  /** BCP 47 tag of the page, for dates and numbers; `words` are in its language. */
  readonly locale: string;
  readonly words: PageWords;
  readonly theme: "auto" | "light" | "dark";
  /** Where the folder will be, ending in `/`; `null` if that is not known: then no absolute address is written. */
  readonly baseUrl: string | null;
  /** From the page to the folder that holds `dateline.js`: empty or `../`. */
  readonly root: string;
  /** Address of the publisher's own basemap, in full or from the root; `null` for the bundled one. */
  readonly basemap: string | null;
  /** What starts the view, by names from that folder. */
  readonly start: {
    /** Modules to fetch at once, from a web server. */
    readonly preload: readonly string[];
    /** Classic scripts in their order, from a disk; none where the collection is too large for that. */
    readonly files: readonly string[];
  };
};

/**
 * The page of one collection: the events as a list in the HTML itself, so that it is of use without
 * JavaScript, to search engines and on paper; the view, where there is JavaScript, above it.
 *
 * Every text and address of the collection is escaped; there is no inline script or style, so that
 * a strict policy can be sent with it.
 */
export function renderPage(collection: EventCollection, options: PageOptions): string {
  const {dateline, features} = collection;
  const {locale, theme, root, words} = options;
  const articles = new Map(dateline.articles.map((article) => [article.id, article]));
  const title = escapeMarkup(dateline.title);
  const summary = escapeMarkup(summaryOf(collection, options));
  return `<!doctype html>
${htmlTag(options)}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${summary}">
<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="${root}page.css">
${startScript("dateline.js", options)}
${socialTags(title, summary, options)}<script type="application/ld+json">${jsonLd(collection)}</script>
</head>
<body>
<main>
<header>
<h1><bdi>${title}</bdi></h1>
<p>${summary}</p>
</header>
<dateline-map src="manifest.json" theme="${theme}" lang="${escapeMarkup(locale)}" layout="list"${basemapAttribute(options)}>
${picture(dateline.title, options)}
</dateline-map>
<h2 id="events">${words.eventsHeading}</h2>
${features.length === 0 ? `<p class="note">${words.empty}</p>\n` : ""}<ol class="events">
${features
  .toSorted(byTime)
  .map((event) => renderEvent(event, articles, options))
  .join("\n")}
</ol>
<footer>
<h2>${words.sourcesHeading}</h2>
<ul>
${dateline.articles.map((article) => renderArticle(article, options)).join("\n")}
</ul>
<h2>${words.dataHeading}</h2>
<ul>
${dateline.licenses.map(({name, license, url}) => `<li>${link(url, name)} (${escapeMarkup(license)})</li>`).join("\n")}
${dateline.licenses.some(({name}) => name === "Natural Earth") ? "" : `<li>${words.shapes}: Natural Earth (${words.publicDomain})</li>\n`}</ul>
<p>${words.download}: ${EXPORT_FORMATS.map(({id, label, extension}) => `<a href="files/${id}.${extension}" download>${label}</a>`).join(" · ")}</p>
<p>${words.madeWith(escapeMarkup(dateline.generator))} <a href="LICENSES.txt">${words.licences}</a></p>
</footer>
</main>
</body>
</html>
`;
}

/** The root's tag, with the language of the page, its direction and its colours. */
export function htmlTag({locale, words, theme}: Pick<PageOptions, "locale" | "words" | "theme">): string {
  const direction = words.direction === "rtl" ? ' dir="rtl"' : "";
  return `<html lang="${escapeMarkup(locale)}"${direction}${theme === "auto" ? "" : ` data-theme="${theme}"`}>`;
}

/** The one script of a page; what it is to load is in its attributes, since nothing may be inline. */
export function startScript(module: string, {root, start}: PageOptions): string {
  const names = (name: string, all: readonly string[]): string =>
    all.length > 0 ? ` data-${name}="${escapeMarkup(all.join(" "))}"` : "";
  return `<script defer src="${root}start.js" data-module="${module}"${names("preload", start.preload)}${names("files", start.files)}></script>`;
}

/** Names the publisher's own basemap to the view, if there is one. */
export function basemapAttribute({basemap, root}: Pick<PageOptions, "basemap" | "root">): string {
  if (basemap === null) return "";
  const address = URL.canParse(basemap) ? basemap : `${root}${basemap}`;
  return ` basemap="${escapeMarkup(address)}"`;
}

/**
 * The poster in both themes, of which the browser loads one.
 *
 * @param folder - where it is, from the page: empty, or ending in `/`
 */
export function picture(
  title: string,
  {theme, words}: Pick<PageOptions, "theme" | "words">,
  folder = ""
): string {
  const size = `width="${POSTER_WIDTH_PX}" height="${POSTER_HEIGHT_PX}"`;
  const alt = escapeMarkup(words.picture(title));
  const dark =
    theme === "auto" ? `<source srcset="${folder}poster-dark.svg" media="(prefers-color-scheme: dark)">` : "";
  return `<picture>${dark}<img src="${folder}poster-${theme === "dark" ? "dark" : "light"}.svg" ${size} alt="${alt}"></picture>`;
}

function socialTags(title: string, summary: string, {baseUrl}: PageOptions): string {
  const tags = [
    `<meta property="og:type" content="article">`,
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:description" content="${summary}">`
  ];
  if (baseUrl) {
    const base = escapeMarkup(baseUrl);
    tags.push(
      `<link rel="canonical" href="${base}">`,
      `<meta property="og:url" content="${base}">`,
      `<meta property="og:image" content="${base}poster-light.png">`,
      `<meta property="og:image:width" content="${POSTER_WIDTH_PX}">`,
      `<meta property="og:image:height" content="${POSTER_HEIGHT_PX}">`,
      `<meta name="twitter:card" content="summary_large_image">`,
      `<link rel="alternate" type="application/json+oembed" href="${base}oembed.json" title="${title}">`
    );
  }
  return `${tags.join("\n")}\n`;
}

function renderEvent(
  {id, properties}: EventFeature,
  articles: ReadonlyMap<string, CollectionArticle>,
  {locale, words}: PageOptions
): string {
  const {title, time, place, origin, relation, status, actors, sources} = properties;
  const [source] = sources;
  const article = articles.get(source.article);
  const state = status === "happened" ? null : words.statuses[status];
  const where = place && (origin ? words.journey(origin.name, place.name) : place.name);
  const disputed = place?.disputed ? ` <span class="note">(${escapeMarkup(place.disputed)})</span>` : "";
  const facts = [
    `<time${machineDate(time?.edtf ?? null)}>${escapeMarkup(wordsOfEdtf(time?.edtf ?? null, locale, words.time))}</time>`,
    where
      ? `<bdi class="place">${escapeMarkup(where)}</bdi>${disputed}`
      : `<span class="note">${words.noPlace}</span>`,
    ...(relation ? [`<bdi>${escapeMarkup(relationWords(relation, words))}</bdi>`] : []),
    ...(state ? [`<strong>${state}</strong>`] : []),
    ...(actors.length > 0 ? [`<bdi>${escapeMarkup(actors.map(({name}) => name).join(", "))}</bdi>`] : [])
  ];
  return `<li id="${escapeMarkup(encodeURIComponent(withoutControls(id)))}" class="${status}"><h3><bdi${langOf(article)}>${escapeMarkup(title)}</bdi></h3>
<p class="facts">${facts.join(" · ")}</p>
<blockquote${langOf(article)} dir="auto">${escapeMarkup(source.sentence)}</blockquote>
<p class="source">${link(article?.url ?? null, article?.title ?? article?.source ?? source.article)}</p></li>`;
}

function renderArticle(
  {title, source, author, date, url, id}: CollectionArticle,
  {locale, words}: PageOptions
): string {
  const told = [author, source, date?.edtf ? wordsOfEdtf(date.edtf, locale, words.time) : null].filter(
    (each) => each !== null && each !== undefined && each !== ""
  );
  const rest = told.length > 0 ? ` <span class="note">${escapeMarkup(told.join(", "))}</span>` : "";
  return `<li>${link(url, title ?? id)}${rest}</li>`;
}

/** What an article says is in its own language, whatever that of the page. */
function langOf(article: CollectionArticle | undefined): string {
  return article?.lang ? ` lang="${escapeMarkup(article.lang)}"` : "";
}

/** A link where there is an address; the parser lets only `http:` and `https:` through. */
function link(url: string | null, label: string): string {
  const words = `<bdi>${escapeMarkup(label)}</bdi>`;
  return url ? `<a href="${escapeMarkup(url)}" rel="noopener nofollow">${words}</a>` : words;
}

/** `datetime` where HTML can write the date. */
function machineDate(edtf: string | null): string {
  return edtf && /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(edtf) ? ` datetime="${edtf}"` : "";
}

function summaryOf({features, dateline}: EventCollection, {locale, words}: PageOptions): string {
  const number = (count: number): string => count.toLocaleString(locale);
  const events = features.length;
  const places = new Set(features.flatMap(({properties}) => properties.place?.name ?? [])).size;
  const articles = dateline.articles.length;
  return [
    words.events(events, number(events)),
    ...(places > 0 ? [words.places(places, number(places))] : []),
    ...(articles > 0 ? [words.articles(articles, number(articles))] : [])
  ].join(" · ");
}

/** Earliest first; what has no place on a line of time comes last, in the order of the collection. */
function byTime(a: EventFeature, b: EventFeature): number {
  const [first, second] = [a, b].map(({properties: {time}}) => {
    const from = time?.edtf ? intervalOfEdtf(time.edtf)[0] : Infinity;
    return from === -Infinity ? Infinity : from;
  });
  return first === second ? 0 : first! - second!;
}
