import type { KdfChoice } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";

/** Argon2id on the calling thread (hash-wasm, loaded when first needed). `undefined` when WebAssembly is refused. */
export const stretchByArgon2 = async (
  pin: string,
  salt: Bytes,
  { memoryKib, passes, lanes }: Extract<KdfChoice, { type: "argon2id" }>,
): Promise<Bytes | undefined> => {
  if (typeof WebAssembly === "undefined") return undefined;
  const { argon2id } = await import("hash-wasm");
  const hash = await argon2id({
    password: pin,
    salt,
    iterations: passes,
    parallelism: lanes,
    memorySize: memoryKib,
    hashLength: 32,
    outputType: "binary",
  }).catch(refusedOrThrow);
  return hash && new Uint8Array(hash);
};

/** A policy without `wasm-unsafe-eval` shows as a CompileError; anything else is a bug. */
const refusedOrThrow = (thrown: unknown): undefined => {
  if (thrown instanceof WebAssembly.CompileError) return undefined;
  throw thrown;
};
