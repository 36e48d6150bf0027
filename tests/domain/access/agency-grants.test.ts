import { describe, expect, test } from "vitest";
import { covers, grantSize, mayRead, streamsToSync } from "#domain/access/grant.ts";

const STREAMS = ["3571", "357101", "3571011001", "3571011001/05", "agency:dinsos", "agency:pupr"];

describe("an agency", () => {
  test("has a stream of its own, which its people sync", () => {
    const grant = { role: "partner", area: "agency:dinsos" } as const;
    expect(grantSize(grant)).toBe("agency");
    expect(streamsToSync(grant, STREAMS)).toEqual(["agency:dinsos"]);
  });

  test.each(["partner", "donor"] as const)(
    "%s reaches no family, whatever area was granted by mistake",
    (role) => {
      for (const area of ["3571", "357101", "3571011001", "3571011001/05"])
        for (const stream of STREAMS) {
          expect(covers({ role, area }, stream)).toBe(false);
          expect(mayRead({ role, area }, stream)).toBe(false);
        }
      const posyandu = { role, area: "posyandu:melati", streams: ["3571011001/05"] };
      expect(STREAMS.filter((stream) => mayRead(posyandu, stream))).toEqual([]);
    },
  );

  test("is not opened by an area, however wide", () => {
    const admin = { role: "admin", area: "3571" } as const;
    expect(STREAMS.filter((stream) => mayRead(admin, stream))).not.toContain("agency:dinsos");
  });
});
