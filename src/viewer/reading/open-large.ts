import {InputError} from "../../domain/input-error.js";
import type {OpenedCollection} from "../state/opened.js";
import {openPacked} from "../state/packed.js";
import type {SearchPart, SearchText} from "../state/search.js";
import type {OpenAnswer, OpenRequest} from "./open-worker.js";

/** Opens a file that is read beside the page. @throws InputError with what a reader can mend */
export function openLarge(request: OpenRequest): Promise<OpenedCollection> {
  const worker = new Worker(new URL("./open-worker.ts", import.meta.url), {type: "module"});
  const parts: SearchPart[] = [];
  let tellText: (text: SearchText) => void;
  const searchText = new Promise<SearchText>((resolve) => (tellText = resolve));
  const opened = new Promise<OpenedCollection>((resolve, reject) => {
    worker.onerror = ({message}) => reject(new Error(message || "the reading worker could not start"));
    worker.onmessage = ({data}: MessageEvent<OpenAnswer>) => {
      if ("packed" in data) {
        const packed = openPacked(request.name, data.packed, searchText);
        // Taking it in was a task; showing it is another.
        return void setTimeout(() => resolve(packed), 0);
      }
      if ("words" in data) return void parts.push(data.words);
      worker.terminate();
      if ("done" in data) tellText(parts);
      else if ("fault" in data) reject(new Error(data.fault));
      else reject(new InputError(data.problem.where, data.problem.problem, data.problem.mend));
    };
  });
  worker.postMessage(request);
  return opened;
}
