import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import { build } from "vite";
import { ROOT } from "../../../src/tools/build-app.ts";
import { KELURAHAN, type LoadServer, openLoadServer } from "../server/load-server.ts";

/** The real sync server over SQLite, filled, on a port together with the bench page and the same versions as plain pages. */
export interface SyncSite {
  readonly url: string;
  /** Versions a phone has to load. */
  readonly versions: number;
  readonly plainPages: number;
  /** Every version's JSON as readers get it. */
  readonly rows: readonly string[];
  /** Mean JSON of a version as a reader gets it, unpacked. */
  readonly bytesAVersion: number;
  /** A code for one more cadre's phone. */
  code(): Promise<string>;
  /** Writes so many versions from another phone. */
  write(count: number): Promise<void>;
  /** Requests to `/v1/sync` answered so far, and the bytes of their bodies down. */
  traffic(): { readonly requests: number; readonly bytesDown: number };
  stop(): Promise<void>;
}

const BUILT = join(ROOT, ".cache/first-sync-page");
const RWS = ["01", "02", "03", "04", "05"];
const PLAIN_PAGE = 1_000;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** `versions` come by twenty of a family. */
export const openSyncSite = async (versions: number): Promise<SyncSite> => {
  await buildPage();
  const load = await openLoadServer();
  const writer = await load.phone(RWS, { measurements: 15 });
  for (let left = versions; left > 0; left -= 500) await writer.send(writer.push(Math.min(500, left)));
  const rows = await rowsOf(load);
  const pages = Array.from({ length: Math.ceil(rows.length / PLAIN_PAGE) }, (_, at) =>
    gzipSync(`{"versions":[${rows.slice(at * PLAIN_PAGE, (at + 1) * PLAIN_PAGE).join()}]}`),
  );
  const traffic = { requests: 0, bytesDown: 0 };
  const sync = getRequestListener(async (request) => {
    const answer = await load.server.fetch(request);
    traffic.requests += 1;
    const bytes = await answer.clone().arrayBuffer();
    traffic.bytesDown += bytes.byteLength;
    return answer;
  });
  const server = createServer(async (asked, answer) => {
    const path = asked.url ?? "/";
    if (path.startsWith("/v1/")) return void sync(asked, answer);
    const plain = /^\/plain\/(\d+)$/.exec(path);
    if (plain) {
      const page = pages[Number(plain[1])];
      const headers = { "content-type": "application/json", "content-encoding": "gzip" };
      return void answer.writeHead(page ? 200 : 404, headers).end(page);
    }
    const file = path === "/" ? "/index.html" : normalize(path);
    const body = await readFile(join(BUILT, file)).catch(() => undefined);
    answer.writeHead(body ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "text/plain" }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the bench page has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    versions: rows.length,
    plainPages: pages.length,
    rows,
    bytesAVersion: rows.reduce((sum, row) => sum + row.length, 0) / rows.length,
    code: async () => {
      const grants = RWS.map((rw) => ({ role: "cadre" as const, area: `${KELURAHAN}/${rw}` }));
      return (await load.server.addWorker({ name: "Rina", grants })).code;
    },
    write: async (count) => {
      await writer.send(writer.push(count));
    },
    traffic: () => ({ ...traffic }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await load.close();
    },
  };
};

/** Every version's text as readers get it, with its serial. */
const rowsOf = (load: LoadServer): Promise<readonly string[]> =>
  load.server.store.read(load.server.regency, async (tx) => {
    const rows: string[] = [];
    for (const { stream } of await tx.streams.all())
      for (const { serial, text } of await tx.versions.since(stream, 0, 1_000_000))
        rows.push(`${text.slice(0, -1)},"serial":${serial}}`);
    return rows;
  });

const buildPage = async (): Promise<void> => {
  await build({
    root: join(ROOT, "tests/bench/first-sync/page"),
    configFile: false,
    logLevel: "error",
    resolve: { alias: { dexie: join(ROOT, "node_modules/dexie/dist/modern/dexie.mjs") } },
    build: {
      chunkSizeWarningLimit: 1_000,
      outDir: BUILT,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
    },
    worker: { format: "es" },
  });
};
