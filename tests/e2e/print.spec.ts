import {expect, test} from "@playwright/test";
import {openPage} from "./collections.js";

test("on paper every place has a number that is in the list, with sources and the date, and nothing of the screen", async ({
  page
}) => {
  await page.addInitScript(() => {
    window.print = () => void window.dispatchEvent(new Event("beforeprint"));
  });
  await openPage(page, "./?when=1998");
  await page.getByRole("button", {name: "More"}).first().click();
  await page.getByRole("button", {name: "Print"}).click();
  await expect(page.locator(".printed")).toHaveCount(1);
  await page.emulateMedia({media: "print"});
  const printed = page.locator(".printed");
  await expect(printed.getByRole("heading", {name: "Bridges"})).toBeVisible();
  await expect(printed).toContainText("Showing 5 of 12");
  await expect(page.locator("header, .list, .time").first()).toBeHidden();

  const map = printed.getByTestId("printed-map");
  await expect(map.locator("path.land")).toHaveAttribute("d", /M/);
  const numbers = await map.locator("text.number").allTextContents();
  expect(numbers).toEqual(["1", "2", "3"]);
  expect(new Set(await printed.locator("b.number").allTextContents())).toEqual(new Set(numbers));
  await expect(printed.getByText("Lisbon: 1, 5")).toBeVisible();
  await expect(printed.getByText("“Ministers met in Lisbon on 3 March 1998.”")).toBeVisible();
  await expect(printed).toContainText("The Example, published 30 March 1998, https://example.org/bridge");
  await expect(printed.locator("footer")).toContainText(String(new Date().getFullYear()));
});

test.describe("in a language from right to left", () => {
  test.use({locale: "ar"});

  test("on paper names stand beside their numbers, no date is cut, and a Latin sentence ends in its own full stop", async ({
    page
  }) => {
    await page.addInitScript(() => {
      window.print = () => void window.dispatchEvent(new Event("beforeprint"));
    });
    await openPage(page);
    await page.locator("html[dir='rtl']").waitFor({state: "attached"});
    await page.getByRole("button", {name: "المزيد"}).first().click();
    await page.getByRole("button", {name: "طباعة"}).click();
    await expect(page.locator(".printed")).toHaveCount(1);
    await page.emulateMedia({media: "print"});
    const printed = page.locator(".printed");
    const map = printed.getByTestId("printed-map");
    await expect(map.locator("path.land")).toHaveAttribute("d", /M/u);

    const numbers = await map.locator("text.number").evaluateAll(boxesOf);
    const names = await map.locator("text.name").evaluateAll(boxesOf);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      for (const number of numbers) {
        const apart =
          name.right <= number.left ||
          name.left >= number.right ||
          name.bottom <= number.top ||
          name.top >= number.bottom;
        expect(apart).toBe(true);
      }
    }
    const strip = printed.locator("svg:has(text.major)");
    const [frame] = await strip.evaluateAll(boxesOf);
    for (const {left} of await strip.locator("text").evaluateAll(boxesOf)) {
      expect(left).toBeGreaterThanOrEqual(frame!.left);
    }
    const ways = await printed
      .locator("li bdi", {hasText: /\.”$/u})
      .evaluateAll((sentences) => sentences.map((sentence) => getComputedStyle(sentence).direction));
    expect(ways.length).toBeGreaterThan(3);
    expect(new Set(ways)).toEqual(new Set(["ltr"]));
  });
});

function boxesOf(elements: readonly Element[]): {left: number; right: number; top: number; bottom: number}[] {
  return elements.map((element) => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    return {left, right, top, bottom};
  });
}
