import {expect, test} from "@playwright/test";
import {openPage} from "./collections.js";

const summary = "[data-testid='summary']";

test("filters join across and within, show as chips, and are removed by them", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: "Filters"}).click();
  await page.getByRole("checkbox", {name: /^Spain/}).check();
  await expect(page.locator(summary)).toHaveText(/^Showing 4 of 12/);
  await page.getByRole("checkbox", {name: /^protest/}).check();
  await expect(page.locator(summary)).toHaveText(/^Showing 1 of 12/);
  await page.getByRole("button", {name: "Remove: Spain"}).click();
  await expect(page.locator(summary)).toHaveText(/^Showing 2 of 12/);
  await expect(page).toHaveURL(/type=protest/);
  await page.getByRole("button", {name: "Clear all filters"}).click();
  await expect(page.locator(summary)).toHaveText(/^Showing 12 of 12/);
});

test("search finds words without their marks, and an empty result offers what to loosen", async ({page}) => {
  await openPage(page);
  const search = page.getByRole("searchbox", {name: "Search"});
  await search.fill("lucja");
  await expect(page.locator(summary)).toHaveText(/^Showing 1 of 12/);
  await search.fill("nobody at all");
  await expect(page.getByText("No event passes.")).toBeVisible();
  await page.getByRole("button", {name: "Clear all filters"}).click();
  await expect(page.locator(summary)).toHaveText(/^Showing 12 of 12/);
});

test("the legend filters by family", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: /^Pressure/}).click();
  await expect(page.locator(summary)).toHaveText(/^Showing 2 of 12/);
});

test("an area is drawn by the mouse or by keys, stands in the address and is removed by its chip", async ({
  page
}) => {
  await openPage(page, "./", undefined, {map: true});
  await page.locator("[role='option']").first().waitFor({state: "attached"});
  const draw = page.getByRole("button", {name: "Draw an area", exact: true});
  const surface = page.getByRole("application", {name: "Drawing an area"});
  const spot = async (name: RegExp): Promise<[number, number]> => {
    const box = (await page.getByRole("option", {name}).boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = await spot(/^Madrid/);

  await draw.click();
  await page.mouse.move(x - 30, y - 30);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 30, {steps: 3});
  await page.mouse.up();
  await expect(surface).toHaveCount(0);
  await expect(draw).toBeFocused();
  await expect(page.locator("[data-row]").first()).toContainText("Madrid");
  await expect(page.locator("[data-row]").filter({hasText: "Lisbon ·"})).toHaveCount(0);
  await expect(page).toHaveURL(/area=/);
  const shown = await page.locator(summary).innerText();
  await page.reload();
  await expect(page.locator(summary)).toHaveText(shown);
  await page.getByRole("button", {name: "Remove: Drawn area"}).click();
  await expect(page.locator(summary)).toHaveText(/^Showing 12 of 12/);

  await draw.focus();
  await page.keyboard.press("Enter");
  await expect(surface).toBeFocused();
  for (const keys of ["Shift+ArrowUp Shift+ArrowUp Shift+ArrowUp Shift+ArrowUp Enter", "Shift+ArrowDown"]) {
    for (const key of keys.split(" ")) await page.keyboard.press(key);
  }
  for (let step = 0; step < 7; step++) await page.keyboard.press("Shift+ArrowDown");
  for (let step = 0; step < 9; step++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("button", {name: "Done"}).press("Enter");
  await expect(surface).toHaveCount(0);
  await expect(page.getByRole("button", {name: "Remove: Drawn area"})).toBeVisible();
  await draw.click();
  await page.keyboard.press("Escape");
  await expect(surface).toHaveCount(0);
  await page.getByRole("button", {name: "Remove: Drawn area"}).click();

  // Corners set by the mouse are taken by Enter, which adds none.
  await draw.click();
  const corners = [[-40, -40], [40, -40], [40, 40]] as const; // prettier-ignore
  for (const [right, below] of corners) {
    await page.mouse.click(x + right, y + below);
    await page.waitForTimeout(400); // or two are a double click
  }
  await page.keyboard.press("Enter");
  await expect(surface).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).searchParams.get("area")?.split(";").length).toBe(3);
});
