import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { FactorState, SecondFactorScreen } from "#features/factor/second-factor-screen.tsx";
import { otpProblemText, type useSecondFactor } from "#features/factor/use-second-factor.ts";
import { backFromFactor, factorHref } from "#features/shared/online/back-from-factor.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import type { SecondFactorAnswer } from "#protocol/messages.ts";
import { fromBase32, stepAt, totpAt } from "#server/accounts/totp.ts";
import { createPhone } from "#support/phone.ts";
import { createTestServer } from "#support/test-server.ts";
import { createAccounts } from "#sync/account-transport.ts";

const factor: ReturnType<typeof useSecondFactor> = {
  ...{
    answer: undefined,
    failed: undefined,
    isAsking: false,
    again: () => {},
    code: "",
    codeError: undefined,
  },
  ...{ type: () => {}, isBusy: false, take: () => {}, copied: () => {} },
};
const shown = (answer: Partial<SecondFactorAnswer> & Pick<SecondFactorAnswer, "state">): string =>
  render(<FactorState factor={factor} answer={{ proto: 1, ...answer }} />);

describe("the page of the second code", () => {
  test("asks the server first", () => {
    const accounts = { secondFactor: () => new Promise<never>(() => {}) };
    expect(render(<SecondFactorScreen accounts={accounts} />)).toContain("Menanyakan ke server");
  });

  test("offers one next step, whatever the state", () => {
    for (const state of ["toSetUp", "toProve"] as const)
      expect(shown({ state }).match(/button--primary/g)).toHaveLength(1);
    for (const state of ["notNeeded", "proved"] as const) expect(shown({ state })).not.toContain("<button");
  });

  test("leads back to the page that asked, once the code was shown, and to no other place", () => {
    const asked = { type: "refused", refusal: "secondFactorNeeded", status: 403 } as const;
    expect(render(<NotDeliveredNotice failed={asked} isAsking={false} onAgain={() => {}} />)).toContain(
      'href="/saya/kode-kedua"',
    );
    expect(factorHref("/perangkat")).toBe("/saya/kode-kedua?lalu=%2Fperangkat");
    const proved = (back: string | undefined) =>
      render(<FactorState factor={factor} answer={{ proto: 1, state: "proved" }} back={back} />);
    expect(proved(backFromFactor("/perangkat"))).toContain('href="/perangkat"');
    for (const evil of [
      "//x.id",
      "https://x.id",
      "javascript:alert(1)",
      "/\\x.id",
      "/a?b",
      "/saya/kode-kedua",
      undefined,
    ])
      expect(backFromFactor(evil)).toBeUndefined();
    expect(proved(undefined)).not.toContain("<a");
  });

  test("shows a new secret for the camera and for the hand, and asks for its first code", () => {
    const html = shown({
      state: "toSetUp",
      secret: "ABCDEFGHIJ",
      address: "otpauth://totp/x?secret=ABCDEFGHIJ",
    });
    expect(html).toContain("ABCD EFGH IJ");
    expect(html).toContain("<svg");
    expect(html).toContain('autocomplete="one-time-code"');
  });

  test("shows recovery codes before anything else: they come once", () => {
    const html = shown({ state: "proved", recoveryCodes: ["AAAA-BBBB", "CCCC-DDDD"] });
    expect(html).toContain("CCCC-DDDD");
    expect(html).toContain("Sudah saya salin");
  });
});

test("a wrong code and too many tries are told beside the field, other trouble is not", () => {
  const refused = (refusal: string, more: object = {}) =>
    otpProblemText({ type: "refused", refusal, status: 403, ...more });
  expect(refused("badSecondFactor")).toContain("tidak cocok");
  expect(refused("tooMany", { retryAfterMs: 61_000 })).toContain("2 menit");
  expect(refused("signedOut")).toBeUndefined();
  expect(otpProblemText({ type: "offline" })).toBeUndefined();
});

test("over the real transport and server: set up, shown recovery codes, then the phones of the area open", async () => {
  let now = Date.parse("2026-11-21T01:00:00Z");
  const server = createTestServer({ clock: () => now, deps: { secondFactor: "required" } });
  const { code } = await server.addWorker({
    name: "Tri",
    grants: [{ role: "supervisor", area: "3571011001" }],
  });
  const phone = await createPhone({ server, seed: 4, isPlain: true });
  await phone.enrol(code);
  const accounts = createAccounts(phone.transport);
  const cadre = await server.addWorker({ grants: [{ role: "cadre", area: "3571011001/05" }] });
  const signOut = () => accounts.signOutEverywhere("3571011001", cadre.worker);
  expect(await signOut()).toMatchObject({ type: "refused", refusal: "secondFactorNeeded" });
  const begun = await accounts.secondFactor("begin");
  const secret = begun.type === "answer" ? (begun.answer.secret ?? "") : "";
  const codeNow = () => totpAt(fromBase32(secret), stepAt(now));
  expect(await accounts.secondFactor("confirm", "000000")).toMatchObject({ refusal: "badSecondFactor" });
  const done = await accounts.secondFactor("confirm", codeNow());
  expect(done).toMatchObject({
    type: "answer",
    answer: { state: "proved", recoveryCodes: expect.any(Array) },
  });
  expect(await signOut()).toMatchObject({ type: "answer", answer: { devices: 0 } });
  now += 60_000;
  expect(await accounts.secondFactor("status")).toMatchObject({ answer: { state: "proved" } });
});
