import {expect, test} from "@playwright/test";
import {openHost, type Host} from "./embed-hosts.js";
import {
  mapDrawn,
  publishAndServe,
  settled,
  watch,
  withoutMap,
  type Publication
} from "./embed-publication.js";

type Element = HTMLElement & {
  getState(): {
    selected: string | null;
    interval: {from: string; to: string} | null;
    filter: string;
    shown: number;
    total: number;
    playing: boolean;
  };
  select(id: string | null): void;
  setInterval(interval: string | null): void;
  setFilter(filter: string | null): void;
  fit(): void;
  play(on?: boolean): void;
};

let publication: Publication;
let host: Host;

// One worker takes the file, so that it is published once.
test.describe.configure({mode: "default"});

test.beforeAll(async () => {
  test.setTimeout(120_000);
  publication = await publishAndServe(["south-ossetia", "nellie-bly"]);
  host = await openHost(null);
});

test.afterAll(async () => {
  await publication.close();
  await host.close();
});

/** A page of another origin with one element or more. */
function hostPage(body: string, headers: Record<string, string> = {}, head = ""): string {
  const {origin} = publication.host;
  return host.page(
    "/story.html",
    `<!doctype html><html lang="en"><head><title>Story</title>${head}</head><body><h1>A story</h1>${body}
    <script type="module" src="${origin}/dateline.js"></script></body></html>`,
    headers
  );
}

const element = (name: string, more = "") =>
  `<dateline-map src="${publication.host.origin}/${name}/manifest.json" ${more}>
   <img src="${publication.host.origin}/${name}/poster-light.svg" alt="Poster" width="600" height="315"></dateline-map>`;

test("an element runs under a strict policy of another origin and asks only its own", async ({page}) => {
  const {origin} = publication.host;
  const policy = [
    "default-src 'none'",
    `script-src ${origin}`,
    `style-src ${origin}`,
    `img-src ${origin} data: blob:`,
    `font-src ${origin}`,
    `connect-src ${origin}`,
    `worker-src blob: ${origin}`
  ].join("; ");
  const trouble = await watch(page);
  await page.goto(hostPage(element("nellie-bly"), {"content-security-policy": policy}));
  expect(await settled(page)).toBe("ready");
  await mapDrawn(page);
  await page.waitForTimeout(1500);

  expect(trouble.violations).toEqual([]);
  expect(trouble.errors).toEqual([]);
  const foreign = trouble.requests.filter((url) => !url.startsWith(origin) && !url.startsWith("blob:"));
  expect(foreign).toEqual([`${host.origin}/story.html`]);
  await expect(page.locator("dateline-map img")).toBeHidden();
});

test("attributes, methods and events move one view and leave the other alone", async ({page}) => {
  await withoutMap(page);
  await page.goto(
    hostPage(
      element("nellie-bly", 'id="a" theme="dark" loading="eager"') +
        element("south-ossetia", 'id="b" theme="light" loading="eager" layout="list"')
    )
  );
  expect(await settled(page, "#a")).toBe("ready");
  expect(await settled(page, "#b")).toBe("ready");

  const told = await page.evaluate(async () => {
    const map = document.querySelector("#a") as Element;
    const events: string[] = [];
    for (const name of ["select", "interval", "filter"]) {
      map.addEventListener(`dateline:${name}`, () => events.push(name));
    }
    const tick = () => new Promise((resolve) => setTimeout(resolve, 100));
    const {total} = map.getState();
    map.setInterval("1889-12");
    await tick();
    const december = map.getState();
    map.setInterval(null);
    map.setAttribute("filter", "type=visit");
    await tick();
    const visits = map.getState();
    map.setFilter(null);
    map.setAttribute("from", "1890");
    await tick();
    const late = map.getState();
    map.removeAttribute("from");
    map.select("no such event");
    await tick();
    const {selected} = map.getState();
    return {events, total, december, visits, late, selected};
  });
  expect(told.december.interval).toEqual({from: "1889-12-01", to: "1889-12-31"});
  expect(told.december.shown).toBeLessThan(told.total);
  expect(told.visits.filter).toBe("type=visit");
  expect(told.late.interval?.from).toBe("1890-01-01");
  expect(told.selected).toBeNull();
  expect(told.events).toEqual(expect.arrayContaining(["interval", "filter"]));

  const other = await page.evaluate(() => (document.querySelector("#b") as Element).getState());
  expect(other.interval).toBeNull();
  expect(other.shown).toBe(other.total);
  await expect(page.locator("#a .dateline.dark")).toBeAttached();
  await expect(page.locator("#b .dateline.dark")).not.toBeAttached();
  await expect(page.locator("#b header")).not.toBeAttached();
});

