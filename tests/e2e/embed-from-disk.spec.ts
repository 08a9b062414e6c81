import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test, type Page} from "@playwright/test";
import {publishAndServe, watch, type Publication} from "./embed-publication.js";

let publication: Publication;

// One worker takes the file, so that it is published once.
test.describe.configure({mode: "default"});

test.beforeAll(async () => {
  test.setTimeout(180_000);
  publication = await publishAndServe(["nellie-bly", "south-ossetia"]);
});

test.afterAll(() => publication.close());

/** Everything that the browser complained about. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("pageerror", ({message}) => said.push(message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
  return said;
}

/** How many colours the map's picture has: land, sea and lines are there only if the worker cut the shapes. */
async function coloursOfMap(page: Page): Promise<number> {
  const clip = (await page.locator("dateline-map .maplibregl-canvas").boundingBox())!;
  const picture = await page.screenshot({clip});
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const {data: pixels} = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(pixels.buffer)).size;
  }, picture.toString("base64"));
}

test("a published page opened from a disk draws its map, filters by time and selects, without a complaint", async ({
  page
}) => {
  test.setTimeout(120_000);
  const said = complaints(page);
  const trouble = await watch(page);
  const address = pathToFileURL(join(publication.folder, "nellie-bly/index.html")).href;
  await page.goto(address);
  const map = page.locator("dateline-map");
  await map.locator("[data-row]").first().waitFor();
  await map.locator(".maplibregl-canvas").waitFor({state: "attached"});
  await map.locator("[role='option']").first().waitFor({state: "attached"});
  await expect.poll(() => coloursOfMap(page), {timeout: 60_000}).toBeGreaterThan(40);

  type State = {total: number; shown: number; selected: string | null};
  const state = (): Promise<State> =>
    map.evaluate((element) => (element as HTMLElement & {getState: () => State}).getState());
  const {total} = await state();
  expect(total).toBeGreaterThan(10);

  const strip = (await map.locator(".strip").first().boundingBox())!;
  await page.mouse.move(strip.x + strip.width * 0.2, strip.y + strip.height / 2);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width * 0.5, strip.y + strip.height / 2, {steps: 8});
  await page.mouse.up();
  await expect.poll(async () => (await state()).shown).toBeLessThan(total);
  await map.locator(".list [data-row]").first().click();
  await expect.poll(async () => (await state()).selected).not.toBeNull();

  // Close up come the fine shapes, which are in the collection's own script.
  await page.waitForTimeout(1500);
  await expect(map.getByText("The detailed map could not be loaded")).toHaveCount(0);
  expect(said).toEqual([]);
  expect(trouble.requests.filter((url) => !/^(?:file|blob|data):/u.test(url))).toEqual([]);
});

test("the frame's page does so too, and asks a web server for none of what is for disks", async ({page}) => {
  const said = complaints(page);
  await page.goto(pathToFileURL(join(publication.folder, "south-ossetia/embed.html")).href);
  await page.locator("dateline-map [data-row]").first().waitFor();
  await page.locator("dateline-map .maplibregl-canvas").waitFor({state: "attached"});
  expect(said).toEqual([]);

  const trouble = await watch(page);
  await page.goto(`${publication.host.origin}/south-ossetia/index.html`);
  await page.locator("dateline-map .maplibregl-canvas").waitFor({state: "attached"});
  await page.waitForTimeout(500);
  expect(trouble.violations).toEqual([]);
  expect(trouble.requests.filter((url) => /file-|data\/[\w.-]+\.js/u.test(url))).toEqual([]);
});

test("a publication from which a disk's scripts are gone still shows its list and its poster", async ({
  page
}) => {
  const html = readFileSync(join(publication.folder, "nellie-bly/index.html"), "utf8");
  expect(html).toContain("data-files=");
  await page.route("**/assets/file-view.*", (route) => route.abort());
  await page.goto(pathToFileURL(join(publication.folder, "nellie-bly/index.html")).href);
  await expect(page.locator("ol.events > li")).not.toHaveCount(0);
  await expect(page.locator("dateline-map img")).toBeVisible();
});
