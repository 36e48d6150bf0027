import { expect, test } from "vitest";
import { entryProfiles } from "#domain/entry/profiles/index.ts";
import { orderText } from "#features/entry/order-text.ts";

test.each(entryProfiles.map((profile) => [profile.id, profile] as const))(
  "the sheet %s says in one line whether its order was compared, its version and its source",
  (_, profile) => {
    const line = orderText(profile);
    expect(line).not.toContain("\n");
    expect(line).toContain(profile.system);
    expect(line).toContain(`versi ${profile.version}`);
    expect(line).toContain(profile.source);
    expect(line.includes("belum dicocokkan dengan layar")).toBe(profile.confidence === "check");
  },
);

test("an order that somebody compared says so", () =>
  expect(
    orderText({ system: "ELSIMIL", version: 2, source: "layar 1 Des 2026", confidence: "checked" }),
  ).toMatch(
    /^Urutan isian sudah dicocokkan dengan layar ELSIMIL\. Susunan versi 2, dari: layar 1 Des 2026\.$/,
  ));
