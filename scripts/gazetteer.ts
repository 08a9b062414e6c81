import {stat} from "node:fs/promises";
import {openSections} from "../src/extract/places/gazetteer-format.js";
import {PATHS} from "./gazetteer/inputs.js";
import {terminalProgress} from "./gazetteer/progress.js";
import {readGazetteer} from "./gazetteer/read.js";

const started = performance.now();
const bytes = await readGazetteer(terminalProgress());
const {header} = openSections(bytes, PATHS.index);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const megabytes = ((await stat(PATHS.index)).size / 1e6).toFixed(1);
console.log(`${header.places} places, ${header.names} names, ${megabytes} MB, ${seconds} s`);
