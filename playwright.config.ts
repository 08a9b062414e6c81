import {defineConfig} from "@playwright/test";
import {launchOptions} from "./scripts/browser.js";

const port = Number(process.env["DATELINE_TEST_PORT"] ?? 4173);
const dist = process.env["DATELINE_TEST_DIST"] ?? "dist";

/** The built page in a real browser; `npm run build` comes first. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  timeout: 60_000,
  expect: {timeout: 15_000},
  fullyParallel: true,
  workers: 2,
  // What passes only the second time is told as flaky: it waited for something else than what it looks at.
  retries: 1,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: launchOptions(),
    viewport: {width: 1280, height: 800},
    locale: "en-GB",
    timezoneId: "Asia/Tokyo",
    reducedMotion: "reduce",
    screenshot: "only-on-failure"
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort --outDir ${dist}`,
    port,
    reuseExistingServer: true
  }
});
