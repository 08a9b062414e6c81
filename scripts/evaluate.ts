import {InputError} from "../src/domain/input-error.js";

/** What can be measured; each module takes the rest of the command line. */
const MEASURES: Readonly<Record<string, () => Promise<{evaluate: (args: string[]) => Promise<void>}>>> = {
  places: () => import("./evaluate/places.js"),
  times: () => import("./evaluate/times.js"),
  names: () => import("./evaluate/names.js"),
  events: () => import("./evaluate/events.js")
};

const [what = "", ...rest] = process.argv.slice(2);
try {
  const measure = MEASURES[what];
  if (!measure) {
    const known = Object.keys(MEASURES).join(", ");
    throw new InputError(
      "evaluate",
      `expected one of ${known}, found "${what}"`,
      "Try `npm run evaluate -- places`."
    );
  }
  await (await measure()).evaluate(rest);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
