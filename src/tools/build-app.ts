import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const STAMP = `${ROOT}dist/.built-from`;

/** Builds the app into `dist` unless nothing it is made of has changed since the last build. */
export const buildApp = async ({
  force = false,
}: {
  force?: boolean;
} = {}): Promise<"built" | "unchanged"> => {
  const wanted = await hashSources();
  if (!force && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return "unchanged";
  const { build } = await import("vite");
  await build({ root: `${ROOT}src`, configFile: `${ROOT}vite.config.ts`, logLevel: "warn" });
  writeFileSync(STAMP, wanted);
  return "built";
};

const hashSources = async (): Promise<string> => {
  const files: string[] = [];
  for await (const file of glob(["src/**/*", "public/**/*", "package-lock.json", "vite.config.ts"], {
    cwd: ROOT,
  })) {
    if (/\.[a-z0-9]+$/i.test(file) && !file.startsWith("src/tools/")) files.push(file);
  }
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(file).update(await readFile(`${ROOT}${file}`));
  return hash.digest("hex");
};
