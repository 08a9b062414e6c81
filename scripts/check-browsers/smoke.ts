import {setTimeout as pause} from "node:timers/promises";
import type {PageDriver} from "./page-driver.js";

/** One thing that must hold in every engine. */
export type Check = {readonly says: string; readonly run: (page: PageDriver) => Promise<void>};

const PATIENCE_MS = 40_000;
const PAUSE_MS = 150;

const CARD = (row: number): string => `document.querySelector("[data-row='${row}']")`;
const BUTTON = (label: string): string =>
  `[...document.querySelectorAll("button")].find((button) => button.textContent.trim() === "${label}")`;

/**
 * What a reader does first: the list is there, the map is drawn with its marks, the timeline has bars, an event is
 * selected by key, the story goes on by key, an embed shows the same.
 *
 * @param base - address of the built page, ending in `/`
 * @param collection - name of a collection in it
 */
export function smoke(base: string, collection: string): readonly Check[] {
  return [
    {
      says: "list",
      run: async (page) => {
        await page.open(`${base}?collection=${collection}`);
        await until(page, `document.querySelectorAll("[data-row]").length > 3`);
      }
    },
    {
      says: "map drawn, with its marks",
      run: async (page) => {
        await until(page, `document.querySelectorAll("[role='option']").length > 0`);
        await until(page, `document.querySelector(".maplibregl-canvas").width > 300`);
      }
    },
    {
      says: "timeline",
      run: (page) =>
        until(page, `document.querySelector(".strip path.certain").getAttribute("d").length > 10`)
    },
    {
      says: "an event selected by key, in the address",
      run: async (page) => {
        await page.evaluate(`${CARD(0)}.focus()`);
        await page.press("ArrowDown");
        await until(page, `document.activeElement === ${CARD(1)}`);
        await page.press("Enter");
        await until(page, `document.querySelector("aside blockquote") !== null`);
        await until(page, `location.search.includes("event=")`);
        await page.press("Escape");
        await until(page, `document.querySelector("aside") === null`);
      }
    },
    {
      says: "story by key",
      run: async (page) => {
        await page.evaluate(`${BUTTON("Story")}.click()`);
        await page.evaluate(`${CARD(0)}.focus()`);
        await page.press("ArrowDown");
        await until(page, `document.querySelector("[aria-pressed='true'] .quote") !== null`);
      }
    },
    {
      says: "embed",
      run: async (page) => {
        await page.open(`${base}embed.html?src=collections/${collection}.geojson`);
        await until(page, `(${EMBEDDED}).querySelectorAll("[data-row]").length > 3`);
        await until(page, `(${EMBEDDED}).querySelectorAll("[role='option']").length > 0`);
      }
    }
  ];
}

/** Where an embed's parts are: in the page, or in the shadow of its element. */
const EMBEDDED = `[...document.querySelectorAll("*")].map((element) => element.shadowRoot).find((root) => root) ?? document`;

export async function until(page: PageDriver, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let last: unknown = null;
  while (Date.now() < end) {
    last = await page
      .evaluate(
        `(() => { try { return Boolean(${expression}); } catch (error) { return String(error); } })()`
      )
      .catch((error: unknown) => String(error));
    if (last === true) return;
    await pause(PAUSE_MS);
  }
  throw new Error(`expected ${expression}, found ${String(last)}`);
}
