import { expect, test } from "vitest";
import { onceUp } from "#server/store/postgres/retry.ts";

const failure = (code: string): Error => Object.assign(new Error(`said ${code}`), { code });

test("opening waits for a PostgreSQL that is recovering", async () => {
  const says = [failure("57P03"), failure("ECONNRESET"), failure("57P03")];
  let waitedMs = 0;
  const opened = await onceUp(
    async () => {
      const said = says.shift();
      if (said) throw said;
      return "open";
    },
    async (ms) => {
      waitedMs += ms;
    },
  );
  expect(opened).toBe("open");
  expect(waitedMs).toBeGreaterThan(0);
});

test("a PostgreSQL that is not there, or refuses, is told at once; one that never comes up, in the end", async () => {
  const open = (code: string) => {
    let waits = 0;
    const opening = onceUp(
      () => Promise.reject(failure(code)),
      async () => {
        waits += 1;
      },
    );
    return opening.then(
      () => -1,
      () => waits,
    );
  };
  expect(await open("ECONNREFUSED")).toBe(0);
  expect(await open("28P01")).toBe(0);
  expect(await open("57P03")).toBeGreaterThan(10);
});
