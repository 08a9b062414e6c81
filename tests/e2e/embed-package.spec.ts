import {execFileSync} from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {expect, test} from "@playwright/test";
import {openHost, type Host} from "./embed-hosts.js";
import {watch} from "./embed-publication.js";

const ROOT = join(import.meta.dirname, "../..");

/** What the examples use beside Dateline; the lockfile's copies, so that no registry is asked. */
const BESIDE = [
  ..."@sveltejs/vite-plugin-svelte @vitejs/plugin-vue react react-dom svelte vite vue".split(" ")
];

let project: string;
let host: Host;

test.describe.configure({mode: "serial"});

const EVENTS = (
  JSON.parse(readFileSync(join(ROOT, "data/collections/nellie-bly.geojson"), "utf8")) as {features: unknown[]}
).features.length;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  project = mkdtempSync(join(tmpdir(), "dateline-examples-"));
  cpSync(join(ROOT, "tests/examples"), project, {recursive: true});
  const run = (command: string, args: readonly string[], cwd = project): void =>
    void execFileSync(command, args, {cwd, stdio: ["ignore", "ignore", "pipe"]});
  run(
    process.execPath,
    ["--import", "tsx", "scripts/publish.ts", "--package", "--out", join(project, "packed"), "--quiet"],
    ROOT
  );
  run("npm", ["pack", "./packed", "--silent"]);
  rmSync(join(project, "packed"), {recursive: true});
  const archive = readdirSync(project).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(project, "package.json"), '{"private": true, "type": "module"}\n');
  run("npm", ["install", `./${archive}`, "--offline", "--no-audit", "--no-fund", "--silent"]);
  for (const name of BESIDE) {
    mkdirSync(dirname(join(project, "node_modules", name)), {recursive: true});
    symlinkSync(join(ROOT, "node_modules", name), join(project, "node_modules", name));
  }
  cpSync(join(project, "node_modules/dateline/basemap"), join(project, "public/dateline/basemap"), {
    recursive: true
  });
  cpSync(join(ROOT, "data/collections/nellie-bly.geojson"), join(project, "public/story.geojson"));
  run(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "error"]);
  host = await openHost(join(project, "dist"));
});

test.afterAll(async () => {
  await host.close();
  rmSync(project, {recursive: true, force: true});
});

for (const name of ["plain", "react", "vue", "svelte"]) {
  test(`the packed library is heard, steered, changed and removed in a ${name} page`, async ({page}) => {
    const trouble = await watch(page);
    const said: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) said.push(message.text());
    });
    await page.goto(`${host.origin}/${name}.html`);
    const told = page.locator("output");
    await expect(told).toHaveText(`${EVENTS} events`);
    // The worker is a file that the bundler copied.
    if (name === "plain") {
      await page.locator(".maplibregl-canvas").waitFor({state: "attached"});
      await expect.poll(() => page.workers().length).toBe(1);
    }

    const row = page.locator("dateline-map .list [data-row]").first();
    await row.click();
    await expect(told).not.toHaveText(/events$/u);
    await expect(row).toContainText(await told.innerText());
    const map = page.locator("dateline-map");
    const shown = (): Promise<number> =>
      map.evaluate((element) => (element as unknown as {getState(): {shown: number}}).getState().shown);
    await page.locator("#december").click();
    await expect.poll(shown).toBeLessThan(EVENTS);
    await page.locator("#dark").click();
    await expect(map.locator(".dateline.dark")).toBeAttached();
    expect(await map.evaluate((element) => typeof (element as {select?: unknown}).select)).toBe("function");

    await page.locator("#remove").click();
    await expect(map).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
    expect(trouble.errors).toEqual([]);
    expect(said).toEqual([]);
    expect(
      trouble.requests.filter((url) => !url.startsWith(host.origin) && !url.startsWith("blob:"))
    ).toEqual([]);
  });
}
