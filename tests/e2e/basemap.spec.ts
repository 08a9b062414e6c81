import {createHash} from "node:crypto";
import {expect, test, type Page} from "@playwright/test";
import type {FeatureCollection} from "geojson";
import {dealings, openPage} from "./collections.js";
import {makeArchive} from "./make-archive.js";
import {pixelsOfMap} from "./map-pixels.js";

// A smaller map: every pixel of it is drawn without a graphics card.
test.use({viewport: {width: 960, height: 600}});

const OTHER = "https://tiles.example";

/** The page as a publisher changes it: with a basemap named in its head. */
async function nameBasemap(page: Page, address: string): Promise<void> {
  await page.route(/\/(?:\?.*)?$/u, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      "</head>",
      `<meta name="dateline:basemap" content="${address}" /></head>`
    );
    await route.fulfill({response, body});
  });
}

function square(west: number, south: number, east: number, north: number): FeatureCollection {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ];
  const geometry = {type: "Polygon" as const, coordinates: [ring]};
  return {type: "FeatureCollection", features: [{type: "Feature", properties: {}, geometry}]};
}

/** Serves a file to requests for parts of it. */
async function serveParts(page: Page, address: string, file: Buffer): Promise<string[]> {
  const asked: string[] = [];
  await page.route(address, async (route) => {
    const range = route.request().headers()["range"] ?? "";
    asked.push(range);
    const [, from = "0", to = ""] = /bytes=(\d+)-(\d*)/u.exec(range) ?? [];
    const last = Math.min(file.length - 1, to === "" ? Infinity : Number(to));
    await route.fulfill({
      status: 206,
      headers: {
        "access-control-allow-origin": "*",
        "access-control-expose-headers": "content-range, etag",
        "content-range": `bytes ${from}-${last}/${file.length}`
      },
      body: file.subarray(Number(from), last + 1)
    });
  });
  return asked;
}

test("a style of the publisher's own stands in for the basemap, with the marks over it and its sources named", async ({
  page
}) => {
  const asked: string[] = [];
  await page.route(`${OTHER}/**`, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    const style = {
      version: 8,
      sources: {
        shapes: {
          type: "geojson",
          data: "shapes.json",
          attribution:
            '© <a href="https://maps.example/">Example Maps</a><img src="x" onerror="window.hacked = 1">'
        }
      },
      layers: [
        {id: "ground", type: "background", paint: {"background-color": "#aa33cc"}},
        {id: "shapes", type: "fill", source: "shapes", paint: {"fill-color": "#22aa44"}}
      ]
    };
    const json = asked.at(-1)!.endsWith("shapes.json") ? square(-60, 0, 60, 70) : style;
    await route.fulfill({json, headers: {"access-control-allow-origin": "*"}});
  });
  await nameBasemap(page, `${OTHER}/styles/{theme}.json`);
  await openPage(page, "./", undefined, {map: true});
  await expect.poll(() => pixelsOfMap(page, "22aa44"), {timeout: 20_000}).toBeGreaterThan(10_000);
  await expect(page.locator("main").getByRole("option").first()).toBeAttached();
  await expect(page.locator("summary", {hasText: "© Example Maps"})).toBeVisible();
  expect(await page.evaluate("window.hacked")).toBeUndefined();
  expect(asked).toEqual(expect.arrayContaining(["/styles/light.json", "/styles/shapes.json"]));

  // Another theme is another style, and what is over it stays.
  await page.emulateMedia({colorScheme: "dark"});
  await expect.poll(() => asked.includes("/styles/dark.json")).toBe(true);
  await expect.poll(() => pixelsOfMap(page, "22aa44"), {timeout: 20_000}).toBeGreaterThan(10_000);
  await expect(page.locator("main").getByRole("option").first()).toBeAttached();
});

