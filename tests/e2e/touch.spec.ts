import {expect, test, type CDPSession, type Page} from "@playwright/test";
import {makeCollection} from "../viewer/make-collection.js";
import {bridges, openPage} from "./collections.js";

test.use({viewport: {width: 960, height: 600}, hasTouch: true});

const atLisbon = makeCollection("At Lisbon", [
  {
    id: "one",
    title: "One",
    body: Array.from({length: 30}, (_, index) => ({
      sentence: `Event ${index} was here.`,
      edtf: `1998-03-${String(index + 1).padStart(2, "0")}`,
      place: {name: "Lisbon", at: [-9.14, 38.72], countryCode: "PT"}
    }))
  }
]);

type Spot = readonly [x: number, y: number];

/** Fingers on the screen, as the browser itself reports them. */
async function touch(session: CDPSession, type: "Start" | "Move" | "End", ...fingers: Spot[]): Promise<void> {
  await session.send("Input.dispatchTouchEvent", {
    type: `touch${type}`,
    touchPoints: fingers.map(([x, y], id) => ({x, y, id}))
  });
  // A frame each, as from a hand: without a graphics card one takes so long.
  await new Promise((resolve) => setTimeout(resolve, 120));
}

/** Where the marks of places are, by name, once the map has come to rest. */
async function marks(page: Page): Promise<Record<string, Spot>> {
  const options = page.locator("main [role='option']");
  await expect(options.first()).toBeAttached({timeout: 40_000});
  return Object.fromEntries(
    await options.evaluateAll((all) =>
      all.map((option) => {
        const {x, y, width, height} = option.getBoundingClientRect();
        return [option.getAttribute("aria-label")!, [x + width / 2, y + height / 2]] as const;
      })
    )
  );
}

async function markOf(page: Page, name: string): Promise<Spot> {
  const all = await marks(page);
  const key = Object.keys(all).find((each) => each.includes(name));
  expect(key, `a mark of ${name} among ${Object.keys(all).join("; ")}`).toBeDefined();
  return all[key!]!;
}

test("a finger that stays on a mark previews its event in the list and selects nothing; a tap selects", async ({
  page
}) => {
  await openPage(page, "./?when=1998-05-20", {bridges}, {map: true});
  const session = await page.context().newCDPSession(page);
  const madrid = await markOf(page, "Madrid");
  await touch(session, "Start", madrid);
  await expect(page.locator(".card.hovered")).toContainText("Madrid");
  await touch(session, "End");
  await expect(page.locator(".card.hovered")).toHaveCount(0);
  await expect(page.locator("aside")).toHaveCount(0);
  await page.touchscreen.tap(...madrid);
  await expect(page.locator("aside")).toContainText("Madrid");
});

test("a tap on a stack lists its events and chooses none that comes to lie below the finger", async ({
  page
}) => {
  await page.setViewportSize({width: 360, height: 740});
  await openPage(page, "./", {one: atLisbon}, {map: true});
  const [x, y] = await markOf(page, "Lisbon");
  await page.touchscreen.tap(x, y);
  await expect(page.locator(".panel .row")).toHaveCount(30);
  await expect(page.locator("aside")).toHaveCount(0);
  await page.locator(".panel .row").nth(1).tap();
  await expect(page.locator("aside")).toContainText("2 of 30");
  await page.getByRole("region", {name: "Events: Lisbon"}).getByRole("button", {name: "Next event"}).tap();
  await expect(page.locator("aside")).toContainText("3 of 30");
});

test("a stack of few is fanned out: each of its events can be tapped, and a second tap folds it", async ({
  page
}) => {
  const few = makeCollection("Few", [
    {
      id: "few",
      title: "Few",
      body: [1, 2, 3].map((day) => ({
        sentence: `Event ${day} was here.`,
        edtf: `1998-03-0${day}`,
        place: {name: "Lisbon", at: [-9.14, 38.72], countryCode: "PT"}
      }))
    }
  ]);
  await openPage(page, "./", {few}, {map: true});
  const [x, y] = await markOf(page, "Lisbon");
  await page.touchscreen.tap(x, y);
  await expect(page.locator(".panel .row")).toHaveCount(3);
  // Three around the stack: the first above it, the second to the lower right, the third to the lower left.
  const [across, down] = [36 * Math.sin(Math.PI / 3), 36 * Math.cos(Math.PI / 3)];
  const tapBeside = async (right: number, below: number): Promise<void> => {
    await page.waitForTimeout(1000); // the map may have moved, which is told once it rests
    const [stackX, stackY] = await markOf(page, "Lisbon");
    await page.touchscreen.tap(stackX + right, stackY + below);
  };
  await tapBeside(across, down);
  await expect(page.locator("aside")).toContainText("2 of 3");
  await tapBeside(0, -36);
  await expect(page.locator("aside")).toContainText("1 of 3");
  // The drawer takes most of the map, and yet nothing of the panel lies below it.
  const close = page.getByRole("region", {name: "Events: Lisbon"}).getByRole("button", {name: "Close"});
  const {x: edge} = (await page.locator("aside").boundingBox())!;
  const button = (await close.boundingBox())!;
  expect(button.x + button.width).toBeLessThan(edge);
  await tapBeside(0, 0);
  await expect(close).toHaveCount(0);
  // Keys go on from the finger: they close first what it opened last.
  await tapBeside(0, 0);
  await expect(close).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(close).toHaveCount(0);
  await expect(page.locator("aside")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("aside")).toHaveCount(0);
});

test("a mark that is chosen is not covered by the drawer that tells of it", async ({page}) => {
  await openPage(page, "./?when=1998-05-20", {bridges}, {map: true});
  const [before] = await markOf(page, "Madrid");
  await page.mouse.click(...(await markOf(page, "Madrid")));
  const drawer = page.locator("aside");
  await expect(drawer).toContainText("Madrid");
  const {x: edge} = (await drawer.boundingBox())!;
  expect(before).toBeGreaterThan(edge);
  await expect.poll(async () => (await markOf(page, "Madrid"))[0], {timeout: 20_000}).toBeLessThan(edge);
});

test("a finger that drags moves the map and neither previews nor selects; two fingers enlarge it", async ({
  page
}) => {
  await openPage(page, "./?when=1998", {bridges}, {map: true});
  const session = await page.context().newCDPSession(page);
  const [x, y] = await markOf(page, "Madrid");
  await touch(session, "Start", [x, y]);
  for (let step = 1; step <= 6; step++) await touch(session, "Move", [x, y + step * 8]);
  await touch(session, "End");
  await expect.poll(async () => (await markOf(page, "Madrid"))[1] - y, {timeout: 20_000}).toBeGreaterThan(25);
  await expect(page.locator("aside, .card.hovered")).toHaveCount(0);

  const apart = async (): Promise<number> => {
    const [[x0, y0], [x1, y1]] = [await markOf(page, "Madrid"), await markOf(page, "Lisbon")];
    return Math.hypot(x1 - x0, y1 - y0);
  };
  const before = await apart();
  const [[x0, y0], [x1, y1]] = [await markOf(page, "Madrid"), await markOf(page, "Lisbon")];
  const [left, top] = [(x0 + x1) / 2, (y0 + y1) / 2];
  await touch(session, "Start", [left - 30, top], [left + 30, top]);
  for (let step = 1; step <= 6; step++)
    await touch(session, "Move", [left - 30 - step * 4, top], [left + 30 + step * 4, top]);
  await touch(session, "End");
  await expect.poll(apart, {timeout: 20_000}).toBeGreaterThan(before * 1.15);
});
