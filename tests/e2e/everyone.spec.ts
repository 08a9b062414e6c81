import {createRequire} from "node:module";
import {expect, test, type Page} from "@playwright/test";
import {nothing, openPage, serve} from "./collections.js";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

type Axe = {
  run: (
    context: Document,
    options: {rules: Record<string, {enabled: boolean}>}
  ) => Promise<{
    violations: {id: string; nodes: {html: string; failureSummary?: string}[]}[];
  }>;
};

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({path: axePath});
  return page.evaluate(async () => {
    const {violations: found} = await (window as unknown as {axe: Axe}).axe.run(document, {
      rules: {"target-size": {enabled: true}}
    });
    return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(" | ")}`);
  });
}

for (const theme of ["light", "dark", "paper"] as const) {
  for (const width of theme === "paper" ? [1280] : [1280, 360]) {
    test(`axe finds nothing at ${width} px, ${theme}`, async ({page}) => {
      await page.emulateMedia({colorScheme: theme === "dark" ? "dark" : "light", reducedMotion: "reduce"});
      await page.setViewportSize({width, height: 760});
      await openPage(page, "./?when=1998", undefined, {map: true});
      await expect(page.locator("canvas").first()).toBeVisible();
      if (theme === "paper") {
        await page.getByRole("button", {name: "More", exact: true}).first().click();
        await page.getByLabel("Colours").selectOption("Paper");
        await page.keyboard.press("Escape");
        await expect(page.locator(".dateline.paper")).toBeVisible();
      }
      expect(await violations(page)).toEqual([]);
      await page.locator("[data-row='0']").click();
      await expect(page.locator("aside")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", {name: "Read it in the article"}).click();
      await expect(page.locator("aside .sentence").first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.getByRole("button", {name: "Filters"}).click();
      expect(await violations(page)).toEqual([]);
      // What follows looks alike by day and by night: once wide, once narrow is enough.
      if ((width === 1280) !== (theme === "light")) return;
      await page.keyboard.press("Escape");
      await page.getByRole("button", {name: "Story"}).click();
      await page.locator("[data-row='0']").focus();
      await page.keyboard.press("ArrowDown");
      await expect(page.locator("[data-row] .quote")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", {name: "Draw an area", exact: true}).click();
      await expect(page.getByRole("application")).toBeFocused();
      expect(await violations(page)).toEqual([]);
    });
  }
}

test("axe finds nothing from right to left, in the dialog and in the place's panel; a dialog gives the focus back", async ({
  page
}) => {
  await page.addInitScript(() => localStorage.setItem("dateline-language", "ar"));
  await openPage(page, "./", undefined, {map: true});
  await page.locator("[role='option']").first().waitFor({state: "attached"});
  expect(await violations(page)).toEqual([]);
  const opener = page.locator("header").getByRole("button", {expanded: false});
  await opener.click();
  await page.locator("header .panel button").last().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await page.getByRole("listbox").focus();
  for (let turn = 0; turn < 8 && (await page.locator(".map .row").count()) === 0; turn++) {
    await page.keyboard.press(turn % 2 === 0 ? "ArrowLeft" : "ArrowDown");
    await page.keyboard.press("Enter");
  }
  await expect(page.locator(".map .row").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

for (const width of [320, 360]) {
  test(`nothing is cut off or scrolls sideways at ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height: 640});
    await openPage(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(page.getByRole("slider", {name: "Period"})).toBeInViewport();
    await expect(page.locator("[data-row='0']")).toBeInViewport();
    await page.locator("[data-row='0']").click();
    await expect(page.getByRole("complementary")).toBeInViewport();
    await page.getByRole("button", {name: "Close", exact: true}).click();
    await expect(page.getByRole("complementary")).toHaveCount(0);
  });
}

test("the keyboard alone walks list, detail and timeline, and focus comes back", async ({page}) => {
  await openPage(page);
  await page.locator("[data-row='0']").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-row='1']")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("aside")).toContainText("May 1998");
  await expect(page.locator("[data-row='1']")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator("aside :focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-row='1']")).toBeFocused();
});

