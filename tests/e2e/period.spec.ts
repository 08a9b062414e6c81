import {expect, test} from "@playwright/test";
import {makeCollection} from "../viewer/make-collection.js";
import {openPage} from "./collections.js";

const summary = "[data-testid='summary']";

test("dragging on the timeline keeps what lies in the period, and a double click shows all again", async ({
  page
}) => {
  await openPage(page);
  const strip = page.getByRole("slider", {name: "Period"});
  const box = (await strip.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.9, box.y + 15);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.999, box.y + 15, {steps: 4});
  await page.mouse.up();
  await expect(page.locator(summary)).toHaveText("Showing 4 of 12 · 3 undated, not in the period");
  await expect(page).toHaveURL(/when=/);
  await expect(page.locator("[data-row]").first()).toContainText("The court ruled");
  await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 15);
  await expect(page.locator(summary)).toHaveText(/^Showing 12 of 12/);
});

test("the period follows the keyboard and says itself in words", async ({page}) => {
  await openPage(page);
  const strip = page.getByRole("slider", {name: "Period"});
  await strip.focus();
  await page.keyboard.press("ArrowRight");
  const first = await strip.getAttribute("aria-valuetext");
  expect(first).toMatch(/1998/);
  await page.keyboard.press("ArrowRight");
  await expect(strip).not.toHaveAttribute("aria-valuetext", first!);
  await page.keyboard.press("End");
  await expect(strip).toHaveAttribute("aria-valuetext", /2000/);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Home");
  await expect(strip).toHaveAttribute("aria-valuetext", /1998/);
  await page.keyboard.press("Escape");
  await expect(strip).toHaveAttribute("aria-valuetext", "All time");
});

test("zooming goes to the period, and the zoomed rows go along with what is chosen or set", async ({
  page
}) => {
  await openPage(page);
  const strip = page.getByRole("slider", {name: "Period"});
  const cores = page.locator(".lanes .mark");
  await expect(cores).not.toHaveCount(0);
  const all = await cores.count();
  await strip.focus();
  await page.keyboard.press("End");
  // Whole days, as long as days are told apart.
  await expect(strip).not.toHaveAttribute("aria-valuetext", /:/);
  for (let times = 0; times < 3; times++) await page.keyboard.press("+");
  await expect(cores).not.toHaveCount(all);
  await expect(cores).not.toHaveCount(0);
  await page.keyboard.press("Escape");
  const ring = page.locator(".lanes .ring");
  await page.locator("[data-row]").first().click();
  await expect(ring).toHaveCount(1);
  const from = (await ring.boundingBox())!.x;
  await page.locator(".lanes").hover({position: {x: 400, y: 20}});
  await page.mouse.wheel(20_000, 0); // by hand it goes where the reader wants, whatever is chosen
  await expect(ring).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-row='1']")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(ring).toHaveCount(1);
  expect(from).toBeGreaterThan((await strip.boundingBox())!.x - 10);
});

test("the period can be typed, and what is no date is refused with a word on how", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: "All time"}).click();
  await page.getByRole("textbox", {name: "From"}).fill("soon");
  await page.getByRole("button", {name: "Show", exact: true}).click();
  await expect(page.getByRole("alert")).toContainText("1889-11-14");
  await page.getByRole("textbox", {name: "From"}).fill("1998-05");
  await page.getByRole("textbox", {name: "To"}).fill("1998-05");
  await page.getByRole("button", {name: "Show", exact: true}).click();
  await expect(page.locator(summary)).toHaveText(/^Showing 2 of 12/);
  await expect(page.getByText("2 certain, 0 possible")).toBeVisible();
});

test("what only may lie in the period is told apart from what surely does", async ({page}) => {
  await openPage(page, "./?when=1998-05-15/1998-05-25");
  await expect(page.getByText("1 certain, 1 possible")).toBeVisible();
  await openPage(page, "./?when=1998-05-15/1998-05-25&reach=certain");
  await expect(page.locator(summary)).toHaveText(/^Showing 1 of 12/);
});

test("undated events stay in view when asked for", async ({page}) => {
  await openPage(page, "./?when=2000");
  await expect(page.locator(summary)).toHaveText(/^Showing 4 of 12/);
  await page.getByLabel("keep in view").check();
  await expect(page.locator(summary)).toHaveText(/^Showing 7 of 12/);
});

test("play goes from event to event and stops when the reader touches anything", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: "Play"}).click();
  await expect(page.locator("[data-row='0']")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("[data-row='1']")).toHaveAttribute("aria-pressed", "true");
  await page.getByText("Dateline").first().click();
  await expect(page.getByRole("button", {name: "Play"})).toBeVisible();
});

test("on a phone what plays is not covered by a sheet, which opens when its card is tapped", async ({
  page
}) => {
  await page.setViewportSize({width: 360, height: 740});
  await openPage(page);
  await page.getByRole("button", {name: "Play", exact: true}).click();
  const card = page.locator("[data-row][aria-pressed='true']");
  await expect(card).toHaveCount(1);
  await expect(page.getByRole("button", {name: "Pause"})).toBeInViewport();
  await expect(page.locator(".drawer")).toBeHidden();
  await card.click();
  await expect(page.locator(".drawer")).toBeVisible();
});

test("zoom, cut gaps and equal steps change the rows, never the overview", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: "Cut the gaps?"}).click();
  await expect(page.locator(".lanes .gap").first()).toBeVisible();
  await expect(page).toHaveURL(/scale=collapsed/);
  await page.getByRole("button", {name: "Zoom into time"}).click();
  await expect(page.locator(".strip .view")).toHaveCount(1);
  await page.getByRole("button", {name: "All", exact: true}).click();
  await expect(page.locator(".strip .view")).toHaveCount(0);
});

test("where the rows go on below the edge, a sign says so until the last is seen", async ({page}) => {
  const body = Array.from({length: 24}, (_, index) => ({
    sentence: `Meeting ${index} was on 3 March 1998.`,
    edtf: "1998-03-03"
  }));
  const busy = makeCollection("Busy", [{id: "one", title: "One", body}]);
  await openPage(page, "./", {busy});
  const more = page.locator(".lanes .below");
  await expect(more).toBeVisible();
  const rows = page.getByRole("group", {name: "Rows"});
  await rows.press("End");
  await expect(more).toHaveCount(0);
  await rows.press("Home");
  await expect(more).toBeVisible();
  // The row of what is chosen comes into view.
  await page.locator("[data-row='0']").focus();
  await page.keyboard.press("End");
  await expect(page.locator("[data-row='23']")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(more).toHaveCount(0);
  await openPage(page);
  await expect(page.locator(".lanes .mark").first()).toBeVisible();
  await expect(more).toHaveCount(0);
});

test("arrows, Home and End go along a tray", async ({page}) => {
  await openPage(page);
  const chips = page.getByRole("toolbar", {name: "Without a date"}).getByRole("button");
  await chips.first().press("End");
  await expect(chips.last()).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(chips.nth(1)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(chips.first()).toBeFocused();
});
