import type {Observation} from "../places/observe.js";
import {SHAPE, wordHash} from "../text/words.js";

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(wordHash));
const WEATHER = hashesOf("storm storms hurricane typhoon cyclone tempest depression heatwave");
const VESSELS = hashesOf(
  "ship boat steamer steamship schooner brig brigantine barque bark ketch sloop cutter trawler drifter smack tug tugboat ferry frigate cruiser destroyer submarine yacht freighter tanker liner clipper lifeboat battleship corvette gunboat minesweeper galleon whaler collier packet dredger aboard ss mv rms hms uss hmas hmcs usns"
);

/** Words that begin the name of a ship or a storm somewhere in the document: "the steamer Anna", "Storm Anna". */
export function namesOfThings({words, runFrom}: Observation): ReadonlySet<number> {
  const {hash, shape} = words;
  const things = new Set<number>();
  for (let i = 1; i < hash.length; i++) {
    if (runFrom[i] === -1 || shape[i] === SHAPE.lower) continue;
    const before = hash[i - 1]!;
    const isShip = VESSELS.has(before) && (runFrom[i] === i || shape[i - 1] === SHAPE.upper);
    const isStorm = WEATHER.has(before) && shape[i - 1] === SHAPE.title;
    if (isShip || isStorm) things.add(hash[i]!);
  }
  return things;
}

/** Whether a word is what storms are called by: "Storm Anna". */
export function isWeather(hash: number): boolean {
  return WEATHER.has(hash);
}
