import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openProfile } from "#support/browser.ts";
import { buildPage } from "#support/build-page.ts";
import { ROOT } from "../../src/tools/build-app.ts";
import { type Bench, type Figure, median } from "./figure.ts";
import { openSyncSite, type SyncSite } from "./first-sync/sync-site.ts";
import { loadOnce } from "./first-sync.ts";
import { createBrake, SLOWDOWN } from "./phone/slow-down.ts";

/** What the driver calls in `peers/page`: first loads with the peers' own replication. */
export interface PeersPage {
  pouch(batch: number): Promise<PeerLoad>;
  rx(batch: number): Promise<PeerLoad>;
}

interface PeerLoad {
  readonly totalMs: number;
  readonly documents: number;
}

const HERE = join(ROOT, "tests/bench/peers");
const VERSIONS = 10_000;
const ROUNDS = 3;

/** First sync of the same versions by PouchDB 9 and RxDB 17, in turn with ours. Only by `--peers`: it installs them first. */
export const peersSpeed: Bench = {
  name: "peers",
  run: async () => {
    install();
    const built = await buildPage("tests/bench/peers/page", {
      define: { global: "globalThis" },
      // What browserify gives; the bundler puts an empty module in its place.
      resolve: { alias: { events: join(HERE, "node_modules/events/events.js") } },
    });
    const site = await openSyncSite(VERSIONS);
    const folder = mkdtempSync(join(tmpdir(), "damping-peers-"));
    const file = join(folder, "versions.json");
    writeFileSync(file, `[${site.rows.join()}]`);
    const server = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "serve.ts", file, built],
      {
        cwd: HERE,
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    try {
      const url = `http://127.0.0.1:${await portOf(server)}`;
      return [...(await compare(site, url, 1)), ...(await compare(site, url, SLOWDOWN))];
    } finally {
      server.kill();
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const CLIENTS: Readonly<Record<string, (page: Page) => Promise<PeerLoad>>> = {
  "PouchDB 9, batch 100 (its default)": (page) => page.evaluate(() => peers.pouch(100)),
  "PouchDB 9, batch 1000": (page) => page.evaluate(() => peers.pouch(1_000)),
  "RxDB 17 with HTTP pull, batch 1000": (page) => page.evaluate(() => peers.rx(1_000)),
};

const compare = async (site: SyncSite, url: string, slowdown: number): Promise<readonly Figure[]> => {
  const ours: number[] = [];
  const theirs = new Map<string, number[]>(Object.keys(CLIENTS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push((await loadOnce(site, slowdown)).totalMs);
    for (const [name, load] of Object.entries(CLIENTS)) {
      const { totalMs, documents } = await onPage(url, slowdown, load);
      if (documents !== site.versions) throw new Error(`${name} has ${documents} of ${site.versions}`);
      theirs.get(name)?.push(totalMs);
    }
  }
  const at = slowdown === 1 ? "unslowed" : `page ${slowdown}x slower`;
  return [
    { name: `Damping, ${site.versions} versions, ${at}`, value: median(ours) / 1000, unit: "s" },
    ...[...theirs].map(([name, times]) => ({
      name: `${name}, ${at}`,
      value: median(times) / 1000,
      unit: "s",
      note: `${median(times.map((ms, round) => ms / (ours[round] ?? Number.NaN))).toFixed(1)} times ours`,
    })),
  ];
};

const onPage = async <T>(url: string, slowdown: number, work: (page: Page) => Promise<T>): Promise<T> => {
  const profile = await openProfile(url);
  try {
    profile.page.setDefaultTimeout(300_000);
    await profile.page.goto("/");
    await profile.page.waitForFunction(() => "peers" in globalThis, undefined, { timeout: 20_000 });
    await (await createBrake(profile.page))(slowdown);
    return await work(profile.page);
  } finally {
    await profile.close();
  }
};

const install = (): void => {
  if (existsSync(join(HERE, "node_modules"))) return;
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: HERE,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("the peers could not be installed");
};

const portOf = async (server: ChildProcess): Promise<string> => {
  const [line] = (await once(server.stdout ?? server, "data")) as [Buffer];
  return line.toString().trim();
};

/** Set by peers/page/main.ts; the functions that name it run there. */
declare const peers: PeersPage;
