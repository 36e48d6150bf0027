import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import { type Body, RETRACTED, type Version } from "#domain/facts/version.ts";
import { conflictItem } from "#features/review/conflict-item.ts";
import { rightsIn } from "#features/review/review-rights.ts";
import type { Session } from "#storage/session-types.ts";
import { aChild, aMeasurement, aStamp, idNamed } from "#support/builders.ts";
import { aHealthWorkerSession, alya, aSupervisorSession } from "./a-review.ts";

const weighed = aMeasurement("Alya", "m1", { date: "2026-05-01", weightKg: 9.5 }, { order: 1 });
const edit = (name: string, body: Body, parts: Partial<Version>): Version => ({
  ...aMeasurement("Alya", "m1", { date: "2026-05-01", ...body }, { order: 2, reason: "salah ketik" }),
  id: idNamed(name),
  supersedes: [weighed.id],
  changed: Object.keys(body),
  ...parts,
});
const bySiti = edit("siti", { weightKg: 9.1 }, { author: "siti", recordedAt: "2026-05-02T04:00:00.000Z" });
const byRina = edit(
  "rina",
  { weightKg: 9.4 },
  {
    author: "rina",
    recordedAt: "2026-05-03T04:00:00.000Z",
    stamp: aStamp({ order: 3, role: "healthWorker" }),
  },
);

const tell = (versions: readonly Version[], record: string, session: Session = aSupervisorSession()) => {
  const fold = foldSubjects(versions);
  const merged = fold.records.get(record);
  if (!merged) throw new Error("no such record");
  return conflictItem(merged, fold, rightsIn(session)(alya.stream), session);
};

describe("two people corrected one weight", () => {
  const item = tell([weighed, bySiti, byRina], idNamed("m1"));
  const [weight] = item.fields;

  test("is told as a sentence with names, figures and days, and that both are kept", () =>
    expect(weight?.sentence).toBe(
      "Bidan Rina menulis 9,4 kg pada 3 Mei; Kader Siti 9,1 kg pada 2 Mei. Keduanya disimpan.",
    ));
  test("says what and of whom", () => {
    expect(item.subject.name).toBe("Alya");
    expect(item.subject.place).toBe("RW 05 · RT 02");
    expect(item.title).toBe("penimbangan dan pengukuran, 1 Mei 2026");
    expect(weight?.label).toBe("Berat badan");
  });
  test("shows the puskesmas' figure meanwhile and says so", () =>
    expect(weight?.because).toBe("Sementara dipakai 9,4 kg, hasil petugas puskesmas."));
  test("is chosen by the puskesmas, not by a supervisor", () => {
    expect(weight?.mayNotText).toContain("petugas puskesmas");
    const [same] = tell([weighed, bySiti, byRina], idNamed("m1"), aHealthWorkerSession()).fields;
    expect(same?.mayNotText).toBeUndefined();
    expect(same?.options.map(({ label, detail }) => [label, detail])).toEqual([
      ["9,1 kg", "Kader Siti, 2 Mei"],
      ["9,4 kg", "Bidan Rina, 3 Mei"],
    ]);
  });
  test("is sent back by a supervisor; who may choose needs no sending back", () => {
    expect(item.sendBack).toEqual({ id: byRina.id, record: idNamed("m1"), subject: idNamed("Alya") });
    expect(tell([weighed, bySiti, byRina], idNamed("m1"), aHealthWorkerSession()).sendBack).toBeUndefined();
  });
  test("reads Anda for one's own", () => {
    const own = { ...aHealthWorkerSession(), worker: { id: "rina", name: "Bidan Rina" } };
    expect(tell([weighed, bySiti, byRina], idNamed("m1"), own).fields[0]?.sentence).toContain(
      "Anda menulis 9,4 kg",
    );
  });
  test("names the role where the name is not on this phone", () => {
    const stranger = { ...bySiti, author: "unknown" };
    expect(tell([weighed, stranger, byRina], idNamed("m1")).fields[0]?.sentence).toContain(
      "Kader TPK 9,1 kg pada 2 Mei",
    );
  });
});

describe("fields by class", () => {
  const child = aChild("Alya", {}, { order: 1 });
  const change = (name: string, body: Body, order: number): Version => ({
    ...aChild("Alya", body, { order }),
    id: idNamed(name),
    supersedes: [child.id],
    changed: Object.keys(body),
    stamp: aStamp({ order }),
  });
  const two = (one: Body, other: Body) =>
    tell([child, change("one", one, 2), change("other", other, 3)], idNamed("Alya")).fields[0];

  test("a name keeps the earlier", () =>
    expect(two({ name: "Alya P" }, { name: "Alya Putri" })?.because).toMatch(
      /dipakai Alya P, yang lebih dulu/,
    ));
  test("a death is not undone by itself", () =>
    expect(two({ life: "dead" }, { life: "alive" })?.because).toMatch(/dipakai meninggal\..*tidak mundur/));
  test("an ordinary field shows the later", () =>
    expect(two({ note: "satu" }, { note: "dua" })?.because).toMatch(/dipakai dua, yang terakhir diterima/));
  test("a supervisor may choose", () =>
    expect(two({ name: "A" }, { name: "B" })?.mayNotText).toBeUndefined());
  test("a cleared value says so", () => {
    const set = { ...child, content: { type: "body" as const, body: { ...bodyOf(child), note: "x" } } };
    const cleared = { ...change("one", { note: "y" }, 2), content: child.content };
    const item = tell([set, cleared, change("other", { note: "z" }, 3)], idNamed("Alya"));
    expect(item.fields[0]?.sentence).toContain("mengosongkannya");
    expect(item.fields[0]?.options.map(({ label }) => label)).toContain("kosong");
  });
});

test("a withdrawal that somebody did not see offers to keep it or to use the record again", () => {
  const withdrawn: Version = {
    ...weighed,
    id: idNamed("withdrawn"),
    supersedes: [weighed.id],
    changed: [RETRACTED],
    content: { type: "retracted" },
    reason: "salah anak",
    author: "rina",
    stamp: aStamp({ order: 2, role: "healthWorker" }),
  };
  const item = tell([weighed, withdrawn, { ...bySiti, stamp: aStamp({ order: 3 }) }], idNamed("m1"));
  const field = item.fields.find(({ label }) => label === "");
  expect(field?.sentence).toContain("Bidan Rina membatalkan catatan ini");
  expect(field?.sentence).toContain("Kader Siti mengubahnya pada 2 Mei tanpa tahu");
  expect(field?.options.map(({ choice }) => choice)).toEqual([
    { type: "withdraw" },
    { type: "keep", isWithdrawn: true },
  ]);
});

const bodyOf = ({ content }: Version) => (content.type === "body" ? content.body : {});
