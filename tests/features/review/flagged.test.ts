import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { flaggedChildren, flaggedItem } from "#features/review/flagged-item.ts";
import { rightsIn } from "#features/review/review-rights.ts";
import type { PersonCard, Session } from "#storage/session-types.ts";
import { aMeasurement, aReview } from "#support/builders.ts";
import { aMeasurementCard, aPersonCard, TEST_DAY } from "#support/cards.ts";
import { aHealthWorkerSession, aSupervisorSession } from "./a-review.ts";

/** 71 cm at 16 months would be fine; 45 cm is a slip. */
const slip = aMeasurement(
  "Alya",
  "slip",
  {
    date: TEST_DAY,
    weightKg: 8.2,
    lengthCm: 45,
    answers: { implausibleLength: "remeasured" },
  },
  { order: 1 },
);
const slipCard = aMeasurementCard(TEST_DAY, {
  record: slip.record,
  version: slip.id,
  lengthCm: 45,
  role: "cadre",
});
const before = aMeasurementCard(civilDate(2026, 10, 3), { weightKg: 8, lengthCm: 70.5 });
const alya = aPersonCard("Alya", { measurements: [slipCard, before] });
const well = aPersonCard("Bima", { measurements: [aMeasurementCard(TEST_DAY)] });

const everywhere = () => true;
const flaggedIds = (...people: readonly PersonCard[]) => [
  ...flaggedChildren(people, TEST_DAY, everywhere).keys(),
];
const tell = (session: Session = aSupervisorSession(), versions?: readonly Version[], child = alya) => {
  const status = flaggedChildren([child], TEST_DAY, everywhere).get(child.id);
  if (!status) throw new Error("not flagged");
  const fold = versions && foldSubjects(versions);
  return flaggedItem(child, status, fold, rightsIn(session)(child.stream), session);
};

describe("which children", () => {
  test("those whose latest figure no child can have", () =>
    expect(flaggedIds(alya, well)).toEqual([alya.id]));
  test("not once it was sent back: then it waits at the cadre's", () => {
    const back = { ...slipCard, review: { decision: "sendBack", note: "Berdiri?" } };
    expect(flaggedIds({ ...alya, measurements: [back, before] })).toEqual([]);
  });
  test("not once the puskesmas confirmed it", () => {
    const confirmed = { ...slipCard, review: { decision: "confirm" } };
    expect(flaggedIds({ ...alya, measurements: [confirmed, before] })).toEqual([]);
  });
  test("still after a stated check: only a remeasurement takes the mark away", () => {
    const asked = { ...slipCard, review: { decision: "statedCheck", note: "benar" } };
    expect(flaggedIds({ ...alya, measurements: [asked, before] })).toEqual([alya.id]);
  });
  test("two people with different figures on one day", () => {
    const other = aMeasurementCard(TEST_DAY, { record: "other", version: "other", weightKg: 9 });
    expect(
      flaggedIds(aPersonCard("Caca", { measurements: [aMeasurementCard(TEST_DAY), other] })),
    ).toHaveLength(1);
  });
  test("not those where this person reviews nothing", () =>
    expect(flaggedChildren([alya], TEST_DAY, () => false).size).toBe(0));
});

describe("what is told", () => {
  test("the doubt, the figures, who measured, and what was before", () => {
    const item = tell();
    expect(item.why).toBe("Perlu dicek: angkanya tidak wajar untuk umurnya.");
    expect(item.measurements[0]?.figures).toBe("8,2 kg · 45,0 cm telentang");
    expect(item.measurements[0]?.measuredBy).toBe("Kader Siti, 21 Nov 2026");
    expect(item.before).toBe("Sebelumnya 8,0 kg (3 Okt 2026) · 70,5 cm (3 Okt 2026)");
  });
  test("the answers at the scale, once the records are opened", () => {
    expect(tell().measurements[0]?.answers).toBeUndefined();
    expect(tell(undefined, [slip]).measurements[0]?.answers).toBe(
      "Jawaban saat mengukur: Sudah diukur ulang, benar.",
    );
  });
  test("a decision that is only on this phone", () => {
    const { stamp, ...waiting } = aReview(slip, "sendBack", { body: { note: "Berdiri?" } });
    const [measured] = tell(undefined, [slip, waiting]).measurements;
    expect(measured?.handled).toBe("Dikembalikan: “Berdiri?”");
    expect(measured?.isOnlyHere).toBe(true);
  });
});

describe("what may be done", () => {
  test("a supervisor sends back and does not confirm", () => {
    const { maySendBack, mayConfirm } = tell();
    expect([maySendBack, mayConfirm]).toEqual([true, false]);
  });
  test("a health worker confirms by measuring again, naming the version", () => {
    const item = tell(aHealthWorkerSession());
    expect(item.mayConfirm).toBe(true);
    expect(item.measurements[0]?.remeasureHref).toBe(`/orang/${alya.id}/ukur?ukur-ulang=${slip.id}`);
  });
});
