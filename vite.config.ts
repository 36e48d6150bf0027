import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

const APP_VERSION = (
  JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as { version: string }
).version;
const ROOT = fileURLToPath(new URL(".", import.meta.url));

/**
 * What is fetched together, each with whatever it imports that an earlier line has not taken. The PIN pad; Beranda behind
 * it; then the screens by trade. Left alone the bundler makes a file of every module that two screens share: a hundred and
 * fifty requests, and a sixth more bytes.
 */
const CHUNKS = [
  { name: "first", tags: ["$initial" as const], priority: 9 },
  { name: "work", test: /src\/app\/at-work/, priority: 8 },
  { name: "families", test: /src\/features\/families\//, priority: 7 },
  { name: "growth", test: /src\/features\/(child|measure|weighing-day)\//, priority: 6 },
  { name: "programme", test: /src\/features\/(visit|episodes|care)\//, priority: 5 },
  { name: "oversight", test: /src\/features\/(area|review|devices|history)\//, priority: 5 },
  { name: "shared", minShareCount: 2, priority: 1 },
];

export default defineConfig({
  root: "src",
  publicDir: "../public",
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    // The preload helper would need an inline script for old browsers; every browser we serve has modules.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One sheet: forty small ones cost twice the bytes and a request each.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  // The build for browsers of today; the package's own entry is the one for browsers of 2015.
  resolve: { alias: { dexie: `${ROOT}node_modules/dexie/dist/modern/dexie.mjs` } },
  worker: { format: "es" },
  define: { "import.meta.env.VITE_APP_VERSION": JSON.stringify(APP_VERSION) },
  plugins: [
    preact(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "sw",
      filename: "sw.ts",
      // Anything but a classic script is refused by browsers without a word from the build.
      injectManifest: { rollupFormat: "iife", globPatterns: ["**/*.{js,css,html,svg,webmanifest,wasm}"] },
      // The browser fetches them itself when the app is installed, which needs a network anyway.
      includeManifestIcons: false,
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        id: "/",
        name: "Damping: pendamping keluarga",
        short_name: "Damping",
        description: "Catat kunjungan dan penimbangan di mana saja, juga tanpa sinyal.",
        lang: "id",
        dir: "ltr",
        start_url: "/",
        scope: "/",
        display: "standalone",
        orientation: "any",
        background_color: "#ffffff",
        theme_color: "#0a5536",
        icons: [
          { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
      },
    }),
  ],
  test: {
    projects: [
      {
        extends: true,
        root: ROOT,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/bench/**", "node_modules/**"],
          environment: "node",
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        root: ROOT,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          environment: "node",
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
