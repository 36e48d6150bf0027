import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "../../../src/tools/build-app.ts";

/** The sync server as an operator starts it: a process of its own, which can be killed. */
export interface ServerProcess {
  readonly url: string;
  /** Starts it, or starts it again on the same port and data; answers when it is ready to serve. */
  start(): Promise<void>;
  /** SIGKILL: nothing is flushed, nothing is said goodbye to. */
  kill(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;

export const createServerProcess = async (env: Readonly<Record<string, string>>): Promise<ServerProcess> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  return {
    url,
    start: async () => {
      const server = spawn(
        process.execPath,
        ["--disable-warning=ExperimentalWarning", "sync-server/main.ts"],
        {
          cwd: ROOT,
          env: { PATH: process.env.PATH, PORT: String(port), BACKUP_HOUR: "off", ...env },
          stdio: ["ignore", "ignore", "pipe"],
        },
      );
      let said = "";
      server.stderr?.on("data", (bytes: Buffer) => {
        said += bytes.toString();
      });
      running = server;
      const from = performance.now();
      while (!(await isReady())) {
        if (server.exitCode !== null) throw new Error(`the server ended by itself: ${said}`);
        if (performance.now() - from > READY_WITHIN_MS) throw new Error(`the server is not ready: ${said}`);
        await sleep(20);
      }
    },
    kill: async () => {
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const ended = once(running, "exit");
      running.kill("SIGKILL");
      await ended;
    },
  };
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
};
