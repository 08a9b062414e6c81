/**
 * Where a worker thread begins: lets it run the project's TypeScript, whatever way the main thread was started, then
 * hands over to the module that it is to run.
 */
import {register} from "node:module";
import process from "node:process";
import {workerData} from "node:worker_threads";

register("../typescript.mjs", import.meta.url);
process.setSourceMapsEnabled(true);
const {serve} = await import("./serve.ts");
const {handler} = await import(workerData.module);
serve(handler(workerData.given));
