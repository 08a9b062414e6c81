/**
 * `npm run bench -- embed [--runs 5]`: how soon an embed shows something after it was put into a page of
 * another origin, beside TimelineJS and beside an iframe of the whole page, in the same browser and run.
 *
 * A collection of this project is published; TimelineJS shows the file that publishing exports for it.
 */
import {copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {chromium, type Browser} from "@playwright/test";
import {preview, type PreviewServer} from "vite";
import {launchOptions} from "../browser.js";
import {buildLibrary} from "../publish/library.js";
import {publish} from "../publish/publish.js";
import {readForPublishing} from "../publish/read-collection.js";

const COLLECTION = "nellie-bly";
/** The page of another origin that the embeds are put into. */
const HOST = fileURLToPath(new URL("../../tests/bench/embed", import.meta.url));
const PATIENCE_MS = 60_000;

/** What is put into the host's page, and the marks that a reader waits for. */
type Contender = {
  readonly name: string;
  readonly html: (site: string) => string;
  /** Scripts that the snippet brings; loading them counts. */
  readonly script?: (site: string) => string;
  /** Stylesheet before the snippet; loading it counts. */
  readonly style?: (site: string) => string;
  readonly frame?: boolean;
  readonly marks: readonly (readonly [mark: string, selector: string])[];
};

const ROWS = "[data-row]";
const MAP = ".maplibregl-canvas";

const CONTENDERS: readonly Contender[] = [
  {
    name: "element",
    html: (site) =>
      `<dateline-map src="${site}/manifest.json" layout="list"><img src="${site}/poster-light.svg" alt="" width="800" height="420"></dateline-map>`,
    script: (site) => `${site}/dateline.js`,
    marks: [
      ["poster", "img[data-loaded]"],
      ["list", ROWS],
      ["map", MAP]
    ]
  },
  {
    name: "iframe",
    html: (site) =>
      `<iframe src="${site}/embed.html" sandbox="allow-scripts" width="800" height="640"></iframe>`,
    frame: true,
    marks: [
      ["list", ROWS],
      ["map", MAP]
    ]
  },
  {
    name: "iframe of the page",
    html: (site) => `<iframe src="${site}/index.html" width="800" height="640"></iframe>`,
    frame: true,
    marks: [
      ["list", "ol.events li"],
      ["map", MAP]
    ]
  },
  {
    name: "TimelineJS",
    html: () => `<div id="timeline"></div>`,
    style: (site) => `${site}/timelinejs/css/timeline.css`,
    script: (site) => `${site}/timelinejs/start.js`,
    marks: [["list", ".tl-timemarker"]]
  }
];

export async function bench(args: readonly string[]): Promise<void> {
  const {values} = parseArgs({args: [...args], options: {runs: {type: "string", default: "5"}}});
  const scratch = mkdtempSync(join(tmpdir(), "dateline-bench-embed-"));
  const servers: PreviewServer[] = [];
  const browser = await chromium.launch({...launchOptions()});
  try {
    const site = await publishTo(join(scratch, "site"));
    const [siteOrigin, hostOrigin] = await Promise.all([serve(site, servers), serve(HOST, servers)]);

    console.log(`${COLLECTION}, ms after insertion, least of ${values.runs} runs (median)\n`);
    for (const contender of CONTENDERS)
      await report(browser, contender, siteOrigin, hostOrigin, Number(values.runs));
    const latencies = await heightLatencies(browser, siteOrigin, hostOrigin);
    console.log(`\nheight message: ${latencies[0]!.toFixed(1)} ms (median ${median(latencies).toFixed(1)})`);
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
    rmSync(scratch, {recursive: true, force: true});
  }
}

async function publishTo(out: string): Promise<string> {
  await publish([readForPublishing(COLLECTION, {citedOnly: false})], {
    out,
    title: null,
    theme: "light",
    lang: "en",
    baseUrl: null,
    basemap: null,
    embedFolder: await buildLibrary(),
    fileFolder: null,
    now: "2026-01-01T00:00:00.000Z"
  });
  const peer = join(
    dirname(createRequire(import.meta.url).resolve("@knight-lab/timelinejs/package.json")),
    "dist"
  );
  cpSync(join(peer, "css"), join(out, "timelinejs/css"), {recursive: true});
  cpSync(join(peer, "js/timeline.js"), join(out, "timelinejs/timeline.js"));
  copyFileSync(join(out, "files/timeline-js.json"), join(out, "timelinejs/story.json"));
  writeFileSync(
    join(out, "timelinejs/start.js"),
    `const here = new URL(".", import.meta.url).href;
const script = document.createElement("script");
script.src = here + "timeline.js";
script.onload = async () => new TL.Timeline("timeline", await (await fetch(here + "story.json")).json(), {script_path: here});
document.head.append(script);`
  );
  return out;
}

async function serve(folder: string, servers: PreviewServer[]): Promise<string> {
  const server = await preview({
    configFile: false,
    root: folder,
    logLevel: "error",
    build: {outDir: folder},
    preview: {port: 0, host: "127.0.0.1", cors: true}
  });
  servers.push(server);
  return server.resolvedUrls!.local[0]!.replace(/\/$/, "");
}

async function report(
  browser: Browser,
  contender: Contender,
  site: string,
  host: string,
  runs: number
): Promise<void> {
  const times = new Map<string, number[]>();
  let requests: string[] = [];
  for (let run = 0; run < runs; run++) {
    const {at, asked} = await insertOnce(browser, contender, site, host);
    for (const [mark, ms] of at) times.set(mark, [...(times.get(mark) ?? []), ms]);
    requests = asked;
  }
  const told = [...times].map(
    ([mark, all]) => `${mark} ${Math.min(...all).toFixed(0)} (${median(all).toFixed(0)})`
  );
  const foreign = requests.filter(
    (url) => !url.startsWith(site) && !url.startsWith("blob:") && !url.startsWith("data:")
  );
  console.log(
    `${contender.name.padEnd(20)} ${told.join("   ").padEnd(52)} ${requests.length} requests, ${foreign.length} to others`
  );
}

/** One fresh browser context, as a reader who comes for the first time. */
async function insertOnce(
  browser: Browser,
  {html, script, style, frame, marks}: Contender,
  site: string,
  host: string
): Promise<{at: [string, number][]; asked: string[]}> {
  const context = await browser.newContext({viewport: {width: 900, height: 800}});
  const page = await context.newPage();
  await page.goto(host);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const started = performance.now();
  const inserted = {html: html(site), script: script?.(site), style: style?.(site)};
  await page.evaluate(`insert(${JSON.stringify(inserted)})`);
  const root = frame ? page.frameLocator("iframe") : page;
  const at = await Promise.all(
    marks.map(async ([mark, selector]): Promise<[string, number]> => {
      await root.locator(selector).first().waitFor({state: "attached", timeout: PATIENCE_MS});
      return [mark, performance.now() - started];
    })
  );
  await page.waitForLoadState("networkidle");
  await context.close();
  return {at, asked};
}

/** From a change of the frame's width to the message with the height for it; sorted. */
async function heightLatencies(browser: Browser, site: string, host: string): Promise<number[]> {
  const page = await browser.newPage({viewport: {width: 1400, height: 800}});
  await page.goto(host);
  const frame = CONTENDERS.find(({name}) => name === "iframe")!;
  await page.evaluate(`insert(${JSON.stringify({html: frame.html(site)})})`);
  await page.frameLocator("iframe").locator(MAP).waitFor({state: "attached", timeout: PATIENCE_MS});
  const widths = Array.from({length: 9}, (_, index) => (index % 2 === 0 ? "500" : "900"));
  const all = await page.evaluate<number[]>(`heights(${JSON.stringify(widths)})`);
  await page.close();
  return all.sort((a, b) => a - b);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
