import {expect, test} from "@playwright/test";
import {openPage} from "./collections.js";
import {pixelsOfMap} from "./map-pixels.js";

// A smaller map: every pixel of it is drawn without a graphics card.
test.use({viewport: {width: 960, height: 600}});

/** Of the family "talks" and of the sea, as `families.ts` and `map-theme.ts` have them. */
const [TALKS, SEA] = ["1d6fb0", "e4eaee"];

test("a lost graphics context is said, and basemap and marks come back with it", async ({page}) => {
  await openPage(page, "./", undefined, {map: true});
  await page.locator("canvas.marks").waitFor();
  await expect(page.locator("main").getByRole("option").first()).toBeAttached();
  await page.evaluate(() => {
    const lost = [...document.querySelectorAll("canvas")]
      .map((canvas) => canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context"))
      .filter((extension) => extension !== null && extension !== undefined);
    for (const extension of lost) extension.loseContext();
    Object.assign(window, {restore: () => lost.forEach((extension) => extension.restoreContext())});
  });
  const problem = page.locator("main").getByRole("status");
  await expect(problem).toBeVisible();
  await expect(page.locator("[data-row]").first()).toBeVisible();
  await page.evaluate("restore()");
  await expect(problem).toHaveCount(0);
  // What was drawn before may still be there; farther out it must be drawn anew.
  await page.getByRole("button", {name: "Zoom out"}).first().click();
  await expect.poll(() => pixelsOfMap(page, TALKS), {timeout: 40_000}).toBeGreaterThan(50);
  await expect.poll(() => pixelsOfMap(page, SEA), {timeout: 40_000}).toBeGreaterThan(5_000);
});

test("without WebGL the page says so, and list and timeline can be used", async ({page}) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind === "webgl2" ? null : original.call(this, kind, ...(rest as []));
    } as typeof original;
  });
  await openPage(page, "./", undefined, {map: true});
  await expect(page.locator("main").getByRole("status")).toContainText("WebGL");
  await page.locator("[data-row='0']").click();
  await expect(page.getByRole("complementary")).toContainText("Ministers met in Lisbon");
  await expect(page.getByRole("slider", {name: "Period"})).toBeVisible();
});

test("where the basemap cannot be had the marks are still there", async ({page}) => {
  await page.route("**/basemap/**", (route) => route.abort());
  await openPage(page, "./", undefined, {map: true});
  await expect(page.locator("main").getByRole("status")).toContainText("basemap");
  await expect(page.locator("main").getByRole("option").first()).toBeAttached();
  await expect(page.locator("[data-row]").first()).toBeVisible();
});

test("a map that could not be fetched says so and can be asked for again; list and timeline work", async ({
  page
}) => {
  await page.route(/map-library/u, (route) => route.abort());
  await openPage(page, "./", undefined, {map: true});
  const main = page.locator("main");
  await expect(main.getByRole("status")).toContainText("The map could not be fetched");
  await expect(main).not.toContainText("WebGL");
  await expect(page.locator("[data-row]").first()).toBeVisible();
  await main.getByRole("button", {name: "Try again"}).click();
  await expect(main.getByRole("status")).toContainText("this page has to be loaded anew");
  await page.unroute(/map-library/u);
  await main.getByRole("button", {name: "Load the page anew"}).click();
  await expect(page.locator("canvas.marks")).toBeVisible();
});

test("what could not be fetched once is asked for again by the page itself: map, detail and styles", async ({
  page
}) => {
  const lost = new Set<string>();
  await page.route(/\/(?:MapView|_dateline-map-library|EventDetail)-[^/]*\.(?:js|css)/u, (route) => {
    const [file = ""] = /[^/]+$/u.exec(new URL(route.request().url()).pathname) ?? [];
    if (lost.has(file)) return route.continue();
    lost.add(file);
    return route.abort("connectionreset");
  });
  await openPage(page, "./", undefined, {map: true});
  await page.locator("[data-row='0']").click();
  await expect(page.locator("aside dl").first()).toBeVisible();
  await expect(page.locator("canvas.marks")).toBeVisible({timeout: 30_000});
  expect([...lost].filter((file) => file.endsWith(".js"))).toHaveLength(3);
  expect([...lost].filter((file) => file.endsWith(".css"))).toHaveLength(2);
  const styled = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).display);
  expect(await styled("aside dl")).toBe("grid");
});

test("an article that could not be fetched without a connection comes when there is one", async ({page}) => {
  await openPage(page);
  await page.locator("[data-row='0']").click();
  await expect(page.locator("aside")).toContainText("Ana Sousa");
  await page.context().setOffline(true);
  await page.locator("aside .links button").first().click();
  await expect(page.locator("aside").getByRole("status")).toContainText("could not be fetched");
  await page.context().setOffline(false);
  await expect(page.locator("aside .sentence").first()).toBeVisible();
});

test("a detail that cannot be fetched says so, and can be asked for again once there is a connection", async ({
  page
}) => {
  await page.route(/\/EventDetail-[^/]*\.js/u, (route) => route.abort("internetdisconnected"));
  await openPage(page);
  await page.locator("[data-row='0']").click();
  const detail = page.locator("aside");
  await expect(detail.getByRole("heading")).toContainText("Ministers met in Lisbon");
  await expect(detail.getByRole("status")).toContainText("could not be fetched");
  await page.unroute(/\/EventDetail-[^/]*\.js/u);
  await detail.getByRole("button", {name: "Try again"}).click();
  await expect(detail).toContainText("Ana Sousa");
});
