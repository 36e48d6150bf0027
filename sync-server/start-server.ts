import { readFileSync } from "node:fs";
import type { IncomingMessage, Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { dirname, resolve } from "node:path";
import type { TLSSocket } from "node:tls";
import { createAdaptorServer } from "@hono/node-server";
import { startChores } from "./backup/chores.ts";
import { startNightlyBackup } from "./backup/nightly-backup.ts";
import type { Config } from "./config.ts";
import { keptRulesFile, openKeptRules } from "./erase/kept-rules.ts";
import { createBuiltApp } from "./http/built-app.ts";
import { type Connection, originOf } from "./http/caller-address.ts";
import { RATES } from "./http/rate-limits.ts";
import type { LastingWorld } from "./open-world.ts";
import { createServer } from "./server.ts";

export interface RunningServer {
  /** Where it answers, `https://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no new requests, finishes those under way, makes the store whole and lets go of it. */
  stop(): Promise<void>;
}

/** Requests still running after this are cut off when stopping. */
const GRACE_MS = 10_000;

/** Listens for the world with a configuration that was found sound. */
export const startServer = async (world: LastingWorld, config: Config): Promise<RunningServer> => {
  const { tls, trustedProxies, isProduction, port, host } = config;
  const { dataKey, leaseDays, secondFactor } = config;
  if (isProduction && dataKey.type === "file" && dirname(resolve(dataKey.file)) === resolve(config.dataDir))
    world.log("warn", "dataKeyBesideDatabase");
  const server = createServer({
    ...world,
    leaseDays,
    secondFactor,
    rates: RATES,
    originOf: (request, env) => originOf(request, connectionOf(env), trustedProxies),
    isTls: tls !== undefined || trustedProxies.length > 0,
    refusesPlain: isProduction,
    app: createBuiltApp(config.appDir),
    metricsToken: config.metricsToken,
  });
  const listener = createAdaptorServer({
    fetch: (request, env) => server.fetch(request, env),
    ...(tls
      ? {
          createServer: createTlsServer,
          serverOptions: {
            cert: readFileSync(tls.certFile),
            key: readFileSync(tls.keyFile),
            minVersion: "TLSv1.2",
          },
        }
      : {}),
  }) as Server;
  // A sender that trickles its bytes holds a connection this long at most.
  listener.requestTimeout = 120_000;
  listener.headersTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(port, host, resolve);
  });
  const backups = startNightlyBackup(world, {
    backupDir: config.backupDir,
    kept: config.backupsKept,
    scratchDir: config.dataDir,
    hour: config.backupHour,
  });
  const chores = startChores(world, openKeptRules(keptRulesFile(config.dataDir)));
  // Node's own answer for a listener on a port.
  const { port: actualPort } = listener.address() as AddressInfo;
  const url = `${tls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${actualPort}`;
  world.log("info", "listening", { port: actualPort, tls: tls !== undefined });

  return {
    url,
    stop: async () => {
      const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
      // A connection that has been answered stays open for the next request; now there is none.
      const idle = setInterval(() => listener.closeIdleConnections(), 50);
      const cut = setTimeout(() => listener.closeAllConnections(), GRACE_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(cut);
      await Promise.all([backups.stop(), chores.stop()]);
      await world.store.close();
      world.log("info", "stopped");
    },
  };
};

const connectionOf = (env: unknown): Connection => {
  const incoming = (env as { readonly incoming?: IncomingMessage } | undefined)?.incoming;
  const socket = incoming?.socket;
  return {
    remoteAddress: socket?.remoteAddress ?? "",
    isTls: (socket as TLSSocket | undefined)?.encrypted === true,
  };
};
