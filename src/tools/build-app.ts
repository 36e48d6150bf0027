import { execFileSync } from "node:child_process";
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
  // A process of its own: under a test runner NODE_ENV is "test", and the app would be built as for development.
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "src", "--config", "vite.config.ts", "--logLevel", "warn"],
    { cwd: ROOT, stdio: ["ignore", 2, 2], env: { ...process.env, NODE_ENV: "production" } },
  );
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
