import { expect, test } from "vitest";
import { stretchByArgon2 } from "#storage/keys/argon2.ts";
import { createArgon2InWorker } from "#storage/keys/argon2-in-worker.ts";
import type { Argon2Question } from "#storage/keys/argon2-worker.ts";

const CHOICE = { type: "argon2id", memoryKib: 64, passes: 1, lanes: 1 } as const;
const SALT = new Uint8Array(16);

const inWorker = (newWorker: () => Worker) =>
  createArgon2InWorker({ newWorker, stretchHere: stretchByArgon2 });

type Reaction = (question: Argon2Question) => Promise<{ message: unknown } | "error">;

/** A worker as far as it is used; what is real is the asking. The real one runs in the browser test. */
const aWorker = (react: Reaction, log: string[] = []): Worker => {
  const target = new EventTarget();
  return {
    addEventListener: target.addEventListener.bind(target),
    postMessage: async (question: Argon2Question) => {
      const reaction = await react(question);
      target.dispatchEvent(
        reaction === "error" ? new Event("error") : new MessageEvent("message", { data: reaction.message }),
      );
    },
    terminate: () => log.push("terminated"),
  } as unknown as Worker;
};

test("the worker's answer is taken and the worker is ended, which gives its memory back", async () => {
  const log: string[] = [];
  const stretch = inWorker(() =>
    aWorker(async ({ pin, salt, choice }) => {
      const stretched = await stretchByArgon2(pin, salt, choice);
      return { message: { type: "stretched", stretched } };
    }, log),
  );
  expect(await stretch("285139", SALT, CHOICE)).toEqual(await stretchByArgon2("285139", SALT, CHOICE));
  expect(log).toEqual(["terminated"]);
});

test("a worker that is refused by policy or dies in loading: the same answer on this thread", async () => {
  const expected = await stretchByArgon2("285139", SALT, CHOICE);
  const refused = inWorker(() => {
    throw new TypeError("This document requires 'TrustedScriptURL' assignment");
  });
  expect(await refused("285139", SALT, CHOICE)).toEqual(expected);
  const dying = inWorker(() => aWorker(async () => "error"));
  expect(await dying("285139", SALT, CHOICE)).toEqual(expected);
});

test("a browser that refuses WebAssembly says so, so that PBKDF2 takes over", async () => {
  const stretch = inWorker(() => aWorker(async () => ({ message: { type: "refused" } })));
  expect(await stretch("285139", SALT, CHOICE)).toBeUndefined();
});
