import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "#domain/civil-date.ts";
import { localDay } from "#server/admin/local-moment.ts";
import { parseConfig } from "#server/config.ts";
import { type DemoSignIn, demoSignIns } from "#server/demo/demo-sign-ins.ts";
import { REGENCY } from "#server/demo/layout.ts";
import { seedDemo } from "#server/demo/seed-demo.ts";
import { silentLog } from "#server/log.ts";
import { type FolderWorld, openWorld } from "#server/open-world.ts";
import { startServer } from "#server/start-server.ts";
import { buildApp, ROOT } from "../../src/tools/build-app.ts";

export interface AppServer {
  readonly url: string;
  /** The world as last started. */
  readonly world: () => FolderWorld;
  readonly signIns: readonly DemoSignIn[];
  /** The fresh code of the sign-in whose label begins so ("Kader TPK"). */
  code(label: string): string;
  /** Stops and starts again on the same port and data, as an operator who put a new release in place does. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface AppServerOptions {
  readonly families?: number;
  /** The demonstration as it was so many days ago: of 35, nobody was weighed this month. */
  readonly seededDaysAgo?: number;
  /** More of the server's environment (TLS_CERT ...). */
  readonly env?: Readonly<Record<string, string>>;
}

/** The built app on the real server, on a port of its own, over a new data folder with a small demonstration. */
export const startAppServer = async ({
  families = 60,
  seededDaysAgo = 0,
  env = {},
}: AppServerOptions = {}): Promise<AppServer> => {
  await buildApp();
  const dataDir = mkdtempSync(join(tmpdir(), "damping-server-"));
  const open = async (port: string) => {
    const config = parseConfig({ PORT: port, DATA_DIR: dataDir, APP_DIR: join(ROOT, "dist"), ...env });
    if (!config.ok) throw new Error(config.problem);
    const world = await openWorld(dataDir, silentLog);
    if (!world.ok) throw new Error(world.problem);
    return { world: world.value, config: config.value };
  };
  let { world, config } = await open("0");
  const today = addDays(localDay(Date.now(), REGENCY), -seededDaysAgo);
  await seedDemo(world, { seed: 1, families, today });
  const signIns = await demoSignIns(world);
  let running = await startServer(world, config);
  const { url } = running;
  return {
    url,
    world: () => world,
    signIns,
    code: (label) => {
      const found = signIns.find((signIn) => signIn.label.startsWith(label));
      if (!found) throw new Error(`nobody signs in as ${label}`);
      return found.code;
    },
    restart: async () => {
      await running.stop();
      ({ world, config } = await open(new URL(url).port));
      running = await startServer(world, config);
    },
    stop: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
