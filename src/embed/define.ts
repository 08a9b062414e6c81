/** For `<script type="module" src="dateline.js">`: everything public, and `<dateline-map>` defined at once. */
import {defineDatelineMap} from "./element.js";

export * from "./index.js";

defineDatelineMap();
