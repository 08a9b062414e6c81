import {expect, test, type Page} from "@playwright/test";
import {openHost, type Host} from "./embed-hosts.js";
import {publishAndServe, watch, withoutMap, type Publication} from "./embed-publication.js";

type Told = {
  readonly origin: string;
  readonly data: {readonly type?: string; readonly [key: string]: unknown};
};
type Connection = {
  command(name: string, value?: unknown): Promise<{selected: string | null; shown: number; total: number}>;
  on(name: string, listener: (detail: unknown) => void): () => void;
  ignored(): number;
};
type HostWindow = Window & {told: Told[]; connection: Connection};

let publication: Publication;
let host: Host;

// One worker takes the file, so that it is published once.
test.describe.configure({mode: "default"});

test.beforeAll(async () => {
  test.setTimeout(120_000);
  publication = await publishAndServe(["nellie-bly"]);
  host = await openHost(null);
});

test.afterAll(async () => {
  await publication.close();
  await host.close();
});

test.beforeEach(async ({page}, {title}) => {
  if (!title.includes("draws its map")) await withoutMap(page);
});

/** A host page that records every message that reaches its window, and connects if asked. */
async function openHostPage(
  page: Page,
  {src = "/embed.html", connect = "{}", hash = ""} = {}
): Promise<void> {
  const {origin} = publication.host;
  const url = host.page(
    "/frame.html",
    `<!doctype html><html lang="en"><title>Host</title><body>
    <iframe title="Map" sandbox="allow-scripts" ${connect ? "data-src" : "src"}="${origin}${src}" width="700"></iframe>
    <script type="module">
      import {connect} from "${origin}/parent.js";
      window.told = [];
      addEventListener("message", ({data, origin}) => told.push({data, origin}));
      ${connect ? `window.connection = connect(document.querySelector("iframe"), ${connect});` : ""}
    </script></body></html>`
  );
  await page.goto(url + hash);
}

const told = (page: Page) => page.evaluate(() => (window as unknown as HostWindow).told);

test("a sandboxed frame tells its height, obeys its host and acknowledges each command", async ({page}) => {
  const trouble = await watch(page);
  await openHostPage(page);
  const answers = await page.evaluate(async () => {
    const {connection} = window as unknown as HostWindow;
    await new Promise((resolve) => connection.on("ready", resolve));
    const all = await connection.command("getState");
    const heard: unknown[] = [];
    connection.on("interval", (detail) => heard.push(detail));
    const december = await connection.command("setInterval", "1889-12");
    const wrong = await connection.command("setInterval", "soon").catch((error: Error) => error.message);
    return {all, december, wrong, heard, ignored: connection.ignored()};
  });
  expect(answers.all.total).toBeGreaterThan(0);
  expect(answers.december.shown).toBeLessThan(answers.all.shown);
  expect(answers.wrong).toMatch(/expected an EDTF date, found "soon"/u);
  expect(answers.heard).toEqual([{interval: {from: "1889-12-01", to: "1889-12-31"}}]);
  expect(answers.ignored).toBe(0);

  const messages = await told(page);
  expect(new Set(messages.map(({data}) => data.type))).toEqual(new Set(["height", "ready", "connect"]));
  expect(await page.locator("iframe").evaluate((frame) => frame.style.height)).toBe("620px");
  expect(trouble.errors).toEqual([]);
});

test("a frame that shows only the map asks for a map's height, and in a narrow one the map fills it", async ({
  page
}) => {
  const heightOf = async (): Promise<number> =>
    parseInt(await page.locator("iframe").evaluate((frame) => frame.style.height || "0"), 10);
  await openHostPage(page, {src: "/embed.html?layout=bare"});
  await expect.poll(heightOf).toBe(420);
  await page.locator("iframe").evaluate((frame) => frame.setAttribute("width", "320"));
  await expect.poll(heightOf).toBe(360);
  const map = page.frameLocator("iframe").locator("dateline-map .map");
  await expect.poll(async () => (await map.boundingBox())?.height ?? 0).toBeGreaterThan(280);
});

