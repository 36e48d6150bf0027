import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * Builds the app with sealing off into the given folder: the control of tests that look for text in a profile's files. Run as
 * a process of its own, as the real build is. The shipped build cannot be made unsealed by anything a user could set.
 */
const [, , outDir = ""] = process.argv;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

await build({
  root: `${ROOT}src`,
  configFile: `${ROOT}vite.config.ts`,
  logLevel: "warn",
  build: { outDir, emptyOutDir: true },
  plugins: [
    {
      name: "unsealed",
      enforce: "pre",
      resolveId: (source, importer = "") =>
        source.endsWith("/sealing/web-sealer.ts") && importer.endsWith("/browser-ports.ts")
          ? `${ROOT}tests/support/unsealed-sealer.ts`
          : undefined,
    },
  ],
});
