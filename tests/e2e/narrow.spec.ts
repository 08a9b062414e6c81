import {expect, test, type Page} from "@playwright/test";
import {bridges, dealings, openPage} from "./collections.js";

/** Texts that stand beyond the window's edge, or are cut by what they stand in. */
async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(".dateline *")) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent!.trim() !== ""
      );
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (!own || box.width < 2 || box.height < 2 || style.visibility === "hidden") continue;
      const name = `${element.tagName.toLowerCase()} “${element.textContent!.trim().slice(0, 40)}”`;
      if (box.right > width + 1 || box.left < -1) cut.push(`beyond the edge: ${name}`);
      const clips = style.overflowX === "hidden" || style.overflowX === "clip";
      if (clips && element.scrollWidth > element.clientWidth + 1) cut.push(`cut: ${name}`);
      for (
        let around = element.parentElement;
        around && !around.matches(".dateline");
        around = around.parentElement
      ) {
        const outer = getComputedStyle(around).overflowX;
        if (outer !== "hidden" && outer !== "clip") continue;
        const edge = around.getBoundingClientRect();
        if (box.right > edge.right + 1.5 || box.left < edge.left - 1.5)
          cut.push(`cut by ${around.className}: ${name}`);
      }
    }
    if (document.documentElement.scrollWidth > width) cut.push("the page scrolls sideways");
    return [...new Set(cut)];
  });
}

/** Opens what can be opened, one after the other, and looks for cut texts in each. */
async function throughAllPanes(page: Page): Promise<void> {
  expect(await cutTexts(page), "list and timeline").toEqual([]);

  const menu = page.locator("header").getByRole("button", {expanded: false}).last();
  await menu.click();
  expect(await cutTexts(page), "menu").toEqual([]);
  await page.locator("header .panel button").last().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await cutTexts(page), "dialog").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  await page.locator(".list .buttons button").last().click();
  await expect(page.locator(".filters")).toBeVisible();
  expect(await cutTexts(page), "filters").toEqual([]);
  await page.keyboard.press("Escape");

  await page.locator(".time").getByRole("button", {expanded: false}).last().click();
  await expect(page.locator(".time .options")).toBeVisible();
  expect(await cutTexts(page), "timeline's options").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.locator(".time .options")).toHaveCount(0);

  await page.locator("[data-row='0']").click();
  await page.locator("aside summary").click();
  expect(await cutTexts(page), "detail").toEqual([]);
  await page.locator("aside .links button").first().click();
  await expect(page.locator("aside .sentence").first()).toBeVisible();
  expect(await cutTexts(page), "article").toEqual([]);
}

for (const lang of ["en", "de", "es", "ru", "ka", "ar"]) {
  test(`no words are cut at 320 px in any pane, ${lang}`, async ({page}) => {
    await page.setViewportSize({width: 320, height: 640});
    await page.addInitScript((chosen) => localStorage.setItem("dateline-language", chosen), lang);
    await openPage(page, "./?when=1998", {bridges, dealings});
    await throughAllPanes(page);
  });
}

for (const [lang, width] of [
  ["en", 320],
  ["de", 320],
  ["ka", 320],
  ["ar", 320],
  ["ru", 640],
  ["es", 1280]
] as const) {
  test(`letters twice as large by the browser's setting are not cut at ${width} px, ${lang}`, async ({
    page
  }) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setFontSizes", {fontSizes: {standard: 32}});
    await page.setViewportSize({width, height: 800});
    await page.addInitScript((chosen) => localStorage.setItem("dateline-language", chosen), lang);
    await openPage(page, "./?when=1998", {bridges, dealings});
    const title = page.locator("[data-row='0'] .title");
    expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe("32px");
    await throughAllPanes(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    const [time, list] = await Promise.all(
      [".time svg", "section.list"].map((part) => page.locator(part).last().boundingBox())
    );
    const apart = time!.y + time!.height <= list!.y + 1 || list!.y + list!.height <= time!.y + 1;
    expect(apart, "timeline and list lie apart").toBe(true);
  });
}

for (const width of [320, 1280]) {
  test(`letters, words and lines set wider by the reader are not cut at ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height: 760});
    await openPage(page, "./?when=1998", {bridges});
    await page.addStyleTag({
      content: `* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}`
    });
    expect(await cutTexts(page), "list and timeline").toEqual([]);
    await page.locator("[data-row='0']").click();
    expect(await cutTexts(page), "detail").toEqual([]);
  });
}

test("enlarged four times, list and detail can be reached by scrolling down", async ({page}) => {
  await page.setViewportSize({width: 320, height: 256});
  await openPage(page, "./", {dealings});
  expect(await cutTexts(page)).toEqual([]);
  const first = page.locator("[data-row='0']");
  await expect(first).not.toBeInViewport();
  await first.click();
  const detail = page.getByRole("complementary");
  await expect(detail).toBeInViewport({ratio: 0.8});
  await expect(detail.getByRole("heading")).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(detail).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-row='1']")).toBeFocused();
  await expect(page.locator("[data-row='1']")).toBeInViewport({ratio: 0.6});
});

test("on a phone that lies on its side an event, the map and the timeline are in view", async ({page}) => {
  await page.setViewportSize({width: 844, height: 390});
  await openPage(page, "./", {dealings});
  await expect(page.locator("[data-row='0']")).toBeInViewport();
  const map = (await page.locator("main.map").boundingBox())!;
  expect(map.height).toBeGreaterThan(140);
  await expect(page.getByRole("slider", {name: "Period"})).toBeInViewport();
});

test("the days of a month stand in one line on a phone", async ({page}) => {
  await page.setViewportSize({width: 360, height: 740});
  await openPage(page, "./", {bridges});
  await page.goto("./?when=1998-11-14/1998-11-30");
  const period = page.locator(".time").getByRole("button", {name: "14–30 November 1998"});
  const lines = await period.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
  });
  expect(lines).toBe(1);
});

test("what is said of a basemap that failed leaves the map's buttons free on a small phone", async ({
  page
}) => {
  await page.setViewportSize({width: 320, height: 568});
  await page.route("**/basemap/**", (route) => route.abort());
  await openPage(page, "./", {bridges}, {map: true});
  const notice = (await page.getByText("The basemap could not be loaded").boundingBox())!;
  for (const button of await page.locator("main.map .tools button").all()) {
    const box = (await button.boundingBox())!;
    const apart = box.x >= notice.x + notice.width || box.y + box.height <= notice.y;
    expect(apart, (await button.getAttribute("aria-label"))!).toBe(true);
  }
});

test("in Arabic an arrow between two Latin names points from the first to the second", async ({page}) => {
  await page.addInitScript(() => localStorage.setItem("dateline-language", "ar"));
  await openPage(page, "./", {dealings});
  await page.locator("[data-row='1']").click();
  const value = page.locator("aside dt", {hasText: "العلاقة"}).locator("+ dd");
  await expect(value).toContainText("Germany");
  const [germany, ukraine] = await value.evaluate((element) => {
    const text = element.firstChild as Text;
    return ["Germany", "Ukraine"].map((name) => {
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(name));
      range.setEnd(text, text.data.indexOf(name) + name.length);
      return range.getBoundingClientRect().left;
    });
  });
  expect(germany).toBeGreaterThan(ukraine!);
});
