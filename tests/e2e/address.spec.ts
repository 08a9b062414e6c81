import {expect, test, type Page} from "@playwright/test";
import {openPage} from "./collections.js";

const summary = "[data-testid='summary']";

/** What a reader sees of all that a link carries. */
async function seen(page: Page): Promise<Record<string, unknown>> {
  const options = page.getByRole("button", {name: "Timeline options"});
  if ((await options.getAttribute("aria-expanded")) !== "true") await options.click();
  const selects = page.locator("[data-playback] select");
  await expect(selects.first()).toBeVisible();
  const view = page.locator(".dateline").first();
  return {
    summary: await page.locator(summary).innerText(),
    chips: await page.getByRole("button", {name: /^Remove: /u}).allInnerTexts(),
    search: await page.getByRole("searchbox", {name: "Search"}).inputValue(),
    // How it is played is a reader's own way.
    layout: await selects.evaluateAll((all) => all.slice(2).map((one) => (one as HTMLSelectElement).value)),
    story: await page.getByRole("button", {name: "Story", exact: true}).getAttribute("aria-pressed"),
    chosen: await page.locator("[data-row][aria-pressed='true']").allInnerTexts(),
    ground: await view.evaluate((element) => getComputedStyle(element).backgroundColor)
  };
}

test("a copied address opens the same page for another reader: filters, period, layout, theme, story, selection", async ({
  page,
  browser
}) => {
  await openPage(page);
  const first = await seen(page);
  await page.getByRole("button", {name: "Filters"}).click();
  await page.getByRole("checkbox", {name: /^Spain/u}).check();
  await page.getByRole("checkbox", {name: /^Portugal/u}).check();
  await page.getByRole("button", {name: "Filters", exact: true}).click();
  await page.getByRole("searchbox", {name: "Search"}).fill('in "lisbon"');
  const selects = page.locator("[data-playback] select");
  await selects.nth(2).selectOption("certain");
  await selects.nth(3).selectOption("steps");
  await selects.nth(4).selectOption("article");
  await page.getByRole("button", {name: "More"}).click();
  await page.getByLabel("Colours").selectOption("dark");
  await page.keyboard.press("Escape");
  await page.getByRole("button", {name: "Story", exact: true}).click();
  // The story begins with its first event; the address follows a moment behind.
  await expect(page).toHaveURL(/event=/u);
  const begun = new URL(page.url()).searchParams.get("event");
  await page.locator("[data-row]").nth(1).press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("event")).not.toBe(begun);
  await expect(page).toHaveURL(/event=.*q=.*reach=certain.*scale=steps.*lanes=article.*story=1.*theme=dark/u);
  const before = await seen(page);
  expect(before).not.toEqual(first);

  const other = await (await browser.newContext({reducedMotion: "reduce"})).newPage();
  await openPage(other, page.url());
  await expect(other.locator("[data-row][aria-pressed='true']")).toHaveCount(1);
  expect(await seen(other)).toEqual(before);
  const kept = await other.evaluate(() => localStorage.getItem("dateline-theme"));
  expect(kept).not.toBe("dark");
  await other.context().close();
});

test("going through the story is one step back, not one for each event", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: "Story", exact: true}).click();
  await expect(page).toHaveURL(/story=1/u);
  const steps = await page.evaluate(() => history.length);
  await page.locator("[data-row]").first().focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowDown");
  const chosen = page.locator("[data-row='4'][aria-pressed='true']");
  await expect(chosen).toHaveCount(1);
  const id = await chosen.getAttribute("data-id");
  await expect(page).toHaveURL(id === null ? /event=/u : new RegExp(`event=${id}`, "u"));
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.goBack();
  await expect(page.getByRole("button", {name: "Story", exact: true})).toHaveAttribute(
    "aria-pressed",
    "false"
  );
});

test("a hostile address does no harm: the page opens, runs nothing of it, asks nobody and stays usable", async ({
  page
}) => {
  const errors: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => errors.push("dialog")));
  page.on("request", (request) => {
    if (!/^https?:\/\/localhost|^blob:|^data:/u.test(request.url())) asked.push(request.url());
  });
  await openPage(page);
  const markup = encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(2)</script>');
  const hostile = [
    `when=${markup}&event=${markup}&place=${markup}&who=${markup}&article=${markup}&type=${markup}&sure=${markup}`,
    `q=${markup}&in=${markup}&area=${markup}&view=${markup}&scale=__proto__&lanes=constructor&theme=${markup}`,
    "when=9999999999-01-01/-9999999999-01-01&in=1e999,NaN,Infinity,-0&view=1e9/NaN/Infinity&sure=1e999",
    "when=-271821-04-20/275760-09-13&view=24/90/180&in=-180,-90,180,90&area=0,90;0,90;0,90",
    `area=${Array.from({length: 1500}, (_, corner) => `${corner % 360},${corner % 90}`).join(";")}`,
    Array.from({length: 1500}, (_, index) => `who=${index}`).join("&"),
    `q=${"%22".repeat(1500)}`,
    "collection=../../etc/passwd&event=__proto__&place=country:__proto__&place=constructor"
  ];
  for (const query of hostile) {
    await page.goto(`./?${query}`);
    await expect(page.locator(summary)).toHaveText(/of 12/u);
    const clear = page.getByRole("button", {name: "Clear all filters"}).first();
    if (await clear.isVisible()) await clear.click();
    await page.getByRole("searchbox", {name: "Search"}).fill("bridge");
    await expect(page.locator(summary)).toHaveText(/^Showing \d+ of 12/u);
  }
  expect(errors).toEqual([]);
  expect(asked).toEqual([]);
});
