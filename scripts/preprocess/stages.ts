import type {Notice} from "../../src/domain/notice.js";
import {annotate, tell, type Annotated, type ExtractKit, type Extraction} from "../../src/extract/extract.js";
import type {ReadArticle} from "../readers/articles.js";

/** What extraction needs of a read article. */
type Given = Pick<ReadArticle, "article" | "notices">;

/** One article through all stages, what its reader noticed included. In a language that is not read nothing is guessed. */
export function extractionOf(read: Given, kit: ExtractKit): Extraction {
  return tell(annotationOf(read, kit), kit);
}

/** The stages before the events. */
export function annotationOf({article, notices}: Given, kit: ExtractKit): Annotated {
  if (article.lang !== null && !isRead(article.lang, kit.languages)) {
    const notice: Notice = {
      rule: "read/unread-language",
      severity: "warning",
      span: null,
      message: `The article is in a language that is not read yet (${article.lang}); it is kept, without events.`
    };
    const nothing = {sentences: [], dateline: null, resolutions: [], timexes: [], names: []};
    return {article, ...nothing, notices: [...notices, notice]};
  }
  const annotated = annotate(article, kit);
  return {...annotated, notices: [...notices, ...annotated.notices]};
}

/** Whether `lang` is one of `languages`; regions make no difference. */
function isRead(lang: string, languages: readonly {readonly id: string}[]): boolean {
  const [primary] = lang.toLowerCase().split("-");
  return languages.some(({id}) => id === primary);
}
