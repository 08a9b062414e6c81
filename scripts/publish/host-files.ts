import type {EventCollection} from "../../src/domain/collection.js";

/** Where the publication will be, and its own basemap; `null` if that is not known, or there is none. */
type Addresses = {readonly baseUrl: string | null; readonly basemap: string | null};

/**
 * What our own pages need, and no more: no inline script, no inline style element, no foreign origin
 * but that of an own basemap.
 * The map's worker starts from its own file; in a frame that is sandboxed without an origin, browsers
 * start it from a `data:` address only, which holds one import of that file and is read from a blob.
 * In such a frame WebKit lets `'self'` stand for nobody, so the origin is named beside it where it is known.
 */
function policyFor({baseUrl, basemap}: Addresses): string {
  const map = basemap !== null && URL.canParse(basemap) ? ` ${new URL(basemap).origin}` : "";
  const self = baseUrl === null ? "'self'" : `'self' ${new URL(baseUrl).origin}`;
  return [
    "default-src 'none'",
    `script-src ${self}`,
    `style-src ${self}`,
    `img-src ${self}${map} data: blob:`,
    `font-src ${self}`,
    `connect-src ${self}${map} blob:`,
    `worker-src ${self} blob: data:`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}

const NAME_ORIGIN = `# For sandboxed iframes in Safari, name this site's origin after each 'self', or publish with --base-url.
`;

const NAME_HOSTS = `# A style may have tiles, letters and signs from other hosts: name each in connect-src and img-src.
`;

const IMMUTABLE = "public, max-age=31536000, immutable";
const REVALIDATE = "no-cache";

/**
 * Examples of the headers to send, for three kinds of hosts. Files whose names tell their content may be kept for
 * ever, all others are asked for again.
 *
 * @param folders - of the collections, each ending in `/`; empty for the publication's own
 */
export function hostFiles(addresses: Addresses, folders: readonly string[]): ReadonlyMap<string, string> {
  const {baseUrl, basemap} = addresses;
  const policy = policyFor(addresses);
  const hint = (baseUrl === null ? NAME_ORIGIN : "") + (basemap === null ? "" : NAME_HOSTS);
  const root = baseUrl === null ? "/" : new URL(baseUrl).pathname;
  // No header stands under two patterns: hosts of this kind join what both say.
  const lasting = ["assets/", ...folders.map((folder) => `${folder}data/`)];
  return new Map([
    [
      "_headers",
      `${hint}${root}*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Access-Control-Allow-Origin: *
${lasting.map((folder) => `${root}${folder}*\n  Cache-Control: ${IMMUTABLE}\n`).join("")}`
    ],
    [
      "host-examples/nginx.conf",
      `# Inside the server block. Access-Control-Allow-Origin lets other sites use dateline.js, and
# sandboxed iframes load their own files.
${hint}include mime.types;
types { application/geo+json geojson; }
add_header Content-Security-Policy "${policy}" always;
add_header X-Content-Type-Options nosniff always;
add_header Referrer-Policy no-referrer always;
add_header Access-Control-Allow-Origin * always;
add_header Cache-Control "${REVALIDATE}" always;
location ~ ^${root}(.*/)?(assets|data)/ {
  # Headers of the server block do not hold where a location adds its own.
  add_header Cache-Control "${IMMUTABLE}";
  add_header Access-Control-Allow-Origin * always;
  add_header X-Content-Type-Options nosniff always;
}
`
    ],
    [
      "host-examples/apache.htaccess",
      `# Rename to .htaccess beside index.html; needs mod_headers.
${hint}Header always set Content-Security-Policy "${policy}"
Header always set X-Content-Type-Options nosniff
Header always set Referrer-Policy no-referrer
Header always set Access-Control-Allow-Origin "*"
Header always set Cache-Control "${REVALIDATE}"
AddType application/geo+json .geojson
<If "%{REQUEST_URI} =~ m#/(assets|data)/#">
  Header always set Cache-Control "${IMMUTABLE}"
</If>
`
    ]
  ]);
}

/** Who made what is in the folder. */
export function licenceFile(collections: readonly EventCollection[]): string {
  const data = new Map(
    collections
      .flatMap(({dateline}) => dateline.licenses)
      .map(({name, license, url}) => [name, `${name}: ${license}${url ? `, ${url}` : ""}`])
  );
  return [
    "What is in this folder, and under which terms",
    "",
    "Dateline (dateline.js, frame.js, assets/): MIT",
    "MapLibre GL JS (in assets/): BSD-3-Clause, https://github.com/maplibre/maplibre-gl-js",
    "Svelte, D3 (in assets/): MIT and ISC",
    "PMTiles, fflate (in assets/): BSD-3-Clause and MIT",
    "Noto Sans, Source Serif 4 (fonts): SIL Open Font License 1.1",
    "Natural Earth (shapes of the basemap and posters): public domain, https://www.naturalearthdata.com",
    ...data.values(),
    "",
    "The sentences belong to the articles that they are quoted from:",
    ...collections.flatMap(({dateline}) =>
      dateline.articles.map(({title, source, author, url, id}) =>
        ["-", [author, title ?? id, source, url].filter(Boolean).join(", ")].join(" ")
      )
    ),
    ""
  ].join("\n");
}
