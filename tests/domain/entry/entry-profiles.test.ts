import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { entryFields } from "#domain/entry/entry-fields.ts";
import { questionOf } from "#domain/entry/fill-entry.ts";
import { entryProfiles } from "#domain/entry/profiles/index.ts";
import { CARE_GROUPS } from "#domain/episodes/care-group.ts";
import { exportFields } from "#domain/export/export-fields.ts";
import { exportFormats } from "#domain/export/export-value.ts";

const FORMATS: readonly string[] = Object.values(exportFormats).flatMap((formats) => Object.keys(formats));

describe("profiles of other systems' screens", () => {
  test("cover every target group and the household, by three systems", () => {
    const groups = entryProfiles.flatMap(({ about }) => (about.type === "person" ? about.groups : []));
    expect(new Set(groups)).toEqual(new Set(CARE_GROUPS));
    expect(entryProfiles.some(({ about }) => about.type === "family")).toBe(true);
    expect(new Set(entryProfiles.map(({ system }) => system))).toEqual(
      new Set(["ELSIMIL", "e-PPGBM", "Verval KRS"]),
    );
    expect(new Set(entryProfiles.map(({ id }) => id)).size).toBe(entryProfiles.length);
  });

  for (const profile of entryProfiles)
    test(`${profile.id} says where its order comes from, and every box has something to be filled from`, () => {
      expect(profile.source.length).toBeGreaterThan(20);
      expect(profile.version).toBeGreaterThan(0);
      expect(new Set(profile.boxes.map(({ label }) => label)).size).toBe(profile.boxes.length);
      for (const { from, format, codes, label } of profile.boxes) {
        if (format !== undefined) expect(FORMATS, label).toContain(format);
        if (from.type === "field") expect(entryFields[from.id], label).toBeDefined();
        if (from.type === "export") expect(exportFields[from.id], label).toBeDefined();
        if (from.type !== "answer") continue;
        const known = questionOf(from);
        expect(known, label).toBeDefined();
        // A code of a choice that the form does not offer would never be written.
        const choices = known && "choices" in known.question ? Object.keys(known.question.choices) : [];
        for (const code of Object.keys(codes ?? {})) expect(choices, label).toContain(code);
        // The family's sheet knows no person to read a person's answers of.
        if (profile.about.type === "family") expect(known?.form.about, label).toBe("household");
      }
    });
});

/** The order of each version as it was given out. Another order is another version: phones of two releases must not both say "versi 1". */
const ORDERS: Readonly<Record<string, string>> = {
  "elsimil-catin versi 1": "ed35201632a6",
  "elsimil-bumil versi 1": "fa6033dd1046",
  "elsimil-nifas versi 1": "0d7ca9241ab8",
  "elsimil-baduta versi 1": "7afb0125475a",
  "elsimil-balita versi 1": "901f56e5fc33",
  "eppgbm-child versi 1": "df0cb4b906ee",
  "verval-krs versi 1": "ba6d79a1dbb8",
};

test.each(entryProfiles.map((profile) => [`${profile.id} versi ${profile.version}`, profile] as const))(
  "%s keeps its order",
  (name, { boxes }) => {
    const labels = boxes.map(({ label }) => label).join("\n");
    expect(createHash("sha256").update(labels).digest("hex").slice(0, 12)).toBe(ORDERS[name]);
  },
);
