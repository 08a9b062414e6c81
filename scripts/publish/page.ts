import type {CollectionArticle, EventCollection} from "../../src/domain/collection.js";
import type {EventFeature, EventStatus} from "../../src/domain/event.js";
import {escapeMarkup, withoutControls} from "../../src/domain/formats/format.js";
import {EXPORT_FORMATS} from "../../src/domain/formats/formats.js";
import {intervalOfEdtf} from "../../src/domain/time.js";
import {wordsOfEdtf} from "../../src/domain/time-words.js";
import {jsonLd} from "./json-ld.js";
import {POSTER_HEIGHT_PX, POSTER_WIDTH_PX} from "../../src/domain/formats/poster.js";

/** What a page needs to know beside its collection. */
export type PageOptions = {
  readonly lang: string;
  readonly theme: "auto" | "light" | "dark";
  /** Where the folder will be, ending in `/`; `null` if that is not known: then no absolute address is written. */
  readonly baseUrl: string | null;
  /** From the page to the folder that holds `dateline.js`: empty or `../`. */
  readonly root: string;
};

const STATUS_WORDS: Readonly<Record<EventStatus, string | null>> = {
  happened: null,
  planned: "planned",
  ongoing: "ongoing",
  cancelled: "cancelled"
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
  const {lang, theme, root} = options;
  const articles = new Map(dateline.articles.map((article) => [article.id, article]));
  const locale = options.lang;
  const title = escapeMarkup(dateline.title);
  const summary = escapeMarkup(summaryOf(collection, locale));
  return `<!doctype html>
<html lang="${escapeMarkup(lang)}"${theme === "auto" ? "" : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${summary}">
<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="${root}page.css">
${socialTags(title, summary, options)}<script type="application/ld+json">${jsonLd(collection)}</script>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
<p>${summary}</p>
</header>
<dateline-map src="manifest.json" theme="${theme}" lang="${escapeMarkup(lang)}" layout="list">
${picture(dateline.title, theme)}
</dateline-map>
<h2 id="events">Events</h2>
<ol class="events">
${features
  .toSorted(byTime)
  .map((event) => renderEvent(event, articles, locale))
  .join("\n")}
</ol>
<footer>
<h2>Sources</h2>
<ul>
${dateline.articles.map(renderArticle).join("\n")}
</ul>
<h2>Data and map</h2>
<ul>
${dateline.licenses.map(({name, license, url}) => `<li>${link(url, name)} (${escapeMarkup(license)})</li>`).join("\n")}
${dateline.licenses.some(({name}) => name === "Natural Earth") ? "" : "<li>Shapes of countries: Natural Earth (public domain)</li>\n"}</ul>
<p>Download: ${EXPORT_FORMATS.map(({id, label, extension}) => `<a href="files/${id}.${extension}" download>${label}</a>`).join(" · ")}</p>
<p>Made with ${escapeMarkup(dateline.generator)}. <a href="LICENSES.txt">Licences</a></p>
</footer>
</main>
<script type="module" src="${root}dateline.js"></script>
</body>
</html>
`;
}

/**
 * The poster in both themes, of which the browser loads one.
 *
 * @param folder - where it is, from the page: empty, or ending in `/`
 */
export function picture(title: string, theme: PageOptions["theme"], folder = ""): string {
  const size = `width="${POSTER_WIDTH_PX}" height="${POSTER_HEIGHT_PX}"`;
  const alt = escapeMarkup(`Map and timeline: ${title}`);
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
  locale: string
): string {
  const {title, time, place, origin, status, actors, sources} = properties;
  const [source] = sources;
  const article = articles.get(source.article);
  const state = STATUS_WORDS[status];
  const where = place && (origin ? `${origin.name} to ${place.name}` : place.name);
  const disputed = place?.disputed ? ` <span class="note">(${escapeMarkup(place.disputed)})</span>` : "";
  const facts = [
    `<time${machineDate(time?.edtf ?? null)}>${escapeMarkup(wordsOfEdtf(time?.edtf ?? null, locale))}</time>`,
    where
      ? `<span class="place">${escapeMarkup(where)}</span>${disputed}`
      : `<span class="note">no place</span>`,
    ...(state ? [`<strong>${state}</strong>`] : []),
    ...(actors.length > 0 ? [escapeMarkup(actors.map(({name}) => name).join(", "))] : [])
  ];
  return `<li id="${escapeMarkup(encodeURIComponent(withoutControls(id)))}" class="${status}"><h3>${escapeMarkup(title)}</h3>
<p class="facts">${facts.join(" · ")}</p>
<blockquote>${escapeMarkup(source.sentence)}</blockquote>
<p class="source">${link(article?.url ?? null, article?.title ?? article?.source ?? source.article)}</p></li>`;
}

function renderArticle({title, source, author, date, url, id}: CollectionArticle): string {
  const told = [author, source, date?.edtf].filter(
    (each) => each !== null && each !== undefined && each !== ""
  );
  const rest = told.length > 0 ? ` <span class="note">${escapeMarkup(told.join(", "))}</span>` : "";
  return `<li>${link(url, title ?? id)}${rest}</li>`;
}

/** A link where there is an address; the parser lets only `http:` and `https:` through. */
function link(url: string | null, label: string): string {
  const words = escapeMarkup(label);
  return url ? `<a href="${escapeMarkup(url)}" rel="noopener nofollow">${words}</a>` : words;
}

/** `datetime` where HTML can write the date. */
function machineDate(edtf: string | null): string {
  return edtf && /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(edtf) ? ` datetime="${edtf}"` : "";
}

function summaryOf({features, dateline}: EventCollection, locale: string): string {
  const count = new Intl.NumberFormat(locale).format(features.length);
  const places = new Set(features.flatMap(({properties}) => properties.place?.name ?? [])).size;
  return `${count} events at ${places} places, from ${dateline.articles.length} articles.`;
}

/** Earliest first; what has no place on a line of time comes last, in the order of the collection. */
function byTime(a: EventFeature, b: EventFeature): number {
  const [first, second] = [a, b].map(({properties: {time}}) => {
    const from = time?.edtf ? intervalOfEdtf(time.edtf)[0] : Infinity;
    return from === -Infinity ? Infinity : from;
  });
  return first === second ? 0 : first! - second!;
}
