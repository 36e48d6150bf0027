import { ARGON2_ON_PAGE, type Argon2Places } from "#storage/keys/argon2-in-worker.ts";
import argon2WorkerUrl from "../storage/keys/argon2-worker.ts?worker&url";

/**
 * The only two addresses of scripts that this app ever runs beside its own page. Under `require-trusted-types-for 'script'` a
 * browser starts nothing from a plain text; the one policy it admits, `damping`, vouches for these two and throws at any other.
 */
const SERVICE_WORKER = "/sw.js";

/** Browsers without Trusted Types take the text itself. */
interface PolicyMaker {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** Answers the address itself; throws at any that is not one of the two (a bug, or an attack). */
export const vouchedUrl = (url: string): string => {
  if (url === SERVICE_WORKER || url === argon2WorkerUrl) return url;
  throw new TypeError("damping runs no script from there");
};

const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyMaker };
const policy = trustedTypes?.createPolicy("damping", { createScriptURL: vouchedUrl });

// What the policy answers is a TrustedScriptURL, which the browser takes wherever these types say text.
const vouch = (url: string): string => (policy ? (policy.createScriptURL(url) as string) : vouchedUrl(url));

/** Where the service worker lies. */
export const serviceWorkerUrl = (): string => vouch(SERVICE_WORKER);

/** `storage/keys/argon2-worker.ts` as a worker, and the same file on the page where none starts. */
export const argon2: Argon2Places = {
  newWorker: () => new Worker(vouch(argon2WorkerUrl), { type: "module" }),
  stretchHere: async (...asked) => {
    await import(/* @vite-ignore */ argon2WorkerUrl);
    const stretch: Argon2Places["stretchHere"] = Reflect.get(globalThis, ARGON2_ON_PAGE);
    return stretch(...asked);
  },
};
