import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { HistorySteps } from "#features/history/history-steps.tsx";
import { recordHistory } from "#features/history/history-view.ts";
import { subjectOf } from "#features/history/use-record-history.ts";
import { aChild, aMeasurement, aVersion, idNamed } from "#support/builders.ts";
import { aMeasurementCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

const session = aSessionShowing({
  references: (kind) =>
    kind === "worker" ? [{ id: "rina", stream: "s", kind, body: { name: "Bidan Rina" } }] : [],
});
const historyOf = (record: string, versions: readonly Version[]) =>
  recordHistory(record, { fold: foldSubjects(versions, "siti"), versions }, session);

const first = aMeasurement("alya", "m1", { weightKg: 10, lengthCm: 80.5 }, { order: 1, role: "cadre" });
const corrected = aMeasurement(
  "alya",
  "m1",
  { weightKg: 11 },
  {
    id: idNamed("corrected"),
    content: {
      type: "body",
      body: { date: "2026-11-21", weightKg: 11, lengthCm: 80.5, position: "lying", place: "home" },
    },
    changed: ["weightKg"],
    supersedes: [first.id],
    author: "rina",
    n: 2,
    order: 2,
    role: "healthWorker",
    reason: "Salah ketik",
  },
);

/** Synthetic: no such region, born on day 0. */
const OLD_NIK = "9999990101200003";
const NEW_NIK = "9999990101200047";

test("a posyandu that this phone does not hold is named by what the server told, and outside only where it told nothing", () => {
  const child = aChild("alya", { posyandu: idNamed("melati") });
  const whereOf = (told?: Readonly<Record<string, string>>) =>
    recordHistory(
      child.record,
      { fold: foldSubjects([child], "siti"), versions: [child] },
      session,
      told,
    )?.now.find(({ term }) => term === "Posyandu")?.value;
  expect(whereOf({ [idNamed("melati")]: "Melati" })).toBe("Melati");
  expect(whereOf({})).toBe("di luar wilayah");
});

describe("numbers of state registers", () => {
  const nik = (id: string, nik: string, more: object = {}) =>
    aVersion(id, {
      kind: "identity",
      record: `${idNamed("alya")}.identity`,
      subject: idNamed("alya"),
      content: { type: "body", body: { nik } },
      changed: ["nik"],
      order: 1,
      role: "cadre",
      ...more,
    });
  const written = nik("nik-1", OLD_NIK);
  const versions = [written, nik("nik-2", NEW_NIK, { supersedes: [written.id], order: 2, n: 2 })];
  const told = (numbers?: "masked" | "shown") =>
    recordHistory(written.record, { fold: foldSubjects(versions, "siti"), versions }, session, {}, numbers);

  test("are masked in what stands now and in every step, and said to be there", () => {
    expect(told()?.hasNumbers).toBe(true);
    expect(told()?.now).toContainEqual({ term: "NIK", value: "•••• 0047" });
    expect(told()?.steps[0]?.changes).toEqual(["NIK: •••• 0003 → •••• 0047"]);
    expect(JSON.stringify(told())).not.toMatch(/\d{16}/);
  });

  test("are shown whole only when asked for", () => {
    expect(told("shown")?.now).toContainEqual({ term: "NIK", value: NEW_NIK });
    expect(told("shown")?.steps[0]?.changes).toEqual([`NIK: ${OLD_NIK} → ${NEW_NIK}`]);
    expect(told("shown")?.subject).toBe(idNamed("alya"));
  });

  test("are not offered where there are none", () => {
    expect(historyOf(idNamed("m1"), [first, corrected])?.hasNumbers).toBe(false);
  });
});

describe("a record's history", () => {
  test("tells newest first who changed what from what, when and why", () => {
    const history = historyOf(idNamed("m1"), [first, corrected]);
    expect(history?.title).toBe("Penimbangan dan pengukuran · 21 Nov 2026");
    expect(history?.steps).toMatchObject([
      {
        what: "Diubah",
        who: "Bidan Rina, petugas puskesmas",
        changes: ["Berat badan: 10,0 kg → 11,0 kg"],
        reason: "Salah ketik",
      },
      { what: "Dibuat", who: "Anda, kader TPK" },
    ]);
    expect(history?.now).toContainEqual({ term: "Berat badan", value: "11,0 kg" });
  });

  test("says that it was withdrawn and by what reason", () => {
    const gone = aVersion("gone", {
      kind: "measurement",
      record: first.record,
      subject: first.subject,
      content: { type: "retracted" },
      supersedes: [first.id],
      reason: "Salah anak",
      n: 3,
      changed: ["$retracted"],
    });
    const history = historyOf(idNamed("m1"), [first, gone]);
    expect(history?.notice).toContain("dibatalkan");
    expect(history?.steps[0]).toMatchObject({ what: "Dibatalkan", reason: "Salah anak", changes: [] });
  });

  test("names both values where two people wrote differently", () => {
    const other = { ...corrected, id: idNamed("other"), n: 1, device: "hp-ayu", author: "ayu" };
    const forked: Version = {
      ...other,
      content: { type: "body", body: { date: "2026-11-21", weightKg: 12, lengthCm: 80.5 } },
    };
    const history = historyOf(idNamed("m1"), [first, corrected, forked]);
    expect(history?.conflicts).toHaveLength(1);
    expect(history?.conflicts[0]).toMatch(/Berat badan: .*11,0 kg.*12,0 kg|Berat badan: .*12,0 kg.*11,0 kg/);
  });

  test("uses the words of the kind for choices", () => {
    const history = historyOf(idNamed("alya"), [aChild("alya", { listStatus: "moved" })]);
    expect(history?.now).toContainEqual({ term: "Keadaan di lapangan", value: "pindah" });
  });

  test("of a record that is not here is nothing", () => {
    expect(historyOf("nowhere", [first])).toBeUndefined();
  });

  test("draws as a list with a receipt for every step", () => {
    const html = render(<HistorySteps steps={historyOf(idNamed("m1"), [first, corrected])?.steps ?? []} />);
    expect(html.match(/<li/g)).toHaveLength(2);
    expect(html).toContain("Alasan: Salah ketik");
    expect(html.match(/Sudah aman/g)).toHaveLength(2);
  });
});

test("a record leads to its subject: a card's measurement, a single record, the person itself", () => {
  const alya = aPersonCard("Alya", { measurements: [aMeasurementCard(TEST_DAY, { record: "m1" })] });
  const phone = aSessionShowing({ personCards: [alya] });
  expect(subjectOf(phone, "m1")).toBe(alya.id);
  expect(subjectOf(phone, `${alya.id}.identity`)).toBe(alya.id);
  expect(subjectOf(phone, alya.id)).toBe(alya.id);
});
