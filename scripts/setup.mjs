/**
 * Installs the dependencies when they are not those of the lockfile. Runs before `npm start` and
 * `npm test`, when nothing is installed yet: plain Node, no dependency.
 */
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

const OLDEST_NODE = [20, 19];
const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  fail(
    `Node.js: expected ${OLDEST_NODE.join(".")} or newer, found ${process.versions.node}. Install a newer Node.js.`
  );
}

const lockfile = readFileSync(file("package-lock.json"), "utf8");
const hash = createHash("sha256").update(lockfile).digest("hex");
const stamp = file("node_modules/.dateline-lockfile");

if (!stamped()) {
  if (!installedAsLocked()) install();
  writeFileSync(stamp, hash);
}

function stamped() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** Whether every package of the lockfile is there in its version: somebody has run `npm install`. */
function installedAsLocked() {
  const record = file("node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(lockfile).packages;
  const found = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, {version, optional}]) => path === "" || optional || found[path]?.version === version
  );
}

function install() {
  console.log("Installing the dependencies of package-lock.json (once; about half a minute) ...");
  const started = Date.now();
  const windows = process.platform === "win32";
  const {status, error} = spawnSync(
    windows ? "npm.cmd" : "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    {cwd: file(""), stdio: ["ignore", "inherit", "inherit"], shell: windows}
  );
  if (status !== 0) {
    const found = error ? error.message : `exit code ${status}`;
    fail(
      `dependencies: expected \`npm ci\` to install them, found ${found}. Check the messages above and the network, then try again.`
    );
  }
  console.log(`Dependencies installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(2);
}
