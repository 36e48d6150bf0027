import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { emptyWalk, START, type WalkDraft, withAnswer, withLater } from "#features/visit/walk-draft.ts";
import { type HouseAround, partsAround, walkParts } from "#features/visit/walk-parts.ts";
import { WalkScreen } from "#features/visit/walk-screen.tsx";
import { indexOf, stepFrom, stepsOf } from "#features/visit/walk-steps.ts";
import type { OpenedSubjects } from "#storage/session-types.ts";
import { aVersion, idNamed } from "#support/builders.ts";
import { aFamilyCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

const alya = aPersonCard("Alya");
const siti = aPersonCard("Siti", { group: "woman", sex: "P", birthDate: civilDate(1996, 3, 1) });
const card = aFamilyCard("Budi", { members: [siti, alya] });
const opened = (versions: readonly Version[]): OpenedSubjects => {
  const fold = foldSubjects(versions);
  return { subjects: [card.id], fold, records: [...fold.records.values()], versions, refused: new Map() };
};
const pregnancy = aVersion("pregnancy", {
  kind: "pregnancy",
  record: "p1",
  subject: siti.id,
  body: { registeredOn: "2026-08-01", lmpDate: "2026-06-01", heightCm: 148 },
});
const house = (versions: readonly Version[] = [pregnancy], isHealthWorker = false): HouseAround => ({
  card,
  opened: opened(versions),
  isHealthWorker,
});
const dueIn = (around: HouseAround): readonly string[] =>
  partsAround(around, TEST_DAY)
    .filter(({ isDue }) => isDue)
    .map(({ key }) => key);
const walkIn = (around: HouseAround, change: (draft: WalkDraft) => WalkDraft = (same) => same): string => {
  const empty = emptyWalk("v1", TEST_DAY, dueIn(around));
  const met = { ...empty, sitting: { ...empty.sitting, met: "met" as const } };
  return render(
    <WalkScreen
      session={aSessionShowing({ familyCards: [card] })}
      today={TEST_DAY}
      go={() => {}}
      holdForm={() => () => {}}
      showToast={() => {}}
      opened={{ ...around, empty, resumed: change(met) }}
    />,
  );
};
const at = (part: string, section: string) => (draft: WalkDraft) => ({
  ...draft,
  at: { step: "part" as const, part, section },
});
const bumil = `bumil:${siti.id}`;

describe("the start of a visit", () => {
  const html = walkIn(house());
  test("has danger signs before everything, then consent, who is due, and what may be new", () => {
    expect(html).toContain(`/keluarga/${card.id}/bahaya`);
    expect(html.indexOf("Tanda bahaya")).toBeLessThan(html.indexOf("Bertemu keluarga?"));
    expect(html).toContain("Persetujuan keluarga belum ditanyakan");
    expect(html).toContain("Ibu hamil · belum pernah");
    expect(html).toContain("Sudah melahirkan");
    expect(html).toContain("Kehamilan berakhir");
  });
  test("of a family that refused asks nothing, and says what is kept", () => {
    const refused = aVersion("consent", {
      kind: "consent",
      record: `${card.id}.consent`,
      subject: card.id,
      body: { date: "2026-10-01", text: "keluarga-2026-1", decision: "refused", how: "tick" },
    });
    const around = house([pregnancy, refused]);
    expect(partsAround(around, TEST_DAY)).toEqual([]);
    const page = walkIn(around);
    expect(page).toContain("tidak bersedia dicatat");
    expect(page).not.toContain("Siapa yang ditanyakan?");
    expect(page).toContain("Tanda bahaya");
  });
});

describe("a section", () => {
  test("shows the last height with its day and asks to confirm it", () => {
    const html = walkIn(house(), at(bumil, "body"));
    expect(html).toContain("148 cm");
    expect(html).toContain("Jawaban terakhir, 1 Agu 2026");
    expect(html).toContain("Masih sama");
  });
  test("tells a wrong figure beside it, and asks about an unusual one", () => {
    const wrong = walkIn(house(), (draft) => at(bumil, "body")(withAnswer(draft, bumil, "muacCm", "225")));
    expect(wrong).toContain("Harus antara 10 dan 60 cm");
    const odd = walkIn(house(), (draft) => at(bumil, "body")(withAnswer(draft, bumil, "weightKg", "130")));
    expect(odd).toContain("Berat badan 130 kg, benar?");
  });
  test("folds private questions away until they are asked for, and again when they wait", () => {
    const closed = walkIn(house(), at(bumil, "alone"));
    expect(closed).toContain("Tanyakan saat berdua saja");
    expect(closed).not.toContain("memang diinginkan");
    const later = walkIn(house(), (draft) => at(bumil, "alone")(withLater(draft, bumil, ["lowMood"], true)));
    expect(later).toContain("Ditunda");
    const said = walkIn(house(), (draft) => at(bumil, "alone")(withAnswer(draft, bumil, "lowMood", "no")));
    expect(said).toContain("memang diinginkan");
  });
  test("of a midwife's examination is there for a health worker only", () => {
    const sections = (isHealthWorker: boolean) => {
      const around = house([pregnancy], isHealthWorker);
      const draft = emptyWalk("v1", TEST_DAY, [bumil]);
      const [part] = walkParts(draft, partsAround(around, TEST_DAY), around, TEST_DAY);
      return part?.sections.map(({ id }) => id);
    };
    expect(sections(false)).not.toContain("midwife");
    expect(sections(true)).toContain("midwife");
  });
});

describe("the steps", () => {
  const around = house();
  const draft = emptyWalk("v1", TEST_DAY, [`baduta:${alya.id}`]);
  const steps = stepsOf(walkParts(draft, partsAround(around, TEST_DAY), around, TEST_DAY));
  test("go from the start through every section to the summary, and stay at the ends", () => {
    expect(steps.map(({ section }) => section)).toEqual([
      "",
      "growth",
      "feeding",
      "services",
      "health",
      "development",
      "",
    ]);
    expect(stepFrom(steps, START, -1)).toEqual(START);
    expect(stepFrom(steps, steps.at(-1) ?? START, 1).step).toBe("summary");
  });
  test("a place that is gone is the start", () => {
    expect(indexOf(steps, { step: "part", part: `bumil:${idNamed("x")}`, section: "body" })).toBe(0);
  });
});
