import type { KdfChoice } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";

/** Makes guessing a PIN slow: turns it into 32 bytes at a price in time and memory. */
export interface PinKdf {
  /** With the best way this browser has, which is kept beside the wrap. */
  stretchNew(pin: string, salt: Bytes): Promise<{ readonly choice: KdfChoice; readonly stretched: Bytes }>;
  /** In the way that was chosen then. */
  stretch(pin: string, salt: Bytes, choice: KdfChoice): Promise<Bytes>;
}

/** OWASP password storage sheet: Argon2id with 19 MiB, two passes, one lane. */
export const ARGON2ID: KdfChoice = { type: "argon2id", memoryKib: 19_456, passes: 2, lanes: 1 };
/** OWASP, for where WebAssembly is refused: PBKDF2-HMAC-SHA256 with 600,000 rounds. */
export const PBKDF2: KdfChoice = { type: "pbkdf2", rounds: 600_000 };

/** One way of stretching; `undefined` when this browser refuses it. */
export type Stretch<Choice extends KdfChoice = KdfChoice> = (
  pin: string,
  salt: Bytes,
  choice: Choice,
) => Promise<Bytes | undefined>;

type Argon2 = Extract<KdfChoice, { type: "argon2id" }>;
type Pbkdf2 = Extract<KdfChoice, { type: "pbkdf2" }>;

export interface PinKdfParts {
  readonly argon2: Stretch<Argon2>;
  readonly pbkdf2: Stretch<Pbkdf2>;
  /** What a new PIN is stretched with; smaller in tests. */
  readonly preferred?: KdfChoice;
}

/** Argon2id where WebAssembly runs, PBKDF2 elsewhere. Throws when a wrap needs a way this browser refuses. */
export const createPinKdf = ({ argon2, pbkdf2, preferred = ARGON2ID }: PinKdfParts): PinKdf => {
  const run: Stretch = (pin, salt, choice) =>
    choice.type === "argon2id" ? argon2(pin, salt, choice) : pbkdf2(pin, salt, choice);
  const stretch = async (pin: string, salt: Bytes, choice: KdfChoice): Promise<Bytes> => {
    const stretched = await run(pin, salt, choice);
    if (!stretched) throw new Error(`this browser refuses ${choice.type}`);
    return stretched;
  };
  return {
    stretch,
    stretchNew: async (pin, salt) => {
      const stretched = await run(pin, salt, preferred);
      return stretched
        ? { choice: preferred, stretched }
        : { choice: PBKDF2, stretched: await stretch(pin, salt, PBKDF2) };
    },
  };
};
