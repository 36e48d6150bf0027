import { expect, test } from "vitest";
import { helpsOf } from "#features/visit/helps.ts";

test("what may lie behind several findings of one person is told once, with who acts, specific help first", () => {
  const [help, ...others] = helpsOf([
    { subject: "alya", name: "Alya", causes: ["food", "illness"] },
    { subject: "alya", name: "Alya", causes: ["sanitation", "food"] },
    { subject: "siti", name: "Siti", causes: [] },
  ]);
  expect(others).toEqual([]);
  expect(help?.name).toBe("Alya");
  expect(help?.causes).toBe("makanan kurang, sakit, jamban");
  expect(help?.kinds.map(({ kind }) => kind)).toEqual(["specific", "sensitive"]);
  expect(help?.kinds[0]?.label).toMatch(/oleh sektor kesehatan/);
  expect(help?.kinds[0]?.lines).toContain("PMT balita dan tata laksana gizi (Puskesmas)");
  expect(help?.kinds[1]?.lines).toContain("Jamban sehat (PUPR/Perkim, Lembaga mitra)");
  for (const { lines } of help?.kinds ?? []) expect(lines.length).toBeLessThanOrEqual(4);
});
