import {existsSync} from "node:fs";
import {firefox} from "playwright-core-moz";
import type {Engine} from "./page-driver.js";

const USUAL_PATHS = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

function executable(): string | undefined {
  return process.env["DATELINE_FIREFOX"] ?? USUAL_PATHS.find((path) => existsSync(path));
}

/**
 * The Firefox of the system, with a window, since without one it has no WebGL2. Playwright's own newest release
 * cannot drive Debian's; the one named here can.
 */
export const firefoxEsr: Engine = {
  id: "firefox",
  missing: () =>
    executable()
      ? null
      : "Firefox is not installed: apt-get install firefox-esr xvfb, or name one: DATELINE_FIREFOX=/path/to/firefox",
  async start() {
    const browser = await firefox.launch({
      channel: "moz-firefox",
      executablePath: executable()!,
      headless: false
    });
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    return {
      name: `Firefox ${browser.version()}`,
      open: async (url) => void (await page.goto(url)),
      evaluate: (expression) => page.evaluate(expression),
      press: (key) => page.keyboard.press(key),
      close: () => browser.close()
    };
  }
};
