import {expect, test} from "@playwright/test";
import {openPage} from "./collections.js";

test("the page shows list, timeline and map of the first collection and asks no other origin", async ({
  page,
  baseURL
}) => {
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => {
    const {protocol, host} = new URL(request.url());
    if (protocol.startsWith("http") && host !== new URL(baseURL!).host) foreign.push(host);
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await openPage(page, "./", undefined, {map: true});
  await expect(page.getByTestId("summary")).toHaveText("Showing 12 of 12 · 3 undated · 2 unplaced");
  await expect(page.locator("canvas").first()).toBeVisible();
  await expect(page.getByRole("slider", {name: "Period"})).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
});

test("the built collections open without notice of anything wrong", async ({page}) => {
  await page.goto("./");
  await page.locator("[data-row]").first().waitFor();
  const choice = page.getByRole("combobox", {name: "Collection"});
  const count = await choice.locator("option").count();
  for (let index = 0; index < count; index++) {
    await choice.selectOption({index});
    await expect(page.locator("[data-row]").first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
});

test("the list tells years, dates and empty time, and what has no date comes last", async ({page}) => {
  await openPage(page);
  const list = page.getByRole("region", {name: "Events"});
  await expect(list.getByRole("heading", {name: "1998", exact: true})).toBeVisible();
  await expect(list.getByRole("heading", {name: "3 March 1998"})).toBeVisible();
  await expect(list.getByText("58 days without an event")).toBeAttached();
  await page.locator("[data-row]").first().focus();
  await page.keyboard.press("End");
  await expect(page.locator("[data-row='11']")).toBeFocused();
  await expect(list.getByRole("heading", {name: "Without a date"})).toBeVisible();
  await expect(list.getByRole("heading", {name: "22 February, year not given"})).toBeVisible();
});

test("another collection replaces the first, and back brings it back", async ({page}) => {
  await openPage(page);
  await page.getByRole("combobox", {name: "Collection"}).selectOption("Nothing");
  await expect(page.getByText("This collection holds no events.")).toBeVisible();
  await expect(page).toHaveURL(/collection=nothing/);
  await page.goBack();
  await expect(page.locator("[data-row]").first()).toBeVisible();
  await expect(page).not.toHaveURL(/collection=/);
});

test("a title with markup is shown as it was written", async ({page}) => {
  await openPage(page, "./?q=signed");
  await page.locator("[data-row='0']").click();
  await expect(page.getByRole("complementary")).toContainText('<b>After</b> & "before"');
});

test("the built page is painted before its programs are there, and no style sheet holds it up", async ({
  page
}) => {
  await page.route(/\.js$/u, (route) => route.abort());
  await page.goto("./", {waitUntil: "domcontentloaded"});
  await expect(page.locator("body")).toContainText("Dateline");
  const waitedFor = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(
        (entry) =>
          (entry as PerformanceResourceTiming & {renderBlockingStatus: string}).renderBlockingStatus ===
          "blocking"
      )
      .map(({name}) => name)
  );
  expect(waitedFor).toEqual([]);
});

test("the first collection is fetched beside the programs, unless the address names another", async ({
  page
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.route(/\.js$/u, (route) => route.abort());
  await page.goto("./");
  await expect.poll(() => asked).toContain("/collections/nellie-bly.geojson");

  asked.length = 0;
  await page.goto("./?collection=south-ossetia");
  await expect.poll(() => asked).toContain("/collections/collections.json");
  expect(asked.filter((path) => path.endsWith(".geojson"))).toEqual([]);

  await page.unroute(/\.js$/u);
  asked.length = 0;
  await page.goto("./");
  await page.locator("[data-row]").first().waitFor();
  expect(asked.filter((path) => path.endsWith(".geojson"))).toEqual(["/collections/nellie-bly.geojson"]);
});

test("the map is fetched once the list is there, and all the same where the collection is late", async ({
  page
}) => {
  const mapAsked = (): Promise<boolean> =>
    page.evaluate(() =>
      performance.getEntriesByType("resource").some(({name}) => /MapView.*\.js/u.test(name))
    );
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/collections/*.geojson", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./");
  await expect(page.locator("header")).toBeVisible();
  expect(await mapAsked()).toBe(false);
  await expect.poll(mapAsked).toBe(true);
  await expect(page.locator("[data-row]")).toHaveCount(0);
  answer();
  await page.locator("[data-row]").first().waitFor();
});
