import type {Told} from "../../src/extract/events/collect.js";
import {tell, type ExtractKit} from "../../src/extract/extract.js";
import {withPlaces, type PlaceInsteads, type PlaceStatement} from "../../src/extract/places/agree.js";
import type {ReadArticle} from "../readers/articles.js";
import type {Pool} from "../workers/pool.js";
import {outcomeOf, type Outcome} from "../workers/serve.js";
import {annotationOf} from "./stages.js";
import type {Answer, Task} from "./worker.js";

/** Where articles are extracted from: this thread or several others. */
export type Extractor = {
  /** So many articles may be begun before the oldest is done. */
  readonly atOnce: number;
  readonly annotate: (read: ReadArticle) => Promise<Outcome<Annotation>>;
};

/** An article whose places, dates and names are known, wherever they are kept. */
export type Annotation = {
  /** For the other articles of its collection. */
  readonly statement: PlaceStatement;
  /** Its events, told with what the others say of its places. Asked once. */
  readonly tell: (instead: PlaceInsteads) => Promise<Outcome<Told>>;
};

/** In this thread, one after the other. */
export function extractHere(kit: ExtractKit): Extractor {
  return {
    atOnce: 1,
    annotate: async (read) =>
      outcomeOf(() => {
        const annotated = annotationOf(read, kit);
        return {
          statement: annotated,
          tell: async (instead) => outcomeOf(() => tell(withPlaces(annotated, instead), kit))
        };
      })
  };
}

/** In the threads of `pool`, which run `worker.ts`. */
export function extractInWorkers({atOnce, run}: Pool<Task, Answer>): Extractor {
  return {
    atOnce,
    annotate: async ({article, notices}) => {
      const outcome = await run({read: {article, notices}});
      if (!("answer" in outcome)) return outcome;
      const {statement, annotated} = outcome.answer as Extract<Answer, {annotated: unknown}>;
      return {
        answer: {
          statement,
          tell: async (instead) => {
            const told = await run({annotated, instead});
            return "answer" in told
              ? {answer: {article, ...(told.answer as Extract<Answer, {events: unknown}>)}}
              : told;
          }
        }
      };
    }
  };
}
