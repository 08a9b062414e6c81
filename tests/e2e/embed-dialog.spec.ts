import {readFileSync} from "node:fs";
import {DOMParser} from "@xmldom/xmldom";
import {expect, test, type Page} from "@playwright/test";
import {openPage} from "./collections.js";

async function openDialog(page: Page): Promise<void> {
  await openPage(page);
  await page
    .getByRole("banner")
    .getByRole("button", {name: /^(?:More|Mehr)$/u})
    .click();
  await page.getByRole("button", {name: /Embed or download|Einbetten oder herunterladen/u}).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", {name, exact: true}).click()
  ]);
  return readFileSync(await file.path());
}

test("the dialog gives code for an iframe and an element, and shows what it will look like", async ({
  page
}) => {
  await openDialog(page);
  const [frame, element] = await page.getByRole("dialog").locator("textarea").all();
  await expect(frame!).toHaveValue(/^<iframe src="http[^"]+embed\.html\?src=[^"]+bridges\.geojson"/u);
  await expect(element!).toHaveValue(/<dateline-map src="http[^"]+bridges\.geojson"/u);
  await page.getByRole("dialog").getByRole("combobox").first().selectOption("dark");
  await expect(element!).toHaveValue(/theme="dark"/u);
  await expect(page.getByRole("dialog").locator("iframe")).toHaveAttribute("src", /theme=dark/u);
});

test("a picture of what is shown is an SVG that others read, and a PNG of twice its size", async ({page}) => {
  await openDialog(page);
  const svg = (await download(page, "Picture (SVG)")).toString("utf8");
  const document = new DOMParser({onError: (_, message) => expect(message).toBe("")}).parseFromString(
    svg,
    "image/svg+xml"
  );
  const texts = [...document.getElementsByTagName("text")].map(({textContent}) => textContent);
  expect(texts).toEqual(expect.arrayContaining(["Bridges", "Lisbon"]));
  expect(svg).toContain('fill="#fffdf9"');

  const png = await download(page, "Picture (PNG)");
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1260]);
  expect(png.byteLength).toBeGreaterThan(30_000);

  await page.getByRole("dialog").getByRole("combobox").first().selectOption("dark");
  expect((await download(page, "Picture (SVG)")).toString("utf8")).toContain('fill="#1d2023"');
});

test.describe("with a browser that prefers German", () => {
  test.use({locale: "de-DE"});

  test("the dialog speaks German", async ({page}) => {
    await openDialog(page);
    await expect(page.getByRole("dialog").getByRole("button", {name: "Bild (PNG)"})).toBeVisible();
  });
});

test("at 320 px and from right to left nothing of the dialog is cut off, code is code, and a finger closes it", async ({
  page
}) => {
  await page.setViewportSize({width: 320, height: 568});
  await page.addInitScript(() => localStorage.setItem("dateline-language", "ar"));
  await openPage(page);
  await page.locator("[data-menu] > button").click();
  await page.getByRole("button", {name: "تضمين أو تنزيل"}).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  const {x, width} = (await dialog.boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
  const direction = await dialog
    .locator("textarea")
    .first()
    .evaluate((one) => getComputedStyle(one).direction);
  expect(direction).toBe("ltr");
  await dialog.getByRole("button", {name: "إغلاق"}).first().click();
  await expect(dialog).toBeHidden();
});
