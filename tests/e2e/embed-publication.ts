import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "@playwright/test";
import {openHost, type Host} from "./embed-hosts.js";

/** Two collections, published by the command itself and served from an origin of their own. */
export type Publication = {readonly host: Host; readonly folder: string; readonly close: () => Promise<void>};

/** @param collections - names in data/collections, or texts of collection files by name */
export async function publishAndServe(
  collections: readonly string[] | Readonly<Record<string, string>>
): Promise<Publication> {
  const scratch = mkdtempSync(join(tmpdir(), "dateline-embed-"));
  const sources = Array.isArray(collections)
    ? (collections as readonly string[])
    : Object.entries(collections).map(([name, text]) => {
        const path = join(scratch, `${name}.geojson`);
        writeFileSync(path, text);
        return path;
      });
  const folder = join(scratch, "site");
  execFileSync(
    process.execPath,
    ["--import", "tsx", "scripts/publish.ts", ...sources, "--out", folder, "--quiet"],
    {
      cwd: join(import.meta.dirname, "../.."),
      stdio: ["ignore", "ignore", "pipe"]
    }
  );
  const host = await openHost(folder, headersOf(folder));
  return {
    host,
    folder,
    close: async () => {
      await host.close();
      rmSync(scratch, {recursive: true, force: true});
    }
  };
}

/** The headers for every file, as the publication's own example says them. */
function headersOf(folder: string): Record<string, string> {
  const rules = readFileSync(join(folder, "_headers"), "utf8").split(/\n(?=\S)/u);
  const forAll = rules.find((rule) => rule.startsWith("/*"))!;
  return Object.fromEntries(
    [...forAll.matchAll(/^ +([\w-]+): (.+)$/gmu)].map(([, name, value]) => [name!.toLowerCase(), value!])
  );
}

/** What a host page must not see. */
export type Trouble = {readonly violations: string[]; readonly errors: string[]; readonly requests: string[]};

/** Collects violations of the policy, uncaught errors and every address that is asked for. */
export async function watch(page: Page): Promise<Trouble> {
  const trouble: Trouble = {violations: [], errors: [], requests: []};
  await page.exposeFunction("__violation", (text: string) => trouble.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) => {
      (window as unknown as {__violation: (text: string) => void}).__violation(
        `${effectiveDirective} ${blockedURI}`
      );
    });
  });
  page.on("pageerror", (error) => trouble.errors.push(error.message));
  page.on("request", (request) => trouble.requests.push(request.url()));
  return trouble;
}

/** Waits until the element tells that it is ready, or that it is not; returns its words then. */
export function settled(page: Page, selector = "dateline-map"): Promise<string> {
  return page.evaluate((wanted) => {
    const told = new Promise<string>((resolve) => {
      const element = document.querySelector(wanted) as HTMLElement & {getState(): {total: number}};
      if ("getState" in element && element.getState().total > 0) resolve("ready");
      const line = element.shadowRoot?.querySelector(".dateline-line:not([hidden])")?.textContent;
      if (line && !line.startsWith("Loading")) resolve(line);
      element.addEventListener("dateline:ready", () => resolve("ready"), {once: true});
      element.addEventListener(
        "dateline:error",
        (event) => resolve((event as CustomEvent<{message: string}>).detail.message),
        {once: true}
      );
    });
    // Held by the page: what only the test waits for may be collected before it is told.
    const page = window as unknown as {told?: Promise<string>[]};
    page.told = [...(page.told ?? []), told];
    return told;
  }, selector);
}

/** For tests that do not look at the map, which is by far the slowest part to draw without a graphics card. */
export async function withoutMap(page: Page): Promise<void> {
  await page.route("**/assets/MapView.*", (route) => route.abort());
}

/** Waits until the map itself is drawn in an element. */
export async function mapDrawn(page: Page, selector = "dateline-map"): Promise<void> {
  await page.locator(selector).first().locator(".maplibregl-canvas").waitFor({state: "attached"});
}
