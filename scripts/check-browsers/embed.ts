import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {preview, type PreviewServer} from "vite";
import {buildLibrary} from "../publish/library.js";
import {publish} from "../publish/publish.js";
import {readForPublishing} from "../publish/read-collection.js";
import {until, type Check} from "./smoke.js";

/** A publication on one origin, and a page with a strict policy on another that embeds it. */
export type EmbedSites = {readonly checks: readonly Check[]; readonly close: () => Promise<void>};

const SITE_PORT = 4181;

/** What the host's page writes down; its strict policy allows no inline script. */
const HOST_SCRIPT = `import {connect} from "SITE/parent.js";
window.violations = [];
window.told = {};
addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) => {
  if (!/favicon/.test(blockedURI)) violations.push(effectiveDirective + " " + blockedURI);
}, true);
for (const name of ["ready", "error", "interval"]) {
  addEventListener("dateline:" + name, ({detail}) => (told[name] = detail));
}
const frame = document.querySelector("iframe");
if (frame) {
  window.view = connect(frame);
  for (const name of ["ready", "error", "interval"]) view.on(name, (detail) => (told[name] = detail));
}
`;

/**
 * Publishes a collection and makes a page of another origin that shows it as an element and in a sandboxed frame.
 *
 * @param collection - name in `data/collections`
 */
export async function openEmbedSites(collection: string): Promise<EmbedSites> {
  const scratch = mkdtempSync(join(tmpdir(), "dateline-check-embed-"));
  const site = join(scratch, "site");
  await publish([readForPublishing(collection, {citedOnly: false})], {
    out: site,
    title: null,
    theme: "auto",
    lang: "en",
    baseUrl: `http://127.0.0.1:${SITE_PORT}/`,
    basemap: null,
    embedFolder: await buildLibrary(),
    fileFolder: await buildLibrary("text"),
    now: "2026-01-01T00:00:00.000Z"
  });
  const policy = /Content-Security-Policy: (.+)/.exec(readFileSync(join(site, "_headers"), "utf8"))![1]!;
  const publisher = await serve(site, SITE_PORT, {"content-security-policy": policy});
  const origin = originOf(publisher);

  const host = mkdtempSync(join(scratch, "host-"));
  const strict = `default-src 'none'; script-src 'self' ${origin}; style-src ${origin}; img-src ${origin} data: blob:; font-src ${origin}; connect-src ${origin}; worker-src blob: ${origin}; frame-src ${origin}`;
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><head><title>Host</title><script type="module" src="host.js"></script></head><body>${body}</body></html>`;
  writeFileSync(join(host, "host.js"), HOST_SCRIPT.replaceAll("SITE", origin));
  writeFileSync(
    join(host, "element.html"),
    page(
      `<dateline-map src="${origin}/manifest.json" loading="eager"></dateline-map><script type="module" src="${origin}/dateline.js"></script>`
    )
  );
  writeFileSync(
    join(host, "frame.html"),
    page(
      `<iframe title="Map" sandbox="allow-scripts" data-src="${origin}/embed.html" width="900" height="640"></iframe>`
    )
  );
  const other = await serve(host, 4182, {"content-security-policy": strict});
  return {
    checks: [...embedChecks(originOf(other)), fromDisk(join(site, "index.html"))],
    close: async () => {
      await publisher.close();
      await other.close();
      rmSync(scratch, {recursive: true, force: true});
    }
  };
}

function embedChecks(host: string): readonly Check[] {
  const inside = (selector: string): string =>
    `document.querySelector("dateline-map").shadowRoot.querySelector(${JSON.stringify(selector)})`;
  return [
    {
      says: "element of another origin under a strict policy: ready, its map drawn, nothing refused",
      run: async (page) => {
        await page.open(`${host}/element.html`);
        await until(page, `window.told.ready && window.told.ready.total > 0`);
        await until(page, `${inside(".maplibregl-canvas")} && ${inside(".maplibregl-canvas")}.width > 300`);
        await until(page, `window.violations.length === 0 && !window.told.error`);
      }
    },
    {
      says: "element: steered, heard, removed",
      run: async (page) => {
        await page.evaluate(`void document.querySelector("dateline-map").setInterval("1889-12")`);
        await until(page, `window.told.interval && window.told.interval.interval.from === "1889-12-01"`);
        await page.evaluate(`void (window.removed = document.querySelector("dateline-map")).remove()`);
        await until(page, `!window.removed.shadowRoot.querySelector(".maplibregl-canvas")`);
      }
    },
    {
      says: "sandboxed frame of another origin: ready, its height told, steered, nothing refused",
      run: async (page) => {
        await page.open(`${host}/frame.html`);
        await until(page, `window.told.ready && window.told.ready.total > 0`);
        await until(page, `parseInt(document.querySelector("iframe").style.height) > 300`);
        await page.evaluate(
          `void view.command("setInterval", "1889-12").then((state) => (window.state = state))`
        );
        await until(page, `window.state && window.state.shown < window.state.total`);
        await until(page, `window.violations.length === 0 && !window.told.error`);
      }
    }
  ];
}

/** A browser loads neither modules nor data from files; the published page starts otherwise there. */
function fromDisk(path: string): Check {
  const inside = (selector: string): string =>
    `document.querySelector("dateline-map").shadowRoot.querySelector(${JSON.stringify(selector)})`;
  return {
    says: "published page opened from a disk: list, map drawn, steered",
    run: async (page) => {
      await page.open(pathToFileURL(path).href);
      await until(page, inside("[data-row]"));
      await until(page, `${inside(".maplibregl-canvas")} && ${inside(".maplibregl-canvas")}.width > 300`);
      await until(page, inside("[role='option']"));
      await page.evaluate(`void document.querySelector("dateline-map").setInterval("1889-12")`);
      await until(
        page,
        `(({shown, total}) => shown > 0 && shown < total)(document.querySelector("dateline-map").getState())`
      );
      await until(page, `!${inside(".problem")}`);
    }
  };
}

function serve(folder: string, port: number, headers: Record<string, string>): Promise<PreviewServer> {
  return preview({
    configFile: false,
    root: folder,
    logLevel: "silent",
    build: {outDir: folder},
    preview: {port, host: "127.0.0.1", cors: {origin: "*"}, headers}
  });
}

function originOf(server: PreviewServer): string {
  return server.resolvedUrls!.local[0]!.replace(/\/$/, "");
}
