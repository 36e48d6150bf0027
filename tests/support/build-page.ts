import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { ROOT } from "../../src/tools/build-app.ts";

/**
 * Builds one page of a harness as the app is built: for the same browsers, with the same build of Dexie. `page` is its folder
 * below the repository's root; answers the folder it was built into. `more` is what only this page needs.
 */
export const buildPage = async (page: string, more: InlineConfig = {}): Promise<string> => {
  const outDir = join(ROOT, ".cache", page.replaceAll("/", "-"));
  await build({
    root: join(ROOT, page),
    configFile: false,
    logLevel: "error",
    resolve: { alias: { dexie: join(ROOT, "node_modules/dexie/dist/modern/dexie.mjs") } },
    build: {
      chunkSizeWarningLimit: 2_000,
      outDir,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
    },
    worker: { format: "es" },
    ...more,
  });
  return outDir;
};