test("a reader's choice in the list is told to the host", async ({page}) => {
  await withoutMap(page);
  await page.goto(hostPage(element("nellie-bly")));
  await settled(page);
  await page.evaluate(() => {
    document.addEventListener("dateline:select", (event) => {
      document.title = String((event as CustomEvent<{title: string}>).detail.title);
    });
  });
  await page.locator("dateline-map .list [data-row]").first().click();
  await expect(page).not.toHaveTitle("Story");
  const state = await page.evaluate(() => (document.querySelector("dateline-map") as Element).getState());
  expect(state.selected).not.toBeNull();
});

test("nothing is loaded before the element comes near the screen", async ({page}) => {
  await withoutMap(page);
  const trouble = await watch(page);
  await page.goto(hostPage(`<div style="height:6000px"></div>${element("nellie-bly")}`));
  await page.waitForTimeout(700);
  expect(trouble.requests.filter((url) => /widget|geojson|maplibre/u.test(url))).toEqual([]);
  await page.locator("dateline-map").scrollIntoViewIfNeeded();
  expect(await settled(page)).toBe("ready");
});

for (const [why, src, words] of [
  ["is missing", "/nellie-bly/none.geojson", /expected a file, found 404/u],
  ["is a page", "/nellie-bly/index.html", /expected JSON, found something else/u],
  ["is no collection", "/published.json", /expected "FeatureCollection"/u],
  ["has no address", "javascript:alert(1)", /expected an address \(http: or https:\)/u]
] as const) {
  test(`a clear line stands in place and the poster stays when the data ${why}`, async ({page}) => {
    const {origin} = publication.host;
    const address = src.startsWith("/") ? origin + src : src;
    await page.goto(
      hostPage(
        `<dateline-map src="${address}"><img src="${origin}/nellie-bly/poster-light.svg" alt="Poster"></dateline-map>`
      )
    );
    expect(await settled(page)).toMatch(words);
    await expect(page.locator("dateline-map .dateline-line")).toHaveText(words);
    await expect(page.getByAltText("Poster")).toBeVisible();
  });
}

test("a view that cannot be fetched says so in the reader's language, the poster stays, and a second try opens it", async ({
  page
}) => {
  await withoutMap(page);
  await page.route("**/assets/widget.*", (route) => route.abort("internetdisconnected"));
  await page.goto(hostPage(element("nellie-bly", 'lang="de"')));
  const line = page.locator("dateline-map .dateline-line");
  await expect(line).toContainText("Die Karte ließ sich nicht laden. Besteht eine Verbindung?");
  await expect(page.getByAltText("Poster")).toBeVisible();
  await page.unroute("**/assets/widget.*");
  await line.getByRole("button", {name: "Noch einmal"}).click();
  await expect(page.locator("dateline-map [data-row]").first()).toBeVisible();
  await expect(line).toBeHidden();
});

test("a server that does not answer is told, and asked again on request", async ({page}) => {
  await withoutMap(page);
  await page.route("**/nellie-bly/manifest.json", (route) => route.abort("internetdisconnected"));
  await page.goto(hostPage(element("nellie-bly")));
  const line = page.locator("dateline-map .dateline-line");
  await expect(line).toContainText("The map could not be loaded. Is there a connection?");
  await page.unroute("**/nellie-bly/manifest.json");
  await line.getByRole("button", {name: "Try again"}).click();
  await expect(page.locator("dateline-map [data-row]").first()).toBeVisible();
});

test("an attribute that is wrong says so and the view goes on", async ({page}) => {
  await withoutMap(page);
  await page.goto(hostPage(element("nellie-bly")));
  await settled(page);
  await page.evaluate(() => document.querySelector("dateline-map")!.setAttribute("from", "soon"));
  await expect(page.locator("dateline-map .dateline-line")).toHaveText(
    /from: expected an EDTF date, found "soon"/u
  );
  await page.evaluate(() => document.querySelector("dateline-map")!.setAttribute("from", "1889-12"));
  await expect(page.locator("dateline-map .dateline-line")).toBeHidden();
});

