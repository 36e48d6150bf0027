import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { fail, ok } from "#domain/result.ts";
import {
  type ActivationProblem,
  activationNotice,
  codeProblemText,
  groupedCode,
  plainCode,
} from "#features/session/activation.ts";
import { EnrolScreen } from "#features/session/enrol-screen.tsx";
import { enrolWith } from "#features/session/use-enrol.ts";
import type { Enrolment } from "#storage/device-types.ts";

const enrolment: Enrolment = {
  device: "hp-1",
  token: "secret",
  worker: { id: "siti", name: "Siti Aminah" },
  regency: "3571",
  epoch: 1,
  grants: { version: 1, list: [{ role: "cadre", area: "3571011001/05" }] },
};

describe("a code as typed", () => {
  test("small letters, blanks and dashes make no difference", () => {
    expect(plainCode(" abcd-ef 12")).toBe("ABCDEF12");
    expect(groupedCode("abcdef12g")).toBe("ABCD-EF12-G");
  });

  test("an empty and a short one are told before the server is asked", () => {
    expect(codeProblemText("")).toMatch(/Tulis dulu/);
    expect(codeProblemText("ABCD EF")).toMatch(/belum lengkap/);
    expect(codeProblemText("ABCD EF12")).toBeUndefined();
  });
});

describe("a code that does not let in", () => {
  const everyProblem: readonly ActivationProblem["type"][] = [
    "WrongCode",
    "ExpiredCode",
    "UsedCode",
    "TooManyTries",
    "Unreachable",
    "ServerTrouble",
    "NotOurServer",
    "AppTooOld",
  ];

  test("each reason has words of its own", () => {
    const titles = everyProblem.map((type) => activationNotice({ type }).title);
    expect(new Set(titles).size).toBe(everyProblem.length);
  });

  test("trouble outside the code says that the code stays on the screen", () => {
    for (const type of ["Unreachable", "ServerTrouble", "NotOurServer", "TooManyTries", "AppTooOld"] as const)
      expect(activationNotice({ type })).toMatchObject({
        isCode: false,
        safe: "Kodenya tetap tersimpan di layar ini.",
      });
  });

  test("a wrong, old or used code is told beside the field", () => {
    for (const type of ["WrongCode", "ExpiredCode", "UsedCode"] as const)
      expect(activationNotice({ type }).isCode).toBe(true);
  });

  test("a wait is said in seconds or minutes", () => {
    expect(activationNotice({ type: "TooManyTries", retryAfterSeconds: 30 }).todo).toContain("30 detik");
    expect(activationNotice({ type: "TooManyTries", retryAfterSeconds: 600 }).todo).toContain("10 menit");
  });
});

describe("a second code", () => {
  test("is asked for in a field of its own, and sent with the same activation code", async () => {
    const asked: (string | undefined)[][] = [];
    const activate = async (code: string, otp?: string) => {
      asked.push([code, otp]);
      return otp === "123456" ? ok(enrolment) : fail({ type: otp ? "WrongFactor" : "FactorNeeded" } as const);
    };
    const ports = { activate, device: { keepEnrolment: async () => ok({ person: "p1" }) } };
    const first = await enrolWith(ports, "ABCDEF12", undefined, "  ");
    expect(first).toMatchObject({ type: "failed", notice: { isFactor: true, isCode: false } });
    const wrong = await enrolWith(ports, "ABCDEF12", undefined, "000000");
    expect(wrong).toMatchObject({
      notice: { isFactor: true, title: expect.stringContaining("tidak cocok") },
    });
    expect(await enrolWith(ports, "ABCDEF12", undefined, " 123456 ")).toMatchObject({ type: "enrolled" });
    expect(asked).toEqual([
      ["ABCDEF12", undefined],
      ["ABCDEF12", "000000"],
      ["ABCDEF12", "123456"],
    ]);
  });
});

describe("enrolling", () => {
  test("the server gets the plain code and the phone keeps what it answered", async () => {
    const asked: string[] = [];
    const step = await enrolWith(
      {
        activate: async (code) => {
          asked.push(code);
          return ok(enrolment);
        },
        device: { keepEnrolment: async () => ok({ person: "p1" }) },
      },
      "abcd ef12",
      undefined,
    );
    expect(asked).toEqual(["ABCDEF12"]);
    expect(step).toEqual({ type: "enrolled", person: "p1", name: "Siti Aminah" });
  });

  test("somebody who has a PIN here already goes on with it, instead of choosing another", async () => {
    const device = { keepEnrolment: async () => ok({ person: "p1", isKnown: true as const }) };
    const step = await enrolWith({ device, activate: async () => ok(enrolment) }, "ABCDEF12", undefined);
    expect(step).toEqual({ type: "known" });
  });

  test("a granted code that a full phone could not keep is kept later without asking again", async () => {
    let asked = 0;
    let isFull = true;
    const ports = {
      activate: async () => {
        asked += 1;
        return ok(enrolment);
      },
      device: {
        keepEnrolment: async () =>
          isFull
            ? fail({ type: "Storage" as const, failure: "quota" as const, detail: "" })
            : ok({ person: "p1" }),
      },
    };
    const first = await enrolWith(ports, "ABCDEF12", undefined);
    expect(first).toMatchObject({ type: "failed", granted: enrolment });
    isFull = false;
    const second = await enrolWith(ports, "ABCDEF12", first.type === "failed" ? first.granted : undefined);
    expect(second.type).toBe("enrolled");
    expect(asked).toBe(1);
  });
});

test("the code screen has one labelled field and one next action", () => {
  const html = render(
    <EnrolScreen
      device={{ keepEnrolment: async () => ok({ person: "p" }) }}
      activate={async () => fail({ type: "Unreachable" })}
      onEnrolled={() => {}}
      onKnown={() => {}}
    />,
  );
  expect(html).toMatch(/<label[^>]*for="([^"]+)"[^>]*>Kode aktivasi/);
  expect(html.match(/<input/g)).toHaveLength(1);
  expect(html.match(/button--primary/g)).toHaveLength(1);
});

test("a code that came with a scanned slip stands in the field, grouped as on the slip", () => {
  const html = render(
    <EnrolScreen
      device={{ keepEnrolment: async () => ok({ person: "p" }) }}
      activate={async () => fail({ type: "Unreachable" })}
      initialCode="3571abcdefgh"
      onEnrolled={() => {}}
      onKnown={() => {}}
    />,
  );
  expect(html).toContain('value="3571-ABCD-EFGH"');
});
