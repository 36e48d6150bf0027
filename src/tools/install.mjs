// Installs the exact packages of the lock file when they are not there yet. Runs before every script, on whatever Node
// the machine has (plain JavaScript for that reason); the script itself then finds the pinned Node in node_modules/.bin.
// Says everything on standard error: standard output belongs to the script that follows.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const marker = `${root}node_modules/.installed`;
const wanted = () =>
  createHash("sha256")
    .update(readFileSync(`${root}package.json`))
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");

const isInstalled = () => existsSync(marker) && readFileSync(marker, "utf8") === wanted();

if (!isInstalled()) {
  console.error("Memasang paket (sekali saja, perlu jaringan) ...");
  const npm = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  // Not `npm ci`: it refuses a lock that lacks other systems' optional packages, which not every registry offers. `install`
  // takes the lock's exact versions just the same, and adds this system's own where they are missing.
  const run = spawnSync(npm[0], [...npm.slice(1), "install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (run.status !== 0) {
    console.error("Pemasangan gagal. Periksa jaringan, lalu jalankan perintah yang sama lagi.");
    process.exit(run.status ?? 1);
  }
  writeFileSync(marker, wanted());
}
