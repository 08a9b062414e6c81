import {InputError} from "../../domain/input-error.js";
import type {OpenedCollection} from "../state/opened.js";
import {openPacked, type PackedCollection} from "../state/packed.js";
import type {SearchPart, SearchText} from "../state/search.js";
import type {Lost, OpenAnswer, OpenRequest, OtherRequest} from "./open-worker.js";
import {piecesOf} from "./pieces.js";

/**
 * Opens a file that is read beside the page, a large one in pieces. The page starts all workers, since one that a
 * worker starts has to wait until that has nothing to do.
 *
 * @throws InputError with what a reader can mend
 */
export function openLarge({
  name,
  file,
  notJson
}: Pick<OpenRequest, "name" | "file" | "notJson">): Promise<OpenedCollection> {
  const pieces = piecesOf(file.size, navigator.hardwareConcurrency);
  const [first, ...others] = pieces.map(startWorker) as [Worker, ...Worker[]];
  const ports = others.map((worker, index) => {
    const {port1, port2} = new MessageChannel();
    const [from, until = file.size] = pieces.slice(index + 1);
    worker.postMessage({name, file, from: from!, until, port: port2} satisfies OtherRequest, [port2]);
    worker.onerror = () => first.postMessage({lost: true} satisfies Lost);
    return port1;
  });
  let bytes: PackedCollection["pieces"] = [];
  const parts: SearchPart[] = [];
  let tellText: (text: SearchText) => void;
  const searchText = new Promise<SearchText>((resolve) => (tellText = resolve));
  const opened = new Promise<OpenedCollection>((resolve, reject) => {
    first.onerror = ({message}) => reject(new Error(message || "the reading worker could not start"));
    first.onmessage = ({data}: MessageEvent<OpenAnswer>) => {
      if ("words" in data) return void parts.push(data.words);
      if ("pieces" in data) return void (bytes = data.pieces);
      for (const worker of others) worker.terminate();
      if ("packed" in data) {
        const packed = openPacked(name, {...data.packed, pieces: bytes}, searchText);
        // Taking it in was a task; showing it is another.
        return void setTimeout(() => resolve(packed), 0);
      }
      first.terminate();
      if ("done" in data) tellText(parts);
      else if ("fault" in data) reject(new Error(data.fault));
      else reject(new InputError(data.problem.where, data.problem.problem, data.problem.mend));
    };
  });
  first.postMessage({name, file, notJson, pieces, others: ports} satisfies OpenRequest, ports);
  return opened;
}

function startWorker(): Worker {
  return new Worker(new URL("./open-worker.ts", import.meta.url), {type: "module"});
}
