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