test("what is closed, applied or removed by keys hands the focus on", async ({page}) => {
  await openPage(page);
  const filters = page.getByRole("button", {name: "Filters", exact: true});
  await filters.press("Enter");
  await page.locator(".filters input").first().focus();
  await page.keyboard.press("Escape");
  await expect(filters).toBeFocused();

  await page.getByRole("button", {name: "All time"}).press("Enter");
  await expect(page.getByRole("textbox", {name: "From"})).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", {name: "All time"})).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", {name: "From"}).fill("1998-05");
  await page.getByRole("textbox", {name: "To"}).fill("1998-06");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", {name: "May – June 1998"})).toBeFocused();
  await page.getByRole("button", {name: "Show all time"}).press("Enter");
  await expect(page.getByRole("button", {name: "All time", exact: true})).toBeFocused();

  await page.getByRole("button", {name: /^Talks/u}).press("Enter");
  const chips = page.getByRole("button", {name: /^Remove/u});
  for (let left = await chips.count(); left > 0; left--) {
    await chips.first().press("Enter");
    await expect(left > 1 ? chips.first() : filters).toBeFocused();
  }

  await page.getByRole("searchbox", {name: "Search"}).fill("xyzzy");
  await page.getByRole("button", {name: "Clear all filters"}).press("Enter");
  await expect(page.locator("[data-row='0']")).toBeFocused();
});

test("in forced colours the marked words of a quotation can be read", async ({page}) => {
  await page.emulateMedia({forcedColors: "active", colorScheme: "dark", reducedMotion: "reduce"});
  await openPage(page);
  await page.locator("[data-row='0']").click();
  const quotation = page.locator("aside blockquote").first();
  const [own, marked] = await quotation.evaluate((element) =>
    [element, element.querySelector("mark")!].map((one) => getComputedStyle(one).color)
  );
  expect(marked).toBe(own);
});

test("without WebGL the list and the timeline work, and a line says so", async ({page}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openPage(page, "./", undefined, {map: true});
  await expect(page.getByText(/WebGL/).first()).toBeVisible();
  await page.locator("[data-row='0']").click();
  await expect(page.locator("aside")).toContainText("3 March 1998");
});

test("a screen reader hears headline and count", async ({page}) => {
  await openPage(page);
  await expect(page.locator(".dateline > [role='status']")).toHaveText("Showing 12 of 12");
  await page.locator("[data-row='0']").click();
  await expect(page.locator(".dateline > [role='status']")).toContainText("Ministers met in Lisbon");
});

test("the chosen colours stay after a reload", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: "More"}).first().click();
  await page.getByLabel("Colours").selectOption("dark");
  await expect(page.locator(".dateline.dark")).toHaveCount(1);
  await page.reload();
  await expect(page.locator(".dateline.dark")).toHaveCount(1);
});

test("the page speaks Arabic from right to left, and the choice stays", async ({page}) => {
  await openPage(page);
  await page.getByRole("button", {name: "More"}).first().click();
  await page.getByLabel("Language").selectOption({label: "العربية"});
  await expect(page.locator(".dateline")).toHaveAttribute("dir", "rtl");
  await expect(page.getByTestId("summary")).toContainText("بلا تاريخ");
  const list = (await page.locator(".list").boundingBox())!;
  expect(list.x).toBeGreaterThan(600);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});

test("where a collection holds nothing, what cannot be done says why and does nothing", async ({page}) => {
  await serve(page, {nothing});
  await page.route(/\/MapView-[^/]*\.js/u, (route) => route.abort());
  await page.goto("./");
  await expect(page.getByText("This collection holds no events.")).toBeVisible();
  for (const name of ["Story", "Filters", "Play"]) {
    const button = page.getByRole("button", {name, exact: true});
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription("This collection holds no events.");
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(button).toBeFocused();
  }
  await expect(page.locator(".filters")).toHaveCount(0);
  await expect(page.getByRole("button", {name: "Story"})).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("button", {name: "Pause"})).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});
