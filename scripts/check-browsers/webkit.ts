import {spawn} from "node:child_process";
import {existsSync, readdirSync} from "node:fs";
import {createServer} from "node:net";
import {join} from "node:path";
import {setTimeout as pause} from "node:timers/promises";
import type {Engine, PageDriver} from "./page-driver.js";

const DRIVER = "/usr/bin/WebKitWebDriver";
const LIBRARIES = "/usr/lib/x86_64-linux-gnu";
const START_MS = 20_000;

/** The code points by which WebDriver names keys. */
const KEYS = {Enter: "\uE007", Tab: "\uE004", ArrowDown: "\uE015", Escape: "\uE00C"};

function miniBrowser(): string | undefined {
  const named = process.env["DATELINE_MINIBROWSER"];
  if (named || !existsSync(LIBRARIES)) return named;
  return readdirSync(LIBRARIES)
    .filter((name) => /^webkit(?:2gtk|gtk)-/u.test(name))
    .map((name) => join(LIBRARIES, name, "MiniBrowser"))
    .find((path) => existsSync(path));
}

/** WebKitGTK's MiniBrowser, by plain WebDriver. */
export const webkitGtk: Engine = {
  id: "webkit",
  missing: () =>
    existsSync(DRIVER) && miniBrowser()
      ? null
      : "WebKitGTK is not installed: apt-get install webkit2gtk-driver xvfb, or name its MiniBrowser: DATELINE_MINIBROWSER=/path",
  async start() {
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`], {stdio: "ignore"});
    const base = `http://127.0.0.1:${port}`;
    try {
      await untilReady(`${base}/status`);
      return await openSession(base, () => driver.kill());
    } catch (error) {
      driver.kill();
      throw error;
    }
  }
};

type Session = {readonly sessionId: string; readonly capabilities: Readonly<Record<string, unknown>>};

async function openSession(base: string, stop: () => void): Promise<PageDriver> {
  const {sessionId, capabilities} = (await command(`${base}/session`, {
    capabilities: {
      alwaysMatch: {
        "webkitgtk:browserOptions": {binary: miniBrowser(), args: ["--automation"]}
      }
    }
  })) as Session;
  const session = `${base}/session/${sessionId}`;
  await command(`${session}/window/rect`, {width: 1280, height: 860});
  return {
    name: `${String(capabilities["browserName"])} ${String(capabilities["browserVersion"])}`,
    open: async (url) => void (await command(`${session}/url`, {url})),
    evaluate: (expression) =>
      command(`${session}/execute/sync`, {script: `return (${expression})`, args: []}),
    press: async (key) => {
      const actions = ["keyDown", "keyUp"].map((type) => ({type, value: KEYS[key]}));
      await command(`${session}/actions`, {actions: [{type: "key", id: "keyboard", actions}]});
    },
    close: async () => {
      await fetch(session, {method: "DELETE"}).catch(() => undefined);
      stop();
    }
  };
}

async function command(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {method: "POST", body: JSON.stringify(body)});
  const {value} = (await response.json()) as {value: unknown};
  if (!response.ok) throw new Error((value as {message?: string}).message ?? `status ${response.status}`);
  return value;
}

async function untilReady(url: string): Promise<void> {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await pause(200);
  }
  throw new Error(`WebKitWebDriver did not answer within ${START_MS / 1000} s`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 4445));
    });
  });
}
