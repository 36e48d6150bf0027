import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { buildApp, ROOT } from "../../src/tools/build-app.ts";
import type { Bench } from "./figure.ts";

/** JavaScript of the first screen (what index.html loads and what those modules import statically) and of everything. */
export const bundleSize: Bench = {
  name: "size of the app",
  async run() {
    await buildApp();
    const dist = join(ROOT, "dist");
    const html = readFileSync(join(dist, "index.html"), "utf8");
    const first = new Set<string>();
    const open = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (first.has(file)) continue;
      first.add(file);
      const text = readFileSync(join(dist, file), "utf8");
      for (const match of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
        open.push(`assets/${match[1]}`);
    }
    const all = readdirSync(join(dist, "assets")).filter((file) => file.endsWith(".js"));
    const worker = readdirSync(dist).filter((file) => file.endsWith(".js"));
    const kb = (files: readonly string[]): number =>
      files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) /
      1000;
    const css = readdirSync(join(dist, "assets")).filter((file) => file.endsWith(".css"));
    return [
      {
        name: "JavaScript for the first screen, gzip",
        value: kb([...first]),
        unit: "KB",
        target: { atMost: 90 },
      },
      {
        name: "JavaScript until Beranda stands, gzip",
        value: kb([
          ...first,
          ...all.filter((file) => file.startsWith("work-")).map((file) => `assets/${file}`),
        ]),
        unit: "KB",
      },
      {
        name: "all JavaScript, gzip",
        value: kb([...all.map((file) => `assets/${file}`), ...worker]),
        unit: "KB",
        target: { atMost: 200 },
      },
      {
        name: "all a phone fetches once and keeps for offline use, as it travels",
        value: travelling(dist) / 1000,
        unit: "KB",
        note: "by brotli, as the server sends it",
      },
      { name: "style sheets, gzip", value: kb(css.map((file) => `assets/${file}`)), unit: "KB" },
    ];
  },
};

/** What the service worker's list names: its patterns stand in vite.config.ts. */
const KEPT = /\.(js|css|html|svg|webmanifest|wasm)$/;

const travelling = (dist: string): number =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => KEPT.test(file) && file !== "sw.js")
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file))).length, 0);
