import { expect, test } from "vitest";
import { topics } from "#domain/counselling/index.ts";
import { valueText } from "#features/shared/record/value-text.ts";

const nobody = () => undefined;

test("a history names reasons, signs and a signature in words, and keeps the id of what it does not know", () => {
  expect(valueText("referral", "reasons", ["growth.twoT", "x.new"], nobody)).toBe(
    "Berat tidak naik dua kali berturut-turut, x.new",
  );
  expect(valueText("dangerSign", "signs", ["child.convulsion"], nobody)).toBe("Kejang");
  expect(valueText("consent", "signature", "1 2 3 4", nobody)).toBe("ada");
  expect(valueText("consent", "decision", "refused", nobody)).toBe("tidak setuju");
});

test("a talk is told by its cards, free meals by who missed them and why, and another record by no id", () => {
  const [topic] = topics;
  expect(valueText("counselling", "topics", [topic?.id, "x.new"], nobody)).toBe(`${topic?.title}, x.new`);
  const nameOf = (id: string) => (id === "rani" ? "Rani" : undefined);
  const missed = [
    { person: "rani", reason: "ill" },
    { person: "elsewhere", reason: "later" },
  ];
  expect(valueText("mbgDay", "exceptions", missed, nameOf)).toBe("Rani: sakit, di luar wilayah: isian lain");
  expect(valueText("counselling", "visit", "0198a7c2-1111-7abc-8def-00000000cafe", nobody)).toBe("tercatat");
  expect(valueText("wedding", "groom", "rani", nameOf)).toBe("Rani");
});
