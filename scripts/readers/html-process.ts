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
    // The parsers are not ours, and a page may be made to trip them: that must not stop the other articles.
    const found = error instanceof Error ? error.message : String(error);
    const problem = `expected a page that can be read, found one that stopped the reader (${found.slice(0, 100)})`;
    return {mendable: [file.path, problem, "Save the article's text instead."]};
  }
}
