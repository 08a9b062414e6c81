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
