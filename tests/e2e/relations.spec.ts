import {expect, test, type Page} from "@playwright/test";
import {bridges, dealings, openPage} from "./collections.js";

// A smaller map: every pixel of it is drawn without a graphics card.
test.use({viewport: {width: 960, height: 600}});

/** The map as it is drawn, once nothing changes any more. */
async function picture(page: Page): Promise<string> {
  const canvas = page.locator("canvas.marks");
  let before = "";
  await expect
    .poll(
      async () => {
        const now = (await canvas.screenshot()).toString("base64");
        const still = now === before;
        before = now;
        return still;
      },
      {timeout: 40_000, intervals: [700]}
    )
    .toBe(true);
  return before;
}

test("relations are drawn, explained and switched off beside movements; the key lists what is there", async ({
  page
}) => {
  await openPage(page, "./", {dealings}, {map: true});
  const key = page.getByRole("group", {name: "Lines on the map"});
  const relations = key.getByRole("button", {name: "Relation between places"});
  await expect(key.getByRole("button", {name: "Movement"})).toBeVisible();
  await expect(relations).toHaveAttribute("aria-pressed", "true");
  const shown = await picture(page);
  await relations.focus();
  await page.keyboard.press("Enter");
  await expect(relations).toHaveAttribute("aria-pressed", "false");
  const hidden = await picture(page);
  expect(hidden).not.toBe(shown);
  await relations.click();
  await page.mouse.move(5, 5);
  await expect
    .poll(async () => (await page.locator("canvas.marks").screenshot()).equals(Buffer.from(hidden, "base64")))
    .toBe(false);
});

test("only relations of what is shown are drawn: with the period the key goes", async ({page}) => {
  await openPage(page, "./?when=1998-06", {dealings}, {map: true});
  const key = page.getByRole("group", {name: "Lines on the map"});
  await expect(key.getByRole("button")).toHaveCount(1);
  await expect(key.getByRole("button", {name: "Movement"})).toBeVisible();
  await openPage(page, "./?when=1998", {bridges}, {map: true});
  await page.locator("canvas.marks").waitFor();
  await expect(key).toHaveCount(0);
});

test("an event without a place of its own says in the list between which two it was", async ({page}) => {
  await openPage(page, "./", {dealings});
  await expect(page.locator("[data-row='1']")).toContainText("Without a place, Germany → Ukraine");
});

test("the detail names both places with how sure they are, and finds the event by either", async ({page}) => {
  await openPage(page, "./", {dealings});
  await page.getByRole("searchbox").fill("turkey");
  await expect(page.locator("[data-row]")).toHaveCount(1);
  await page.locator("[data-row='0']").click();
  const detail = page.locator("aside");
  await expect(detail).toContainText("Georgia – Turkey");
  await expect(detail).toContainText("Georgia: country, within 155 mi, 90% sure");
  await expect(detail).toContainText("Turkey: country, within 466 mi, 90% sure");
});

for (const [lang, label] of [
  ["de", "Beziehung"],
  ["es", "Relación"],
  ["ru", "Связь"],
  ["ka", "კავშირი"],
  ["ar", "العلاقة"]
] as const) {
  test(`a relation is told in the reader's language, ${lang}`, async ({page}) => {
    await page.addInitScript((chosen) => localStorage.setItem("dateline-language", chosen), lang);
    await openPage(page, "./", {dealings});
    await page.locator("[data-row='0']").click();
    const term = page.locator("aside dt", {hasText: label});
    await expect(term).toBeVisible();
    await expect(term.locator("+ dd")).toContainText("Georgia – Turkey");
    await expect(term.locator("+ dd")).not.toContainText(/country|sure/);
  });
}

test("on paper relations are lines of their own, and the list tells them", async ({page}) => {
  await page.addInitScript(() => {
    window.print = () => void window.dispatchEvent(new Event("beforeprint"));
  });
  await openPage(page, "./", {dealings});
  await page.getByRole("button", {name: "More"}).first().click();
  await page.getByRole("button", {name: "Print"}).click();
  await page.emulateMedia({media: "print"});
  const printed = page.locator(".printed");
  await expect(printed.getByTestId("printed-map").locator("g.relation")).toHaveCount(3);
  await expect(printed.getByTestId("printed-map").locator("path.movement")).toHaveCount(1);
  await expect(printed).toContainText("Germany → Ukraine");
});
