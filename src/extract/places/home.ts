import type {Article} from "../../domain/article.js";
import type {Home} from "./rank-features.js";
import {OUTLETS} from "./outlets.js";

/**
 * Where the outlet of an article is at home, if a table says so. A name in an address is no evidence:
 * nothing is guessed from it.
 */
export function homeOf({source, url}: Pick<Article, "source" | "url">): Home {
  for (const given of [source, url]) {
    if (!given) continue;
    const found = OUTLETS.get(hostOf(given));
    if (found) return found;
  }
  return null;
}

/** `https://www.example.com/news` and `Example.com` both give `example.com`. */
function hostOf(given: string): string {
  const match = /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+)/iu.exec(given.trim());
  return (match?.[1] ?? "").toLowerCase();
}
