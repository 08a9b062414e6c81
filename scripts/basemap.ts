import {SingleBar} from "cli-progress";
import {readBasemap} from "./basemap/read-basemap.js";
import {runCommand, seconds} from "./terminal.js";

/** `npm run basemap`: builds the bundled basemap, or says that it is up to date. */
await runCommand(async () => {
  const started = performance.now();
  const bar = new SingleBar({format: "basemap {bar} {percentage}% {step}", noTTYOutput: false});
  if (process.stdout.isTTY) bar.start(100, 0, {step: ""});
  const {folder, built} = await readBasemap((step, done) => bar.update(Math.round(done * 100), {step}));
  bar.stop();
  const what = built ? "built" : "is up to date";
  console.log(`Basemap ${what} in ${seconds(performance.now() - started)}: ${folder}`);
});
