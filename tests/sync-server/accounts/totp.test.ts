import { describe, expect, test } from "vitest";
import { fromBase32, matchingStep, otpAddress, stepAt, toBase32, totpAt } from "#server/accounts/totp.ts";

// RFC 6238, appendix B: secret "12345678901234567890", SHA-1, eight digits.
const SECRET = new TextEncoder().encode("12345678901234567890");

describe("time-based codes", () => {
  test.each([
    [59, "94287082"],
    [1111111109, "07081804"],
    [1111111111, "14050471"],
    [1234567890, "89005924"],
    [2000000000, "69279037"],
    [20000000000, "65353130"],
  ])("are those of RFC 6238 at %s s", (seconds, code) => {
    expect(totpAt(SECRET, stepAt(seconds * 1000), 8)).toBe(code);
    expect(totpAt(SECRET, stepAt(seconds * 1000))).toBe(code.slice(2));
  });

  // RFC 4226, appendix D.
  test.each(["755224", "287082", "359152", "969429", "338314"])("are those of RFC 4226: %s", (code) => {
    expect([0, 1, 2, 3, 4].map((counter) => totpAt(SECRET, counter))).toContain(code);
  });

  test("open once, and half a minute early or late", () => {
    const now = 1_234_567_890_000;
    const step = stepAt(now);
    for (const near of [step - 1, step, step + 1])
      expect(matchingStep(SECRET, totpAt(SECRET, near), now, 0)).toBe(near);
    for (const far of [step - 2, step + 2])
      expect(matchingStep(SECRET, totpAt(SECRET, far), now, 0)).toBeUndefined();
    expect(matchingStep(SECRET, totpAt(SECRET, step), now, step)).toBeUndefined();
    expect(matchingStep(SECRET, totpAt(SECRET, step - 1), now, step)).toBeUndefined();
  });
});

describe("a secret as text", () => {
  // RFC 4648, section 10, without padding.
  test.each([
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ])("%s is %s", (text, encoded) => {
    const bytes = new TextEncoder().encode(text);
    expect(toBase32(bytes)).toBe(encoded);
    expect(fromBase32(encoded)).toEqual(bytes);
  });

  test("is what authenticator apps scan", () => {
    expect(otpAddress("MZXW6", "Bu Ani & co")).toBe(
      "otpauth://totp/Damping%3ABu%20Ani%20%26%20co?secret=MZXW6&issuer=Damping&algorithm=SHA1&digits=6&period=30",
    );
  });
});
