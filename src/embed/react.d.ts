/** Types of `<dateline-map>` in React: `import type {} from "dateline/react"` once in a project. */
import type {DetailedHTMLProps, HTMLAttributes} from "react";
import type {DatelineMapElement} from "./element.js";
import type {EmbedAttributes} from "./options.js";

type Known = DetailedHTMLProps<HTMLAttributes<DatelineMapElement>, DatelineMapElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "dateline-map": Omit<Known, keyof EmbedAttributes> & EmbedAttributes;
    }
  }
}
