import {escapeMarkup} from "../../src/domain/formats/format.js";
import {basemapAttribute, htmlTag, picture, startScript, type PageOptions} from "./page.js";

/** The page for iframes: the poster, then the view; nothing else, and no way out of its collection. */
export function renderEmbedPage(title: string, options: PageOptions): string {
  const {locale, theme, root} = options;
  return `<!doctype html>
${htmlTag(options)}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<link rel="stylesheet" href="${root}embed.css">
${startScript("frame.js", options)}
</head>
<body>
<dateline-map src="manifest.json" theme="${theme}" lang="${escapeMarkup(locale)}"${basemapAttribute(options)}>
${picture(title, options)}
</dateline-map>
</body>
</html>
`;
}

/** The answer of an oEmbed service, for a consumer that knows the page's address. */
export function oembed(title: string, baseUrl: string): string {
  const frame = `<iframe src="${escapeMarkup(baseUrl)}embed.html" title="${escapeMarkup(title)}" width="100%" height="640" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups"></iframe>`;
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Dateline",
    width: 800,
    height: 640,
    thumbnail_url: `${baseUrl}poster-light.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: frame
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
