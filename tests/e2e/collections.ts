import {existsSync} from "node:fs";
import type {Page} from "@playwright/test";
import type {EventCollection} from "../../src/domain/collection.js";
import {makeCollection, type PlaceSpec} from "../viewer/make-collection.js";

const place = (name: string, lng: number, lat: number, more: Partial<PlaceSpec> = {}): PlaceSpec => ({
  name,
  at: [lng, lat],
  ...more
});

const LISBON = place("Lisbon", -9.14, 38.72, {countryCode: "PT"});
const PORTO = place("Porto", -8.61, 41.15, {countryCode: "PT"});
const MADRID = place("Madrid", -3.7, 40.42, {countryCode: "ES"});
const SPAIN = place("Spain", -3.7, 40.2, {countryCode: "ES", level: "country", radiusKm: 450});

/** Twelve events: two years, a month without a day, a stretch, three without a date, two without a place. */
export const bridges: EventCollection = makeCollection("Bridges", [
  {
    id: "first",
    title: "A bridge is planned",
    date: "1998-03-30",
    url: "https://example.org/bridge",
    source: "The Example",
    body: [
      "The plan is old.",
      {
        sentence: "Ministers met in Lisbon on 3 March 1998.",
        edtf: "1998-03-03",
        wording: "3 March 1998",
        place: LISBON,
        type: "meeting",
        actors: [{name: "Ana Sousa", role: "Minister"}]
      },
      {
        sentence: "Work began in Porto in May 1998.",
        edtf: "1998-05",
        wording: "May 1998",
        place: PORTO,
        type: "economy"
      },
      {
        sentence: "Crowds marched in Madrid on 20 May 1998.",
        edtf: "1998-05-20",
        wording: "20 May 1998",
        place: MADRID,
        type: "protest"
      },
      "\n\n",
      {
        sentence: "A strike lasted from 2 June to 16 June 1998.",
        edtf: "1998-06-02/1998-06-16",
        wording: "from 2 June to 16 June 1998",
        type: "protest"
      },
      {
        sentence: "The opening was called off on 1 July 1998 in Lisbon.",
        edtf: "1998-07-01",
        wording: "1 July 1998",
        place: LISBON,
        type: "visit",
        status: "cancelled"
      }
    ]
  },
  {
    id: "second",
    title: '<b>After</b> & "before"',
    url: "https://example.org/after",
    body: [
      {
        sentence: "The court ruled in Madrid on 9 February 2000.",
        edtf: "2000-02-09",
        wording: "9 February 2000",
        place: MADRID,
        type: "legal"
      },
      {
        sentence: "Spain signed on 11 February 2000.",
        edtf: "2000-02-11",
        wording: "11 February 2000",
        place: SPAIN,
        type: "agreement"
      },
      {
        sentence: "She went from Lisbon to Madrid on 12 February 2000.",
        edtf: "2000-02-12",
        wording: "12 February 2000",
        origin: LISBON,
        place: MADRID,
        type: "visit"
      },
      {
        sentence: "A second bridge is to open in Porto on 1 March 2000.",
        edtf: "2000-03-01",
        wording: "1 March 2000",
        place: PORTO,
        type: "economy",
        status: "planned"
      },
      {
        sentence: "On 22 February the mayor thanked them in Porto.",
        edtf: "XXXX-02-22",
        wording: "22 February",
        place: PORTO,
        type: "statement"
      },
      {
        sentence: "Everyone praised the engineer Łucja Nowak.",
        type: "statement",
        actors: [{name: "Łucja Nowak"}]
      },
      {sentence: "A ship had sunk near Lisbon.", type: "disaster", place: LISBON}
    ]
  }
]);

const GEORGIA = place("Georgia", 43.5, 42, {countryCode: "GE", level: "country", radiusKm: 250});
const GERMANY = place("Germany", 10.3, 51.1, {countryCode: "DE", level: "country", radiusKm: 420});
const UKRAINE = place("Ukraine", 31.4, 49, {countryCode: "UA", level: "country", radiusKm: 600});
const TURKEY = place("Turkey", 35.2, 39, {countryCode: "TR", level: "country", radiusKm: 750});
const TBILISI = place("Tbilisi", 44.8, 41.7, {countryCode: "GE"});
const VIENNA = place("Vienna", 16.4, 48.2, {countryCode: "AT"});

/** Talks, aid, blame and a journey: lines between places of every kind. */
export const dealings = makeCollection("Dealings", [
  {
    id: "dealings",
    title: "Dealings",
    body: [
      {
        sentence: "Envoys of Georgia and Turkey met in Vienna on 3 March 1998.",
        edtf: "1998-03-03",
        wording: "3 March 1998",
        place: VIENNA,
        relation: {from: GEORGIA, to: TURKEY},
        type: "meeting"
      },
      {
        sentence: "Germany will send medicine to Ukraine on 5 April 1998.",
        edtf: "1998-04-05",
        wording: "5 April 1998",
        relation: {from: GERMANY, to: UKRAINE, directed: true},
        type: "aid",
        status: "planned"
      },
      {
        sentence: "Tbilisi thanked Vienna on 8 May 1998.",
        edtf: "1998-05-08",
        wording: "8 May 1998",
        relation: {from: TBILISI, to: VIENNA, directed: true},
        place: TBILISI,
        type: "statement"
      },
      {
        sentence: "She went from Vienna to Lisbon on 9 June 1998.",
        edtf: "1998-06-09",
        wording: "9 June 1998",
        origin: VIENNA,
        place: LISBON,
        type: "visit"
      }
    ]
  }
]);

/** Nothing in it. */
export const nothing = makeCollection("Nothing", [{id: "one", title: "One", body: ["Nothing happened."]}]);

/** Many events on many days at few places. */
export function many(count: number): EventCollection {
  const places = [LISBON, PORTO, MADRID, SPAIN];
  return makeCollection("Many", [
    {
      id: "one",
      title: "One",
      body: Array.from({length: count}, (_, index) => {
        const month = String((index % 12) + 1).padStart(2, "0");
        const day = String((index % 28) + 1).padStart(2, "0");
        const edtf = `${1900 + (index % 100)}-${month}-${day}`;
        return {sentence: `Event ${index} was on ${edtf}.`, edtf, place: places[index % places.length]!};
      })
    }
  ]);
}

/** Serves collections of our own in place of the built ones. */
export async function serve(page: Page, collections: Record<string, unknown>): Promise<void> {
  const list = Object.entries(collections).map(([name, collection]) => ({
    name,
    title: (collection as EventCollection).dateline.title,
    events: (collection as EventCollection).features.length
  }));
  await page.route("**/collections/collections.json", (route) => route.fulfill({json: list}));
  await page.route("**/collections/*.geojson", (route) => {
    const name = decodeURIComponent(route.request().url().split("/").at(-1)!.replace(".geojson", ""));
    const collection = collections[name];
    if (collection) return route.fulfill({json: collection});
    // The built page fetches the first of its own ahead.
    return existsSync(`data/collections/${name}.geojson`) ? route.continue() : route.fulfill({status: 404});
  });
}

/**
 * Opens the page on collections of our own and waits for the list.
 *
 * @param map - whether the map is drawn too; it takes seconds in software, and few tests look at it
 */
export async function openPage(
  page: Page,
  address = "./",
  collections: Record<string, unknown> = {bridges, nothing},
  {map = false} = {}
): Promise<void> {
  await serve(page, collections);
  if (!map) await page.route(/\/MapView-[^/]*\.js/u, (route) => route.abort());
  await page.goto(address);
  await page.locator("[data-row]").first().waitFor();
}
