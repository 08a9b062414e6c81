import {expect, test} from "@playwright/test";
import {openHost, type Host} from "./embed-hosts.js";
import {mapDrawn, publishAndServe, settled, watch, type Publication} from "./embed-publication.js";
import {hostileCollection} from "../embed/hostile-collection.js";

let publication: Publication;
let host: Host;

// One worker takes the file, so that it is published once.
test.describe.configure({mode: "default"});

test.beforeAll(async () => {
  test.setTimeout(120_000);
  publication = await publishAndServe({hostile: JSON.stringify(hostileCollection())});
  host = await openHost(null);
});

test.afterAll(async () => {
  await publication.close();
  await host.close();
});

test("an element that is removed and put back 50 times leaves no context, listener or memory behind", async ({
  page
}) => {
  test.setTimeout(240_000);
  const {origin} = publication.host;
  const problems: string[] = [];
  page.on("pageerror", ({message, stack}) => problems.push(stack ?? message));
  page.on("console", (message) => {
    if (/webgl context/iu.test(message.text())) problems.push(message.text());
  });
  await page.goto(
    host.page(
      "/again.html",
      `<!doctype html><html lang="en"><title>Again</title><body><div id="place" style="width:320px;height:240px"></div>
      <script type="module">
        import {embed} from "${origin}/index.js";
        window.again = async () => {
          const map = embed("#place", {src: "${origin}/manifest.json", loading: "eager", layout: "bare"});
          await new Promise((resolve) => map.addEventListener("dateline:ready", resolve, {once: true}));
          while (!map.shadowRoot.querySelector(".maplibregl-canvas")) await new Promise((r) => setTimeout(r, 20));
          map.remove();
          await new Promise((resolve) => setTimeout(resolve, 20));
        };
      </script></body></html>`
    )
  );
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const measure = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    const {metrics} = await devtools.send("Performance.getMetrics");
    const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return {
      heapMb: value("JSHeapUsedSize") / 1e6,
      listeners: value("JSEventListeners"),
      nodes: value("Nodes")
    };
  };
  const run = (times: number) =>
    page.evaluate(async (count) => {
      const {again} = window as unknown as {again: () => Promise<void>};
      for (let i = 0; i < count; i++) await again();
    }, times);

  await run(10);
  const early = await measure();
  await run(40);
  const late = await measure();
  console.log(JSON.stringify({early, late, workers: page.workers().length}));
  expect(problems).toEqual([]);
  expect(late.listeners - early.listeners).toBeLessThan(40);
  expect(late.nodes - early.nodes).toBeLessThan(400);
  expect(late.heapMb - early.heapMb).toBeLessThan(8);
});

test("a collection full of hostile texts runs no script, leads nowhere and asks nobody", async ({page}) => {
  test.setTimeout(120_000);
  const {origin} = publication.host;
  const trouble = await watch(page);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${origin}/index.html`);
  await page.locator("dateline-map").scrollIntoViewIfNeeded();
  expect(await settled(page)).toBe("ready");
  await mapDrawn(page);
  const address = page.url();
  const rows = page.locator("dateline-map .list [data-row]");
  for (let index = 0; index < 5; index++) {
    await rows.nth(index).click();
    await page.keyboard.press("Tab");
  }
  await page.locator("dateline-map").evaluate((map) => {
    for (const [name, value] of [
      ["select", '"><img src=x onerror=window.__ran=1>'],
      ["lang", "en"],
      ["filter", "q=<script>window.__ran=1</script>&who=<img src=x onerror=window.__ran=1>"]
    ] as const) {
      map.setAttribute(name, value);
    }
  });
  await page.waitForTimeout(500);

  expect(await page.evaluate(() => (window as unknown as {__ran?: number}).__ran)).toBeUndefined();
  expect(dialogs).toEqual([]);
  expect(trouble.errors).toEqual([]);
  expect(page.url()).toBe(address);
  expect(trouble.requests.filter((url) => !url.startsWith(origin) && !url.startsWith("blob:"))).toEqual([]);
  const links = await page.locator("dateline-map").evaluate((map) =>
    [...map.shadowRoot!.querySelectorAll("a[href]")].map((link) => ({
      href: link.getAttribute("href")!,
      rel: link.getAttribute("rel") ?? ""
    }))
  );
  for (const {href, rel} of links) {
    expect(href).toMatch(/^https?:\/\//u);
    expect(rel).toContain("noopener");
  }
});
