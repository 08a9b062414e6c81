/** Types of `<dateline-map>` in Svelte: `import type {} from "dateline/svelte"` once in a project. */
import type {HTMLAttributes} from "svelte/elements";
import type {DatelineMapElement} from "./element.js";
import type {EmbedAttributes} from "./options.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "dateline-map": Omit<HTMLAttributes<DatelineMapElement>, keyof EmbedAttributes> & EmbedAttributes;
  }
}
