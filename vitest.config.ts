import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig} from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  resolve: {conditions: ["browser"]},
  test: {
    setupFiles: ["tests/chance.ts"],
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**"],
    testTimeout: 20_000,
    // Files of one worker share what they import: no test changes a module, and loading took a third of the time.
    isolate: false
  }
});
