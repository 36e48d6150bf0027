import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { build } from "vite";
import { ROOT } from "../../../src/tools/build-app.ts";

const BUILT = join(ROOT, ".cache/bench-page");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
};

/** Builds the bench page and serves it on this machine, where a browser gives it storage and cryptography. */
export const servePage = async (): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  await build({
    root: join(ROOT, "tests/bench/page"),
    configFile: false,
    logLevel: "warn",
    build: {
      chunkSizeWarningLimit: 1_000,
      outDir: BUILT,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
    },
    worker: { format: "es" },
  });
  const server = createServer(async ({ url = "/" }, answer) => {
    const asked = url === "/" ? "/index.html" : normalize(url);
    const body = await readFile(join(BUILT, asked)).catch(() => undefined);
    answer.writeHead(body ? 200 : 404, { "content-type": TYPES[extname(asked)] ?? "text/plain" }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the bench page has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
};
