import { gzipSync } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import { buildPage } from "#support/build-page.ts";
import { answerBuiltFile } from "#support/built-file.ts";
import { listen } from "#support/listen.ts";
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

const RWS = ["01", "02", "03", "04", "05"];
const PLAIN_PAGE = 1_000;

/** `versions` come by twenty of a family. */
export const openSyncSite = async (versions: number): Promise<SyncSite> => {
  const built = await buildPage("tests/bench/first-sync/page");
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
  const site = await listen((asked, answer) => {
    const path = asked.url ?? "/";
    if (path.startsWith("/v1/")) return void sync(asked, answer);
    const plain = /^\/plain\/(\d+)$/.exec(path);
    if (!plain) return void answerBuiltFile(built, path, answer);
    const page = pages[Number(plain[1])];
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    answer.writeHead(page ? 200 : 404, headers).end(page);
  });
  return {
    url: site.url,
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
      await site.stop();
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
