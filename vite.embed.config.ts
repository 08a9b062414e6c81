import {join} from "node:path";
import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig, type BuildEnvironmentOptions, type Plugin, type UserConfig} from "vite";
import {leanMap} from "./scripts/publish/lean-map.js";
import {onlyRules, withoutRules} from "./scripts/publish/lean-styles.js";

const SOURCE = join(import.meta.dirname, "src", "embed");
const WORKERS = ["shared", "alone", "text"] as const;
const WORKER = WORKERS.find((each) => each === process.env["DATELINE_EMBED_WORKER"]) ?? "shared";

const SHARED: UserConfig = {
  base: "./",
  publicDir: false,
  plugins: [leanMap(WORKER), viewWithoutPage(), svelte(), stylesInScript()],
  worker: {format: "es", plugins: () => [leanMap("alone")]}
};
const OUTPUT: BuildEnvironmentOptions = {
  target: "es2023",
  outDir: process.env["DATELINE_EMBED_OUT"] ?? "data/built/embed",
  emptyOutDir: true,
  cssCodeSplit: false,
  modulePreload: false
};

/**
 * The library for other people's pages: `dateline.js` (defines the element), `index.js` (defines
 * nothing until asked), `frame.js` (the inside of an iframe), `parent.js` (the outside).
 */
const MODULES: UserConfig = {
  ...SHARED,
  build: {
    ...OUTPUT,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: {pluginTimings: false},
      preserveEntrySignatures: "strict",
      input: {
        dateline: join(SOURCE, "define.ts"),
        index: join(SOURCE, "index.ts"),
        frame: join(SOURCE, "frame-page.ts"),
        parent: join(SOURCE, "parent.ts")
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: ({name, moduleIds}) => `assets/${chunkName(name, moduleIds)}.[hash].js`,
        assetFileNames: "assets/[name].[hash][extname]"
      }
    }
  }
};

/** The same as one classic script with all that it needs, for published pages that are opened from a disk. */
const FROM_FILE: UserConfig = {
  ...SHARED,
  // Modules know where they are, a classic script that is bundled does not.
  define: {
    "import.meta.url": JSON.stringify("dateline-file://folder/assets/view.js"),
    "import.meta.resolve": "undefined"
  },
  build: {
    ...OUTPUT,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      checks: {pluginTimings: false},
      input: {view: join(SOURCE, "from-file.ts")},
      transform: {inject: {fetch: [join(SOURCE, "published-files.ts"), "fetch"]}},
      output: {format: "iife", entryFileNames: "[name].js", codeSplitting: false}
    }
  }
};

export default defineConfig(WORKER === "text" ? FROM_FILE : MODULES);

/** What of the view is for our own page: paper comes later, and an embed has neither a dialog nor a choice of collections. */
const ABSENT: Readonly<Record<string, string>> = {
  "./controls/EmbedDialog.svelte": "export default () => ({show() {}});",
  "./controls/CollectionChoice.svelte": "export default () => ({});",
  "./controls/Problem.svelte": "export default () => ({});",
  // For points on the very line that a reader drew: nobody can see on which side they are.
  "robust-predicates": `export const orient2d = (ax, ay, bx, by, cx, cy) =>
    (ay - cy) * (bx - cx) - (ax - cx) * (by - cy);`
};

function viewWithoutPage(): Plugin {
  const STAND_IN = "\0dateline-absent:";
  return {
    name: "dateline-view-without-page",
    enforce: "pre",
    resolveId(id, importer) {
      if (id === "./PrintedPage.svelte" && importer?.endsWith("/viewer/Viewer.svelte")) {
        return join(SOURCE, "PrintedPageLater.svelte");
      }
      // Without its ending, by which a component would be compiled.
      return id in ABSENT ? `${STAND_IN}${id.replace(".svelte", "")}` : null;
    },
    load(id) {
      if (!id.startsWith(STAND_IN)) return null;
      const name = id.slice(STAND_IN.length);
      return ABSENT[name] ?? ABSENT[`${name}.svelte`] ?? null;
    }
  };
}

/** A bundler of somebody else takes what is called `.svelte.` for a source; MapLibre's parts say whose they are. */
function chunkName(name: string, moduleIds: readonly string[]): string {
  const within = (folder: string): boolean => moduleIds.some((id) => id.includes(folder));
  if (name === "map-worker" || within("/src/viewer/") || !within("/maplibre-gl/src/")) {
    return name.replace(".svelte", "");
  }
  return moduleIds.some((id) => id.endsWith("/maplibre-gl/src/index.ts"))
    ? "maplibre-gl"
    : "maplibre-gl-shared";
}

/** Styles of components that come with the map. */
const OF_MAP = /\/src\/viewer\/map\/[\w-]+\.svelte\?.*type=style/;

/**
 * Puts all styles as two texts where the code says `__DATELINE_STYLES__` and, of the map, `__DATELINE_MAP_STYLES__`: a
 * shadow root takes them as constructed sheets, which a strict policy of the host allows and no style of the host reaches.
 */
function stylesInScript(): Plugin[] {
  /** Of components of the map: each rule of theirs names one. */
  const classes = new Set<string>();
  const collect: Plugin = {
    name: "dateline-styles-of-map",
    enforce: "pre",
    transform(code, id) {
      if (!OF_MAP.test(id)) return null;
      for (const [name] of code.matchAll(/\.svelte-[a-z0-9]+/gu)) classes.add(name);
      return null;
    }
  };
  const place: Plugin = {
    name: "dateline-styles-in-script",
    enforce: "post",
    generateBundle(_options, bundle) {
      const sheets = Object.values(bundle).filter(
        (file) => file.type === "asset" && file.fileName.endsWith(".css")
      );
      const css = sheets.map((sheet) => (sheet.type === "asset" ? String(sheet.source) : "")).join("\n");
      for (const {fileName} of sheets) Reflect.deleteProperty(bundle, fileName);
      const ofMap = new RegExp([...classes].map((name) => `\\${name}\\b`).join("|") || "(?!)", "u");
      const texts = {
        __DATELINE_STYLES__: withoutRules(css, ofMap),
        __DATELINE_MAP_STYLES__: onlyRules(css, ofMap)
      };
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        for (const [name, text] of Object.entries(texts))
          file.code = file.code.replaceAll(name, () => JSON.stringify(text));
      }
    }
  };
  return [collect, place];
}
