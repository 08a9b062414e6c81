/**
 * `npm run build`: a static folder, `dist/`, that works from any path of any static host.
 */
import {buildPage, setUp} from "./page.js";
import {runCommand} from "./terminal.js";

await runCommand(async () => {
  await setUp();
  await buildPage();
});
