import { connect, createServer, type Socket } from "node:net";

/** Stands between a store and its database server and breaks the line when told. */
export interface PostgresProxy {
  readonly url: string;
  /** Cuts every line now; new ones are made as usual. */
  cut(): void;
  /** Refuses new lines for a while. */
  goAway(ms: number): void;
  /** Cuts the line at the next COMMIT: before the server hears it, or before its answer comes back. */
  cutAtCommit(when: "before" | "after"): void;
  close(): Promise<void>;
}

export const createPostgresProxy = async (target: string): Promise<PostgresProxy> => {
  const { hostname, port } = new URL(target);
  const lines = new Set<Socket>();
  let isAway = false;
  let cutAt: "before" | "after" | undefined;
  const server = createServer((client) => {
    if (isAway) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    let isWaitingForCommit = false;
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      lines.add(socket);
      socket.on("error", end);
      socket.on("close", () => {
        lines.delete(socket);
        end();
      });
    }
    client.on("data", (bytes) => {
      if (cutAt !== undefined && bytes.includes("COMMIT\0")) {
        const when = cutAt;
        cutAt = undefined;
        if (when === "before") return end();
        isWaitingForCommit = true;
      }
      upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      if (isWaitingForCommit) end();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(target);
  url.port = String(typeof address === "object" && address ? address.port : 0);
  const cut = (): void => {
    for (const socket of lines) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    goAway: (ms) => {
      isAway = true;
      cut();
      setTimeout(() => {
        isAway = false;
      }, ms);
    },
    cutAtCommit: (when) => {
      cutAt = when;
    },
    close: async () => {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
