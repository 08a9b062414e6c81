import {Presets, SingleBar} from "cli-progress";
import type {InputError} from "../../src/domain/input-error.js";
import {seconds} from "../terminal.js";

/** What one run counted; for the summary line. */
export type Counts = {
  articles: number;
  events: number;
  dated: number;
  undated: number;
  placed: number;
  unplaced: number;
  notices: number;
  /** Files, items or lines that gave no article. */
  problems: number;
  /** Articles that extraction broke on: our fault, not theirs. */
  bugs: number;
};

export type Stage = "read" | "extract" | "events";

/** Who is told how a run goes. Everything goes to standard error: standard output may be the collection. */
export type Report = {
  /** A stage begins that has so many steps: files to read, or articles to extract from. */
  readonly start: (stage: Stage, collection: string, steps: number) => void;
  /** One of them is done. */
  readonly step: (name: string) => void;
  readonly problem: (problem: InputError) => void;
  /** Extraction broke on the article `id`, which stood in the file `path`. */
  readonly bug: (id: string, path: string, error: unknown) => void;
  readonly wrote: (path: string, counts: Counts) => void;
  readonly end: (counts: Counts, durationMs: number) => void;
};

/** For a person: a bar on a terminal, problems as they come, one summary line. `quiet` leaves the problems. */
export function terminalReport({quiet}: {readonly quiet: boolean}): Report {
  const bar =
    quiet || !process.stderr.isTTY
      ? null
      : new SingleBar(
          {
            format: "{collection}: {stage} {bar} {value} of {total} {name}",
            stream: process.stderr,
            clearOnComplete: true,
            hideCursor: true
          },
          Presets.shades_classic
        );
  return {
    start: (stage, collection, steps) => {
      bar?.stop();
      bar?.start(steps, 0, {stage, collection, name: ""});
    },
    step: (name) => bar?.increment(1, {name}),
    problem: ({message}) => {
      bar?.stop();
      console.error(message);
    },
    bug: (id, path, error) => {
      bar?.stop();
      console.error(
        `${path} (${id}): extraction broke on this article, which is left out. Please report it, with the article.`
      );
      console.error(error);
    },
    wrote: () => bar?.stop(),
    end: (counts, durationMs) => {
      if (!quiet) console.error(`${summaryOf(counts)} in ${seconds(durationMs)}`);
    }
  };
}

/** For a program: one JSON object a line. */
export function jsonReport(): Report {
  const log = (level: "info" | "error", event: string, fields: object): void =>
    console.error(JSON.stringify({level, event, ...fields}));
  let collection = "";
  let stage: Stage = "read";
  return {
    start: (nextStage, name, steps) => {
      collection = name;
      stage = nextStage;
      log("info", "start", {stage, collection, steps});
    },
    step: (name) => log("info", stage, {collection, name}),
    problem: ({where, message}) => log("error", "problem", {collection, where, message}),
    bug: (id, path, error) =>
      log("error", "bug", {
        collection,
        id,
        path,
        stack: error instanceof Error ? error.stack : String(error)
      }),
    wrote: (path, counts) => log("info", "wrote", {collection, path, ...counts}),
    end: (counts, durationMs) => log("info", "end", {...counts, durationMs: Math.round(durationMs)})
  };
}

/** `2 articles, 9 events (4 dated, 5 undated; 7 placed, 2 unplaced), 3 notices`; what could not be read only if there is any. */
export function summaryOf(counts: Counts): string {
  const {articles, events, dated, undated, placed, unplaced, notices, problems, bugs} = counts;
  const unread = problems + bugs > 0 ? `, ${problems + bugs} not read` : "";
  return `${plural(articles, "article")}, ${plural(events, "event")} (${dated} dated, ${undated} undated; ${placed} placed, ${unplaced} unplaced), ${plural(notices, "notice")}${unread}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
