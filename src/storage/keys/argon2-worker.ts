import type { KdfChoice } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { stretchByArgon2 } from "./argon2.ts";
import { ARGON2_ON_PAGE } from "./argon2-in-worker.ts";

/** Runs Argon2id beside the page, so that the PIN pad never freezes. One question, one answer; the asker ends the worker. */
export interface Argon2Question {
  readonly pin: string;
  readonly salt: Bytes;
  readonly choice: Extract<KdfChoice, { type: "argon2id" }>;
}

export type Argon2Answer =
  | { readonly type: "stretched"; readonly stretched: Bytes }
  | { readonly type: "refused" };

const answerQuestion = async ({ data }: MessageEvent<Argon2Question>): Promise<void> => {
  const stretched = await stretchByArgon2(data.pin, data.salt, data.choice);
  const answer: Argon2Answer = stretched ? { type: "stretched", stretched } : { type: "refused" };
  postMessage(answer);
};

if ("document" in globalThis) Reflect.set(globalThis, ARGON2_ON_PAGE, stretchByArgon2);
else addEventListener("message", answerQuestion);
