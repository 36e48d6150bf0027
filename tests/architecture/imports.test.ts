import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Which layer may import which; an import points left, or to `ui`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  protocol: ["domain"],
  storage: ["domain", "protocol"],
  sync: ["domain", "protocol"],
  ui: [],
  platform: [],
  features: ["domain", "protocol", "storage", "sync", "ui", "platform"],
  app: ["domain", "protocol", "storage", "sync", "ui", "platform", "features"],
  main: ["domain", "protocol", "storage", "sync", "ui", "platform", "features", "app"],
  // It hands in sealed copies: their place in the rows, and the shape of the file.
  sw: ["protocol", "storage"],
  "sync-server": ["domain", "protocol"],
  // Scripts run by hand and the start of the whole; nothing imports them.
  tools: ["domain", "protocol", "sync-server"],
};

/** Packages only one place may know. */
const PACKAGES: readonly (readonly [name: RegExp, places: readonly string[]])[] = [
  [/^dexie/, ["src/storage/"]],
  [/^date-fns/, ["src/ui/", "src/features/"]],
  [/^(preact|@preact|lucide)/, ["src/ui/", "src/features/", "src/app/", "src/main.tsx"]],
  [/^hono|^@hono/, ["sync-server/"]],
  [/^(node:sqlite|pg)$/, ["sync-server/store/", "sync-server/admin/"]],
  [/^hash-wasm/, ["src/storage/", "sync-server/"]],
  [/^node:/, ["sync-server/", "src/tools/"]],
  [/^workbox-window/, ["src/app/"]],
];

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

const sources = await Array.fromAsync(glob(["src/**/*.{ts,tsx,mjs}", "sync-server/**/*.ts"], { cwd: ROOT }));

const importsOf = (file: string): Import[] =>
  readFileSync(join(ROOT, file), "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const found = /(?:from\s+|import\s*\(\s*|^import\s+)["']([^"']+)["']/.exec(text);
      return found?.[1] ? [{ file, line: index + 1, target: found[1] }] : [];
    });

const ALIASES: Readonly<Record<string, string>> = {
  domain: "src/domain",
  protocol: "src/protocol",
  storage: "src/storage",
  sync: "src/sync",
  platform: "src/platform",
  ui: "src/ui",
  features: "src/features",
  app: "src/app",
  server: "sync-server",
};

const resolve = ({ file, target }: Import): string | undefined => {
  if (target.startsWith(".")) return relative(ROOT, join(ROOT, dirname(file), target));
  const alias = /^#(\w+)\/(.*)$/.exec(target);
  return alias?.[1] ? `${ALIASES[alias[1]] ?? alias[1]}/${alias[2]}` : undefined;
};

const layerOf = (path: string): string => {
  if (path.startsWith("sync-server/")) return "sync-server";
  const [, second = ""] = path.split("/");
  return second.startsWith("main.") ? "main" : second;
};

const say = ({ file, line, target }: Import): string => `${file}:${line} imports ${target}`;

test("an import points left in the house, or to ui", () => {
  const wrong = sources.flatMap(importsOf).filter((found) => {
    const target = resolve(found);
    if (!target) return false;
    const [from, to] = [layerOf(found.file), layerOf(target)];
    return from !== to && !ALLOWED[from]?.includes(to);
  });
  expect(wrong.map(say)).toEqual([]);
});

test("a package is known only where it belongs", () => {
  const wrong = sources.flatMap(importsOf).filter(({ file, target }) => {
    const rule = PACKAGES.find(([name]) => name.test(target));
    return rule !== undefined && !rule[1].some((place) => file.startsWith(place));
  });
  expect(wrong.map(say)).toEqual([]);
});

test("domain has no library but zod/mini", () => {
  const wrong = sources
    .filter((file) => file.startsWith("src/domain/"))
    .flatMap(importsOf)
    .filter(
      ({ target }) => !target.startsWith(".") && !target.startsWith("#domain/") && target !== "zod/mini",
    );
  expect(wrong.map(say)).toEqual([]);
});

test("domain asks no clock, no randomness, no world", () => {
  const forbidden =
    /Date\.now|new Date\(\)|Math\.random|\bcrypto\b|\bprocess\b|\bwindow\b|\bdocument\b|performance\.now/;
  const wrong = sources
    .filter((file) => file.startsWith("src/domain/") && file.endsWith(".ts"))
    .flatMap((file) =>
      readFileSync(join(ROOT, file), "utf8")
        .split("\n")
        .map((text, index) => ({ file, line: index + 1, target: text.replace(/\/\/.*|^\s*\*.*|\/\*.*/, "") }))
        .filter(({ target }) => forbidden.test(target)),
    );
  expect(wrong.map(say)).toEqual([]);
});

test("features never import one another, only what they share", () => {
  const featureOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];
  const wrong = sources.flatMap(importsOf).filter((found) => {
    const target = resolve(found);
    const [from, to] = [featureOf(found.file), target && featureOf(target)];
    return from !== undefined && to !== undefined && to !== "shared" && from !== to;
  });
  expect(wrong.map(say)).toEqual([]);
});

test("only two named files of the app call fetch", () => {
  const callers = sources.filter(
    (file) =>
      file.startsWith("src/") &&
      !file.startsWith("src/tools/") &&
      /\bfetch\(/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  // The service worker has no page to ask: it hands in sealed copies by itself.
  expect(callers.sort()).toEqual(["src/sw/hand-in-locked.ts", "src/sync/http-transport.ts"]);
});

test("no file imports itself in a circle at run time", () => {
  const edges = new Map<string, string[]>();
  for (const file of sources) {
    const text = readFileSync(join(ROOT, file), "utf8");
    const targets = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+["']([^"']+)["']/gm)]
      .map((match) => resolve({ file, line: 0, target: match[1] ?? "" }))
      .filter((target): target is string => target !== undefined);
    edges.set(file, targets);
  }
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const target of edges.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  expect(circles).toEqual([]);
});
