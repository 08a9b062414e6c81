import type {EventCollection} from "../../src/domain/collection.js";

/**
 * What our own pages need, and no more: no inline script, no inline style element, no foreign origin.
 * The map's worker starts from its own file; in a frame that is sandboxed without an origin, browsers
 * start it from a `data:` address only, which holds one import of that file and is read from a blob.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob: data:",
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");

const IMMUTABLE = "public, max-age=31536000, immutable";
const REVALIDATE = "no-cache";

/** Examples of the headers to send, for three kinds of hosts. */
export function hostFiles(): ReadonlyMap<string, string> {
  return new Map([
    [
      "_headers",
      `/*
  Content-Security-Policy: ${POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Access-Control-Allow-Origin: *
  Cache-Control: ${REVALIDATE}
/assets/*
  Cache-Control: ${IMMUTABLE}
/data/*
  Cache-Control: ${IMMUTABLE}
/*/data/*
  Cache-Control: ${IMMUTABLE}
`
    ],
    [
      "host-examples/nginx.conf",
      `# Inside the server block. Access-Control-Allow-Origin lets other sites use dateline.js, and
# sandboxed iframes load their own files.
add_header Content-Security-Policy "${POLICY}" always;
add_header X-Content-Type-Options nosniff always;
add_header Referrer-Policy no-referrer always;
add_header Access-Control-Allow-Origin * always;
types { application/geo+json geojson; text/javascript js mjs; }
location ~ /(assets|data)/ {
  add_header Cache-Control "${IMMUTABLE}";
  add_header Access-Control-Allow-Origin * always;
  add_header X-Content-Type-Options nosniff always;
}
`
    ],
    [
      "host-examples/apache.htaccess",
      `# Rename to .htaccess beside index.html; needs mod_headers.
Header always set Content-Security-Policy "${POLICY}"
Header always set X-Content-Type-Options nosniff
Header always set Referrer-Policy no-referrer
Header always set Access-Control-Allow-Origin "*"
AddType application/geo+json .geojson
AddType text/javascript .mjs
<If "%{REQUEST_URI} =~ m#/(assets|data)/#">
  Header set Cache-Control "${IMMUTABLE}"
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
