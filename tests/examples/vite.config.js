import {svelte} from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import {defineConfig} from "vite";

export default defineConfig({
  base: "./",
  plugins: [
    vue({template: {compilerOptions: {isCustomElement: (tag) => tag === "dateline-map"}}}),
    svelte({configFile: false})
  ],
  build: {
    rollupOptions: {input: ["plain", "react", "vue", "svelte"].map((name) => `${name}.html`)},
    chunkSizeWarningLimit: 1200
  }
});
