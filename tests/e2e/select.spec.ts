import {expect, test} from "@playwright/test";
import {makeCollection} from "../viewer/make-collection.js";
import {openPage} from "./collections.js";

const detail = "aside";

test("a card opens its event, marks it on the timeline and in the address, and Escape closes it", async ({
  page
}) => {
  await openPage(page);
  await page
    .getByRole("button", {name: /Ministers met in Lisbon/})
    .first()
    .click();
  await expect(page.locator(detail)).toContainText("3 March 1998");
  await expect(page.locator(detail)).toContainText("Ana Sousa");
  await expect(page.locator(".mark.selected")).toHaveCount(1);
  await expect(page).toHaveURL(/event=first/);
  await page.keyboard.press("Escape");
  await expect(page.locator(detail)).toHaveCount(0);
  await expect(page).not.toHaveURL(/event=/);
});

test("a mark on the timeline selects the card, which scrolls into view", async ({page}) => {
  await openPage(page);
  await page.locator(".mark").last().click();
  await expect(page.locator(detail)).toContainText("1 March 2000");
  await expect(page.locator("[data-row][aria-pressed='true']")).toBeInViewport();
  await expect(page.locator("[data-row][aria-pressed='true']")).toContainText("second bridge");
});

test("a card pressed while the list is still scrolling opens its event", async ({page}) => {
  await openPage(page);
  const card = page.locator("[data-row='3']");
  await card.scrollIntoViewIfNeeded();
  const box = (await card.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // As much as a hand on a trackpad may: the card stays under the pointer.
  await page.locator(".list .scroller").evaluate(async (list) => {
    list.scrollTop += list.scrollTop > 8 ? -4 : 4;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.mouse.up();
  await expect(card).toHaveAttribute("aria-pressed", "true");
});

test("back and forward walk through what was selected", async ({page}) => {
  await openPage(page);
  await page.locator("[data-row='0']").click();
  await expect(page).toHaveURL(/event=/);
  const first = page.url();
  await page.locator("[data-row='1']").click();
  await expect(page).not.toHaveURL(first);
  await page.goBack();
  await expect(page.locator(detail)).toContainText("Ministers met");
  await page.goBack();
  await expect(page.locator(detail)).toHaveCount(0);
  await page.goForward();
  await expect(page.locator(detail)).toContainText("Ministers met");
});

test("a link with a selection opens it", async ({page}) => {
  await openPage(page, "./?collection=bridges&event=second-0");
  await expect(page.locator(detail)).toContainText("9 February 2000");
  await expect(page.locator("[data-row][aria-pressed='true']")).toBeInViewport();
});

test("the detail quotes the sentence with its fields underlined and leads into the article and back", async ({
  page
}) => {
  await openPage(page);
  await page.locator("[data-row='0']").click();
  const quote = page.locator(`${detail} blockquote`);
  await expect(quote.locator("mark.when")).toHaveText("3 March 1998");
  await expect(quote.locator("mark.where")).toHaveText("Lisbon");
  const link = page.getByRole("link", {name: /Original/});
  await expect(link).toHaveAttribute("rel", "noopener nofollow");
  await page.getByRole("button", {name: "Read it in the article"}).click();
  await expect(page.locator(`${detail} .sentence.selected`)).toHaveText(
    "Ministers met in Lisbon on 3 March 1998."
  );
  await page.locator(`${detail} .sentence`).nth(2).click();
  await expect(page.locator("[data-row][aria-pressed='true']")).toContainText("Crowds marched");
  await page.getByRole("button", {name: "Back to the event"}).click();
  await expect(page.locator(detail)).toContainText("20 May 1998");
  await page.getByText("Why do we think so?").click();
  await expect(page.locator(detail)).toContainText("test/date");
});

test("a month is told as a month and a year-less day as one", async ({page}) => {
  await openPage(page);
  await page
    .getByRole("button", {name: /Work began/})
    .first()
    .click();
  await expect(page.locator(detail)).toContainText("known to the month");
  // On the strip too: from end to end, and at no day of it.
  await expect(page.locator(".strip .stretch").first()).toBeAttached();
  await expect(page.locator(".strip .pointer")).toHaveCount(0);
  await page.getByRole("toolbar", {name: "Without a date"}).getByRole("button").first().click();
  await expect(page.locator(detail)).toContainText("22 February, year not given");
});

test("a time of day that only the article tells is quoted, and the date is said to be known to the day", async ({
  page
}) => {
  const spoken = makeCollection("Spoken", [
    {
      id: "ship",
      title: "A ship",
      body: [
        {
          sentence: "She came in at half past two on 22 May 1998.",
          edtf: "1998-05-22",
          wording: "half past two on 22 May 1998"
        }
      ]
    }
  ]);
  for (const {properties} of spoken.features) Object.assign(properties.time!, {precision: "time"});
  await openPage(page, "./", {spoken});
  await page.locator("[data-row='0']").click();
  await expect(page.locator("aside dd").first()).toContainText(
    "known to the day; in the article: “half past two"
  );
});

test("resting on a card previews it on the timeline", async ({page}) => {
  await openPage(page);
  await page.locator("[data-row='0']").hover();
  await expect(page.locator(".mark.hovered")).toHaveCount(1);
});

test("in the story, scrolling the list and the arrow keys go from event to event", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: "Story"}).click();
  await page.locator("[data-row='0']").hover();
  await page.mouse.wheel(0, 260);
  // A wheel scrolls for a while, and the story goes with it.
  await page.locator(".list .scroller").evaluate(async (list) => {
    for (let before = 0; before === 0 || list.scrollTop !== before;) {
      before = list.scrollTop;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
  await expect(page.locator("[data-row][aria-pressed='true'] .quote")).toBeVisible();
  await expect(page.locator(detail)).toHaveCount(0);
  await page.locator("[data-row][aria-pressed='true']").focus();
  const before = await page.locator("[data-row][aria-pressed='true']").getAttribute("data-row");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(`[data-row='${Number(before) + 1}']`)).toHaveAttribute("aria-pressed", "true");
});

test("in the story the card that is clicked is the one that is told, though it moves the others", async ({
  page
}) => {
  const body = Array.from({length: 30}, (_, index) => ({
    sentence: `Meeting ${index} was held on ${index + 1} March 1998, in a hall of which the article says so much that its sentence takes many lines of the card.`,
    edtf: `1998-03-${String(index + 1).padStart(2, "0")}`
  }));
  await openPage(page, "./", {long: makeCollection("Long", [{id: "one", title: "One", body}])});
  await page.getByRole("button", {name: "Story", exact: true}).click();
  await expect(page.locator("[data-row='0']")).toHaveAttribute("aria-pressed", "true");
  for (const row of [2, 3, 4]) {
    await page.locator(`[data-row='${row}']`).click();
    await page.waitForTimeout(600); // what the list scrolls by itself comes behind the click
    await expect(page.locator("[data-row][aria-pressed='true']")).toHaveAttribute("data-row", String(row));
  }
});
