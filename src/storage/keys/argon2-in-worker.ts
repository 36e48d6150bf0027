import type { Bytes } from "../sealing/bytes.ts";
import { stretchByArgon2 } from "./argon2.ts";
import type { Argon2Answer, Argon2Question } from "./argon2-worker.ts";
import type { PinKdfParts } from "./pin-kdf.ts";

/**
 * Argon2id in a worker of its own, ended after each answer: that alone gives its 19 MiB back. Where no worker starts
 * (policy, old browser), on this thread.
 *
 * `newWorker` is passed in, since only the app may vouch for a script's address under Trusted Types (app/script-urls.ts).
 */
export const createArgon2InWorker =
  (newWorker: () => Worker): PinKdfParts["argon2"] =>
  async (pin, salt, choice) => {
    const worker = startOrNothing(newWorker);
    if (!worker) return stretchByArgon2(pin, salt, choice);
    const answer = await ask(worker, { pin, salt, choice }).finally(() => worker.terminate());
    if (answer === "workerFailed") return stretchByArgon2(pin, salt, choice);
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
