import {deserialize, serialize} from "node:v8";
import type {EventFeature} from "../../src/domain/event.js";
import type {Notice} from "../../src/domain/notice.js";
import {tell, type Annotated} from "../../src/extract/extract.js";
import {withPlaces, type PlaceInsteads, type PlaceStatement} from "../../src/extract/places/agree.js";
import {kitOf, type KitBytes} from "../kit-bytes.js";
import type {ReadArticle} from "../readers/articles.js";
import type {Handler} from "../workers/serve.js";
import {annotationOf} from "./stages.js";

/** An article to annotate, or one that was annotated before, to be told with what the others say of its places. */
export type Task =
  | {readonly read: Pick<ReadArticle, "article" | "notices">}
  | {readonly annotated: Uint8Array; readonly instead: PlaceInsteads};

export type Answer =
  /** Bytes, since the main thread has no use for what they hold, and keeps them for a whole collection. */
  | {readonly annotated: Uint8Array; readonly statement: PlaceStatement}
  | {readonly events: readonly EventFeature[]; readonly notices: readonly Notice[]};

/** Extraction in a worker thread, in its two stages. */
export function handler(bytes: KitBytes): Handler<Task, Answer> {
  const kit = kitOf(bytes);
  return (task) => {
    if ("read" in task) {
      const annotated = annotationOf(task.read, kit);
      return {annotated: serialize(annotated), statement: statementOf(annotated)};
    }
    const annotated = deserialize(task.annotated) as Annotated;
    const {events, notices} = tell(withPlaces(annotated, task.instead), kit);
    return {events, notices};
  };
}

/** No more of an article than agreement asks for: most of what is known of a place are its rivals. */
function statementOf({article, resolutions, names}: Annotated): PlaceStatement {
  const {id, title} = article;
  return {
    article: {id, title},
    resolutions: resolutions.map(({toponym, chosen, confidence, reasons}) => ({
      toponym,
      chosen,
      confidence,
      reasons
    })),
    names: names.map(({canonical}) => ({canonical}))
  };
}
