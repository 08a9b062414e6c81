import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {brotliDecompressSync} from "node:zlib";
import {InputError} from "../src/domain/input-error.js";

/** What Playwright's `chromium.launch` needs to start a browser with WebGL2 here. */
export type BrowserLaunch = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
};

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Software rendering, since a machine that runs tests rarely has a graphics card. */
const ARGS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--ignore-gpu-blocklist",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader"
];

/** Where browsers usually are; asked only where the bundled one cannot run (not Linux on x64). */
const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
];

/**
 * Finds a Chromium that starts: the one that `DATELINE_CHROMIUM` names, else the one that came with
 * the lockfile, unpacked at the first call (3 s, 260 MB in `data/built/browser`).
 *
 * @returns options for Playwright's `chromium.launch`, tried with `--version`
 * @throws InputError if none starts; the message says what to install
 */
export function launchOptions(): BrowserLaunch {
  const named = process.env["DATELINE_CHROMIUM"];
  if (named) return tried({executablePath: named, args: ARGS, env: environment({})}, "DATELINE_CHROMIUM");

  if (process.platform === "linux" && process.arch === "x64") return bundled();

  const found = USUAL_PATHS.find((path) => existsSync(path));
  if (found) return tried({executablePath: found, args: ARGS, env: environment({})}, found);
  throw new InputError(
    "browser for the tests",
    `expected Linux on x64, for which one is included, found ${process.platform} on ${process.arch}`,
    "Install Chrome or Chromium and name it: DATELINE_CHROMIUM=/path/to/chromium npm test."
  );
}

/** The browser of the lockfile; with the libraries it brings where the system has none. */
function bundled(): BrowserLaunch {
  const folder = unpackedBrowser();
  const fonts: Record<string, string> = existsSync("/etc/fonts/fonts.conf") ? {} : {FONTCONFIG_PATH: folder};
  const plain = {executablePath: join(folder, "chromium"), args: ARGS, env: environment(fonts)};
  if (problemAtStart(plain) === null) return plain;

  const libraries = [join(folder, "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  const withLibraries = {...plain, env: environment({...fonts, LD_LIBRARY_PATH: libraries})};
  return tried(withLibraries, "browser for the tests");
}

/** Passes `launch` on if it starts. */
function tried(launch: BrowserLaunch, where: string): BrowserLaunch {
  const problem = problemAtStart(launch);
  if (problem === null) return launch;
  throw new InputError(
    where,
    `expected a Chromium that starts, found that ${launch.executablePath} does not: ${problem}`,
    "Install libnss3, libnspr4 and libexpat1, or name another browser: DATELINE_CHROMIUM=/path/to/chromium."
  );
}

function problemAtStart({executablePath, env}: BrowserLaunch): string | null {
  const {status, stderr, error} = spawnSync(executablePath, ["--no-sandbox", "--version"], {
    env,
    encoding: "utf8",
    timeout: 30_000
  });
  if (status === 0) return null;
  const lastLine = (error?.message ?? stderr).trim().split("\n").at(-1);
  return lastLine || `exit code ${status}`;
}

function environment(extra: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined
  );
  return {...Object.fromEntries(inherited), ...extra};
}

/** The folder with `chromium`, its WebGL libraries, `lib/` and fonts; made aside and renamed, so never half there. */
function unpackedBrowser(): string {
  const packageFolder = join(
    dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
    "..",
    ".."
  );
  const {version} = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const folder = join(ROOT, "data", "built", "browser", version);
  if (existsSync(folder)) return folder;

  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, {recursive: true});
  const packed = (name: string): Buffer =>
    brotliDecompressSync(readFileSync(join(packageFolder, "bin", name)));
  writeFileSync(join(aside, "chromium"), packed("chromium.br"), {mode: 0o755});
  for (const name of ["swiftshader.tar.br", "al2023.tar.br", "fonts.tar.br"]) untar(packed(name), aside);
  writeFileSync(join(aside, "fonts.conf"), fontConfiguration(folder));
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, {recursive: true, force: true});
    if (!existsSync(folder)) throw error; // else another process was first
  }
  return folder;
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

/** Writes the plain files of a tar archive below `folder`. The archives are the package's own, so paths are trusted. */
function untar(archive: Buffer, folder: string): void {
  const BLOCK = 512;
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    const field = (from: number, length: number): string =>
      header.toString("latin1", from, from + length).replace(/\0.*$/su, "");
    const name = field(0, 100);
    if (name === "") return;
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const isFile = ["0", ""].includes(field(156, 1));
    if (isFile) {
      const path = join(folder, name);
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, archive.subarray(at + BLOCK, at + BLOCK + size), {mode: 0o755});
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
