import type { Bytes } from "../sealing/bytes.ts";
import type { Argon2Answer, Argon2Question } from "./argon2-worker.ts";
import type { PinKdfParts } from "./pin-kdf.ts";

/**
 * Where no worker starts, the page imports the worker's own file, so that the app carries Argon2id once. The bundler takes a
 * worker for a program and drops what it exports; on a page it leaves its function under this global name instead.
 */
export const ARGON2_ON_PAGE = "damping argon2";

export interface Argon2Places {
  /** Starts `argon2-worker.ts`. */
  readonly newWorker: () => Worker;
  /** The same on this thread. */
  readonly stretchHere: PinKdfParts["argon2"];
}

/**
 * Argon2id in a worker of its own, ended after each answer: that alone gives its 19 MiB back. Where no worker starts
 * (policy, old browser), on this thread.
 *
 * Both are passed in: only the app may vouch for a script's address under Trusted Types (app/script-urls.ts), and only it knows
 * where the one copy of Argon2id lies.
 */
export const createArgon2InWorker =
  ({ newWorker, stretchHere }: Argon2Places): PinKdfParts["argon2"] =>
  async (pin, salt, choice) => {
    const worker = startOrNothing(newWorker);
    if (!worker) return stretchHere(pin, salt, choice);
    const answer = await ask(worker, { pin, salt, choice }).finally(() => worker.terminate());
    if (answer === "workerFailed") return stretchHere(pin, salt, choice);
    return answer;
  };

const startOrNothing = (newWorker: () => Worker): Worker | undefined => {
  try {
    return newWorker();
  } catch {
    return undefined; // Refused by policy: the slower way still opens the phone.
  }
};

const ask = (worker: Worker, question: Argon2Question): Promise<Bytes | undefined | "workerFailed"> =>
  new Promise((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Argon2Answer>) =>
      resolve(data.type === "stretched" ? data.stretched : undefined),
    );
    worker.addEventListener("error", () => resolve("workerFailed"));
    worker.postMessage(question);
  });