for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin"]) {
  test(`a frame draws its map under the published headers and sandbox="${sandbox}"`, async ({page}) => {
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    const {origin} = publication.host;
    await page.goto(
      host.page(
        "/sandbox.html",
        `<!doctype html><title>Host</title><iframe title="Map" sandbox="${sandbox}" src="${origin}/embed.html" width="700" height="620"></iframe>`
      )
    );
    const canvas = page.frameLocator("iframe").locator("dateline-map .maplibregl-canvas");
    await canvas.waitFor({state: "attached"});
    // The worker cuts the countries; when it cannot start, the browser and MapLibre both say so.
    await expect.poll(() => page.workers().length).toBe(1);
    await page.waitForTimeout(1500);
    expect(said.filter((text) => /worker|policy|violat|error/iu.test(text))).toEqual([]);
  });
}

test("a frame whose address names no host, or another one, tells height and ready and nothing else", async ({
  page
}) => {
  for (const src of ["/embed.html", "/embed.html?host=https://other.example", "/embed.html?host=*"]) {
    await openHostPage(page, {src, connect: ""});
    await expect.poll(async () => (await told(page)).some(({data}) => data.type === "ready")).toBe(true);
    await page.evaluate(() => {
      const frame = document.querySelector("iframe")!.contentWindow!;
      frame.postMessage({dateline: 1, type: "command", id: 1, command: {name: "getState"}}, "*");
    });
    await page.waitForTimeout(300);
    expect((await told(page)).every(({data}) => data.type === "ready" || data.type === "height")).toBe(true);
  }
});

test("a frame counts and ignores what is foreign, malformed, oversized or unknown", async ({page}) => {
  const src = `/embed.html?host=${encodeURIComponent(host.origin)}`;
  await openHostPage(page, {src, connect: ""});
  await expect.poll(async () => (await told(page)).some(({data}) => data.type === "ready")).toBe(true);
  const answers = await page.evaluate(async () => {
    const frame = document.querySelector("iframe")!.contentWindow!;
    const say = (message: unknown) => frame.postMessage(message, "*");
    const circle: {self?: unknown} = {};
    circle.self = circle;
    for (const message of [null, 1, "x", [], {}, {dateline: 2, type: "command"}, {type: "command"}, circle])
      say(message);
    const command = {dateline: 1, type: "command", id: 7};
    for (const wrong of [
      null,
      {name: "eval", value: "1"},
      {name: "select", value: {}},
      {name: "__proto__"}
    ]) {
      say({...command, command: wrong});
    }
    say({...command, id: "7", command: {name: "fit"}});
    say({...command, command: {name: "select", value: "x".repeat(100_000)}});
    say({...command, id: 8, command: {name: "getState"}});
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (window as unknown as HostWindow).told
      .filter(({data}) => data.type === "ack")
      .map(({data}) => data["id"]);
  });
  expect(answers).toEqual([8]);
});

test("a deep link opens the view of the host's address and follows it, but never another collection", async ({
  page
}) => {
  const evil = `${host.origin}/evil.geojson`;
  const state = new URLSearchParams({when: "1889-12-01/1889-12-31", data: evil, collection: "x", src: evil});
  await openHostPage(page, {
    connect: "{deepLinks: true}",
    hash: `#dateline=${encodeURIComponent(state.toString())}`
  });
  const first = await page.evaluate(async () => {
    const {connection} = window as unknown as HostWindow;
    await new Promise((resolve) => connection.on("ready", resolve));
    const before = await connection.command("getState");
    await connection.command("setFilter", "type=visit");
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {before, hash: decodeURIComponent(location.hash)};
  });
  expect(first.before).toMatchObject({
    interval: {from: "1889-12-01", to: "1889-12-31"},
    src: "manifest.json"
  });
  expect(first.hash).toContain("type=visit");
  expect(host.asked).not.toContain("/evil.geojson");
});
