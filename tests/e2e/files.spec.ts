import {expect, test, type Page} from "@playwright/test";
import {bridges, many, openPage} from "./collections.js";

/** Drops a file on the page as a reader would from the desktop. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text!], file!, {type: "application/geo+json"}));
      return data;
    },
    [name, content]
  );
  await page.dispatchEvent(".dateline", "drop", {dataTransfer: transfer});
}

test("a dropped collection is shown", async ({page}) => {
  await openPage(page, "./", {many: many(40)});
  await drop(page, "bridges.geojson", JSON.stringify(bridges));
  await expect(page.getByTestId("summary")).toHaveText(/of 12/);
});

test("dropped plain points with a date are shown, each leading back to its words", async ({page}) => {
  await openPage(page);
  const feature = {
    type: "Feature",
    geometry: {type: "Point", coordinates: [2.35, 48.86]},
    properties: {name: "Bastille", date: "1789-07-14"}
  };
  await drop(page, "plain.geojson", JSON.stringify({type: "FeatureCollection", features: [feature]}));
  await expect(page.getByTestId("summary")).toHaveText(/^Showing 1 of 1/);
  await page.locator("[data-row='0']").click();
  await expect(page.locator("aside")).toContainText("14 July 1789");
});

const bad: readonly [string, string, string][] = [
  ["something that is not JSON", "<html>", "is not JSON"],
  ["another kind of JSON", "[1, 2]", "expected"],
  ["coordinates out of range", swapped(), "expected longitude"],
  ["a newer version", JSON.stringify({...bridges, dateline: {...bridges.dateline, version: "9.0"}}), "9.0"],
  [
    "a million vertices",
    JSON.stringify({
      ...bridges,
      features: [
        {
          ...bridges.features[0],
          geometry: {type: "LineString", coordinates: Array.from({length: 1_000_001}, () => [0, 0])}
        }
      ]
    }),
    "expected"
  ]
];

for (const [what, content, expected] of bad) {
  test(`${what} is refused in words, and what was shown stays`, async ({page}) => {
    await openPage(page);
    await drop(page, "bad.geojson", content);
    await expect(page.getByRole("alert")).toContainText("bad.geojson");
    await expect(page.getByRole("alert")).toContainText(expected);
    await expect(page.getByTestId("summary")).toHaveText(/of 12/);
    await page.getByRole("button", {name: "Dismiss"}).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("an address of data that does not answer is told, and the page can go on", async ({page}) => {
  await page.route("**/missing.geojson", (route) => route.fulfill({status: 404}));
  await page.goto("./?data=missing.geojson");
  await expect(page.getByRole("alert")).toContainText("404");
});

test("an address of data opens it and stays in the address", async ({page}) => {
  await page.route("**/mine.geojson", (route) => route.fulfill({json: bridges}));
  await openPage(page, "./?data=mine.geojson");
  await expect(page.getByTestId("summary")).toHaveText(/of 12/);
  await page.locator("[data-row='0']").click();
  await expect(page).toHaveURL(/data=mine\.geojson.*event=/);
});

test("data from a script address is refused", async ({page}) => {
  await page.goto("./?data=javascript:alert(1)");
  await expect(page.getByRole("alert")).toContainText("expected http");
});

function swapped(): string {
  const [first] = bridges.features;
  return JSON.stringify({
    ...bridges,
    features: [{...first, geometry: {type: "Point", coordinates: [52.5, 113.4]}}]
  });
}