test("a PMTiles archive is read in parts and drawn in our colours", async ({page}) => {
  const archive = makeArchive(
    {earth: square(-170, -60, 170, 75), water: square(-60, 0, -40, 40)},
    "© Example Tiles"
  );
  const asked = await serveParts(page, `${OTHER}/world.pmtiles`, archive);
  await nameBasemap(page, `${OTHER}/world.pmtiles`);
  await openPage(page, "./", undefined, {map: true});
  await expect.poll(() => pixelsOfMap(page, "faf8f4"), {timeout: 20_000}).toBeGreaterThan(10_000);
  await expect(page.locator("summary", {hasText: "© Example Tiles"})).toBeVisible();
  expect(asked.every((range) => range.startsWith("bytes="))).toBe(true);
});

test("where the publisher's basemap cannot be had, the bundled one is shown and the page says so", async ({
  page
}) => {
  await page.route(`${OTHER}/**`, (route) => route.abort());
  await nameBasemap(page, `${OTHER}/style.json`);
  await openPage(page, "./", undefined, {map: true});
  await expect(page.locator("main").getByRole("status").filter({hasText: "basemap"})).toBeVisible();
  await expect(page.locator("summary", {hasText: "© Natural Earth, GeoNames"})).toBeVisible();
  await expect(page.locator("main").getByRole("option").first()).toBeAttached();
});

test("a place is found by its name, the map goes there and lists what happened", async ({page}) => {
  await openPage(page, "./", undefined, {map: true});
  const opener = page.getByRole("button", {name: "Go to a place"});
  await opener.click();
  const field = page.getByRole("combobox", {name: "Go to a place"});
  await expect(field).toBeFocused();
  await field.fill("lis");
  await expect(page.getByRole("listbox", {name: "Go to a place"}).getByRole("option").first()).toContainText(
    "Lisbon"
  );
  await field.press("Enter");
  const panel = page.locator("main").getByRole("region", {name: /Lisbon/u});
  await expect(panel).toBeVisible();
  await expect(page.locator("main .scale")).toContainText("mi");

  await opener.click();
  await field.fill("Токио");
  await expect(page.getByRole("listbox", {name: "Go to a place"}).getByRole("option").first()).toContainText(
    "Tokyo"
  );
  await field.press("ArrowDown");
  await field.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(opener).toBeFocused();

  await opener.click();
  await field.fill("xyzzy");
  await expect(page.getByText("No place of that name.")).toBeVisible();
});

for (const [width, height, zoom] of [
  [1280, 800, 4],
  [360, 740, 2.5]
] as const) {
  test(`the words of the scale lie within it at ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height});
    await openPage(page, `./?view=${zoom}/50/20`, {dealings}, {map: true});
    const scale = page.locator("main .scale");
    await expect(scale).toContainText("≈");
    expect(await scale.evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)).toBe(0);
    const box = (await scale.boundingBox())!;
    const bar = (await scale.locator(".bar").boundingBox())!;
    expect(bar.x).toBeGreaterThanOrEqual(box.x);
    expect(bar.x + bar.width).toBeLessThanOrEqual(box.x + box.width);
    // Its ground covers what is behind the words.
    const ground = await scale.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(ground).not.toBe("rgba(0, 0, 0, 0)");
  });
}

test("places of the basemap are named in local script where the reader wants it, and again in Latin", async ({
  page
}) => {
  await openPage(page, "./?view=5/52/37", undefined, {map: true});
  const button = page.getByRole("button", {name: "Place names in local script"});
  const shown = async (): Promise<string> =>
    createHash("sha1")
      .update(await page.locator("div.map").screenshot({mask: [page.locator(".tools")]}))
      .digest("hex");
  await expect(button).toHaveAttribute("aria-pressed", "false");
  let before = "";
  // At rest: two pictures in a row are alike.
  const rest = async (): Promise<string> => {
    await expect
      .poll(
        async () => {
          const [last, now] = [before, (before = await shown())];
          return last === now;
        },
        {intervals: [500]}
      )
      .toBe(true);
    return before;
  };
  const latin = await rest();
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect.poll(rest).not.toBe(latin);
  const local = before;
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await expect.poll(rest).not.toBe(local);
});
