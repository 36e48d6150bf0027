import { createServer, type RequestListener } from "node:http";

export interface Listening {
  readonly url: string;
  /** Also ends what is being answered. */
  stop(): Promise<void>;
}

/** Listens on a free port of this machine, where a browser gives a page storage and cryptography. */
export const listen = async (answer: RequestListener): Promise<Listening> => {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("there is no port to listen on");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
};
