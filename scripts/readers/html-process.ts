import {InputError} from "../../src/domain/input-error.js";
import type {PageAnswer} from "./html.js";
import {articleOfPage} from "./html-page.js";
import type {SourceFile} from "./reader.js";

process.on("message", (file: SourceFile) => {
  process.send?.(answerTo(file));
});

function answerTo(file: SourceFile): PageAnswer {
  try {
    return {draft: articleOfPage(file)};
  } catch (error) {
    if (error instanceof InputError) return {mendable: [error.where, error.problem, error.mend]};
    return {bug: error instanceof Error ? (error.stack ?? error.message) : String(error)};
  }
}