test("styles and globals of the host do not reach the view", async ({page}) => {
  const look = async () =>
    page.evaluate(() => {
      const inside = document.querySelector("dateline-map")!.shadowRoot!;
      const row = inside.querySelector(".list [data-row]")!;
      const {fontSize, color, display, fontFamily} = getComputedStyle(row);
      return {fontSize, color, display, fontFamily, width: Math.round(row.getBoundingClientRect().width)};
    });
  await page.goto(hostPage(element("nellie-bly", 'theme="light"')));
  await settled(page);
  const alone = await look();
  const hostile = `<style>
    body { margin: 0 8px; } h1 { font: 10px/1 serif }
    body * { all: initial !important; font: 40px/3 cursive !important; color: red !important; display: inline !important }
    dateline-map { width: 100% !important }
    [data-row], .list, div, section, button { display: none !important }
  </style><script>window.d3 = {version: "3"}; window.maplibregl = {Map: null}; Array.prototype.extra = () => 1;</script>`;
  await page.goto(hostPage(element("nellie-bly", 'theme="light"'), {}, hostile));
  expect(await settled(page)).toBe("ready");
  expect(await look()).toEqual(alone);
  await mapDrawn(page);
});

test("scrolling over the map scrolls the page", async ({page}) => {
  await page.setViewportSize({width: 800, height: 700});
  await page.goto(hostPage(`${element("nellie-bly")}<div style="height:3000px"></div>`));
  await settled(page);
  await mapDrawn(page);
  await page.waitForTimeout(500);
  const box = (await page.locator("dateline-map .maplibregl-canvas").boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
});

test("titles are set in the view's own serif, and on paper the poster stands in for the view", async ({
  page
}) => {
  await withoutMap(page);
  await page.goto(hostPage(element("nellie-bly")));
  await settled(page);
  const serifs = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({family, status}) => family.includes("Source Serif") && status === "loaded")
        .map(({weight}) => weight)
    );
  await expect.poll(serifs).toContain("400");
  await expect(page.getByAltText("Poster")).toBeHidden();
  await page.emulateMedia({media: "print"});
  await expect(page.getByAltText("Poster")).toBeVisible();
  await expect(page.locator("dateline-map .dateline-stage")).toBeHidden();
});

test("one finger over an embedded map scrolls the page and says what two do; two move and enlarge the map", async ({
  browser
}) => {
  test.slow();
  const context = await browser.newContext({hasTouch: true, viewport: {width: 600, height: 700}});
  const page = await context.newPage();
  await page.goto(hostPage(`${element("nellie-bly")}<div style="height: 1500px"></div>`));
  await mapDrawn(page);
  const session = await context.newCDPSession(page);
  const touch = async (type: "Start" | "Move" | "End", ...fingers: (readonly [x: number, y: number])[]) => {
    const touchPoints = fingers.map(([x, y], id) => ({x, y, id}));
    await session.send("Input.dispatchTouchEvent", {type: `touch${type}`, touchPoints});
    await page.waitForTimeout(120);
  };
  const option = page.locator("dateline-map [role='option']").first();
  await expect(option).toBeAttached({timeout: 40_000});
  const map = (await page.locator("dateline-map .ground").boundingBox())!;
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  const styleOf = (): Promise<string | null> => option.getAttribute("style");
  const before = await styleOf();

  // It begins to fade after a tenth of a second, so that who only looks now and then may miss it.
  const screen = page.locator("dateline-map .maplibregl-cooperative-gesture-screen");
  await screen.evaluate((element) => {
    new MutationObserver((_, observer) => {
      if (!element.classList.contains("maplibregl-show")) return;
      element.setAttribute("data-was-shown", "");
      observer.disconnect();
    }).observe(element, {attributeFilter: ["class"]});
  });
  await touch("Start", [x, y]);
  for (let step = 1; step <= 6; step++) await touch("Move", [x, y - step * 12]);
  await expect(screen).toHaveAttribute("data-was-shown");
  await expect(screen).toContainText(/\p{L}/u);
  await touch("End");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(20);
  expect(await styleOf()).toBe(before);

  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(500);
  await touch("Start", [x - 30, y], [x + 30, y]);
  for (let step = 1; step <= 6; step++) await touch("Move", [x - 30 - step * 5, y], [x + 30 + step * 5, y]);
  await touch("End");
  await expect.poll(styleOf, {timeout: 20_000}).not.toBe(before);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await context.close();
});
