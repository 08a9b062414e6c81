import {kitOf, type KitBytes} from "../kit-bytes.js";
import type {Handler} from "../workers/serve.js";
import {answerTo, type LineAnswer} from "./answer.js";
import type {Line} from "./lines.js";

/** The lines of standard input, answered in a worker thread. */
export function handler(bytes: KitBytes): Handler<Line, LineAnswer> {
  const kit = kitOf(bytes);
  return (line) => answerTo(line, kit);
}
