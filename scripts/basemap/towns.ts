import {gzipSync} from "node:zlib";
import type {LabelledPlace} from "./places.js";

/** Of the towns that have a label, so many of the largest can be searched for. */
const MOST_TOWNS = 12_000;
/** Names in the scripts that the page speaks, so many of each. */
const SCRIPTS = [
  /^[\p{Script=Cyrillic}\s-]+$/u,
  /^[\p{Script=Georgian}\s-]+$/u,
  /^[\p{Script=Arabic}\s-]+$/u
];
const NAMES_A_SCRIPT = 8;
/** Decimals of a degree: about a kilometre. */
const DECIMALS = 2;

/**
 * The towns that the map's search knows, gzipped: a line a town in order of importance, with name, other names
 * (separated by commas), country, longitude and latitude between tabs.
 *
 * @param places - as `rankPlaces` gives them
 */
export function townsFile(places: readonly LabelledPlace[]): Uint8Array {
  const lines = places
    .slice(0, MOST_TOWNS)
    .map(({name, otherNames, country, lng, lat}) =>
      [name, inScripts(otherNames).join(","), country, lng.toFixed(DECIMALS), lat.toFixed(DECIMALS)].join(
        "\t"
      )
    );
  return gzipSync(lines.join("\n"), {level: 9});
}

function inScripts(names: readonly string[]): string[] {
  return SCRIPTS.flatMap((script) => names.filter((name) => script.test(name)).slice(0, NAMES_A_SCRIPT));
}
