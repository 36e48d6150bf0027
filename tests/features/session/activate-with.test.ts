import { expect, test } from "vitest";
import { activateWith, activationProblem } from "#features/session/activate-with.ts";
import type { EnrolRequest } from "#protocol/messages.ts";

test("the server is asked with the code, the phone's id and its name", async () => {
  const asked: EnrolRequest[] = [];
  const activate = activateWith(
    {
      enrol: async (request) => {
        asked.push(request);
        return { type: "offline" };
      },
    },
    { id: "hp-1", label: "HP Siti" },
  );
  expect(await activate("ABCDEF12")).toEqual({ ok: false, problem: { type: "Unreachable" } });
  expect(asked).toEqual([{ proto: 1, code: "ABCDEF12", device: "hp-1", label: "HP Siti" }]);
});

const refused = (refusal: string, status: number) => ({ type: "refused", refusal, status }) as const;

test.each([
  [refused("badCode", 401), "WrongCode"],
  [refused("codeExpired", 401), "ExpiredCode"],
  [refused("codeUsed", 401), "UsedCode"],
  [refused("secondFactorNeeded", 403), "FactorNeeded"],
  [refused("badSecondFactor", 403), "WrongFactor"],
  [refused("tooMany", 429), "TooManyTries"],
  [refused("upgradeNeeded", 426), "AppTooOld"],
  [refused("broken", 500), "ServerTrouble"],
  [refused("tooLarge", 413), "ServerTrouble"],
  [{ type: "timeout" } as const, "Unreachable"],
  [{ type: "notOurServer" } as const, "NotOurServer"],
  [{ type: "nonsense", detail: "<html>" } as const, "NotOurServer"],
])("%o reads %s", (delivery, type) => {
  expect(activationProblem(delivery).type).toBe(type);
});

test("a wait that the server names is told in seconds", () => {
  expect(activationProblem({ ...refused("tooMany", 429), retryAfterMs: 29_500 })).toEqual({
    type: "TooManyTries",
    retryAfterSeconds: 30,
  });
});
