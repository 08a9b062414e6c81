/** Types of `<dateline-map>` in Vue: `import type {} from "dateline/vue"` once in a project. */
import type {DefineComponent} from "vue";
import type {EmbedAttributes} from "./options.js";

declare module "vue" {
  interface GlobalComponents {
    "dateline-map": DefineComponent<EmbedAttributes>;
  }
}
