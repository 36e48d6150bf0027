import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { FamilyFacts } from "#features/families/page/family-facts.tsx";
import { FamilyScreen } from "#features/families/page/family-screen.tsx";
import { familyView } from "#features/families/page/family-view.ts";
import { memberRows } from "#features/families/page/member-rows.ts";
import {
  recordsOfFamily,
  recordsOfVisit,
  restorations,
  retractions,
} from "#features/families/page/retraction.ts";
import type { OpenedSubjects } from "#storage/session-types.ts";
import { aChild, aFamily, aMembership, aVersion, idNamed } from "#support/builders.ts";
import {
  aFamilyCard,
  aMeasurementCard,
  aPersonCard,
  aSessionShowing,
  NO_MARKS,
  TEST_DAY,
} from "#support/cards.ts";

const opened = (...versions: readonly Version[]): OpenedSubjects => {
  const fold = foldSubjects(versions, "siti");
  return { subjects: fold.subjects, records: [...fold.records.values()], fold, versions, refused: new Map() };
};
const budi = aFamily("budi", { address: "Gang Mawar 3", kkAddress: "Jalan Lama 1" }, { order: 1 });
const numbers = aVersion("numbers", {
  kind: "identity",
  subject: idNamed("budi"),
  record: `${idNamed("budi")}.identity`,
  body: { kkNumber: "3571011234560001", phone: "081234567890" },
});
const visited = (name: string, date: string, body = {}) =>
  aVersion(name, {
    kind: "visit",
    subject: idNamed("budi"),
    record: idNamed(name),
    body: { date, place: "home", purpose: "routine", met: "met", ...body },
  });
const card = aFamilyCard("budi", { id: idNamed("budi") });

describe("the page of a family", () => {
  test("says addresses, numbers and visits, newest first", () => {
    const view = familyView(
      card,
      opened(
        budi,
        numbers,
        visited("v1", "2026-10-02"),
        visited("v2", "2026-11-05", { note: "Ibu sehat", nextVisitDate: "2026-12-05" }),
      ),
    );
    expect(view).toMatchObject({
      address: "Gang Mawar 3",
      kkAddress: "Jalan Lama 1",
      kkNumber: "3571011234560001",
      conflicts: [],
      hasProposal: false,
    });
    expect(view.visits.map(({ date }) => date)).toEqual(["2026-11-05", "2026-10-02"]);
    expect(view.visits[0]).toMatchObject({
      summary: "Bertemu · pendampingan rutin",
      note: "Ibu sehat",
      next: "Rencana berikutnya 5 Des 2026",
    });
  });

  test("two values of one field are named by the field", () => {
    const edit = (name: string, headName: string) =>
      aFamily(
        "budi",
        { headName },
        { id: idNamed(name), changed: ["headName"], supersedes: [budi.id], author: name },
      );
    const view = familyView(card, opened(budi, edit("a", "Budi S"), edit("b", "Budi Santoso")));
    expect(view.conflicts).toEqual(["nama kepala keluarga"]);
  });

  test("numbers are masked until they are asked for", () => {
    const html = render(
      <FamilyFacts view={familyView(card, opened(budi, numbers))} onReveal={() => undefined} />,
    );
    expect(html).not.toContain("3571011234560001");
    expect(html).toContain("•••• 0001");
    expect(html).toContain("•••• 7890");
    expect(html).toContain("Lihat nomor lengkap");
  });

  test("a family of elsewhere reads di luar wilayah", () => {
    const html = render(
      <FamilyScreen
        session={aSessionShowing()}
        today={TEST_DAY}
        go={() => {}}
        showToast={() => {}}
        family="nobody"
      />,
    );
    expect(html).toContain("di luar wilayah HP ini");
  });

  test("leads to members, adding, visiting and editing", () => {
    const family = aFamilyCard("Budi", { members: [aPersonCard("Alya")] });
    const html = render(
      <FamilyScreen
        session={aSessionShowing({ familyCards: [family] })}
        today={TEST_DAY}
        go={() => {}}
        showToast={() => {}}
        family={family.id}
      />,
    );
    for (const path of ["anggota-baru", "kunjungan", "ubah"])
      expect(html).toContain(`href="/keluarga/${family.id}/${path}"`);
    expect(html).toContain(`href="/orang/${idNamed("Alya")}"`);
  });
});

describe("members in rows", () => {
  test("head, wife, then children from the oldest", () => {
    const rows = memberRows(
      [
        aPersonCard("Small", { familyRole: "child", birthDate: civilDate(2026, 1, 1) }),
        aPersonCard("Siti", { familyRole: "wife", group: "woman" }),
        aPersonCard("Tall", { familyRole: "child", birthDate: civilDate(2022, 1, 1) }),
        aPersonCard("Budi", { familyRole: "head", group: "adult" }),
      ],
      TEST_DAY,
    );
    expect(rows.map(({ name }) => name)).toEqual(["Budi", "Siti", "Tall", "Small"]);
    expect(rows[2]?.detail).toBe("Anak · 4 tahun 10 bulan");
  });

  test("a child shows the last weight, and everybody what is to be known", () => {
    const [row] = memberRows(
      [
        aPersonCard("Alya", {
          measurements: [aMeasurementCard(civilDate(2026, 10, 3))],
          listStatus: "moved",
          marks: { ...NO_MARKS, pending: 2, refused: 1 },
        }),
      ],
      TEST_DAY,
    );
    expect(row?.last).toBe("8,2 kg · 3 Okt 2026");
    expect(row?.badges.map(({ text }) => text)).toEqual(["Pindah", "Tidak diterima", "Masih di HP ini"]);
  });
});

describe("withdrawing", () => {
  const child = aChild("alya");
  const member = aMembership("alya", "budi");
  const weight = aVersion("w", { kind: "measurement", subject: idNamed("alya"), record: idNamed("w") });
  const all = opened(budi, child, member, weight);
  const family = { ...card, members: [aPersonCard("alya")] };

  test("a family takes its members along, but no visit and no weight", () => {
    expect(retractions(recordsOfFamily(family, all))).toEqual([
      { record: idNamed("budi"), subject: idNamed("budi"), kind: "family", retract: true },
      { record: idNamed("alya"), subject: idNamed("alya"), kind: "person", retract: true },
      {
        record: `${idNamed("alya")}.membership`,
        subject: idNamed("alya"),
        kind: "membership",
        retract: true,
      },
    ]);
  });

  test("undo puts back what stood", () => {
    expect(restorations(recordsOfVisit(idNamed("alya"), all))).toEqual([
      {
        record: idNamed("alya"),
        subject: idNamed("alya"),
        kind: "person",
        fields: { name: "alya", sex: "P", birthDate: "2024-05-12", group: "child" },
      },
    ]);
  });

  test("a visit takes what was answered at it along, and leaves weights", () => {
    const visit = aVersion("visit", { kind: "visit", record: "v1", subject: budi.record });
    const answered = (name: string, at: string) =>
      aVersion(name, { kind: "visitBaduta", record: name, subject: idNamed("alya"), body: { visit: at } });
    const weighed = aVersion("w", { kind: "measurement", record: "w", subject: idNamed("alya") });
    const all = opened(budi, child, member, visit, answered("a1", "v1"), answered("a2", "v2"), weighed);
    expect(
      recordsOfVisit("v1", all)
        .map(({ record }) => record)
        .sort(),
    ).toEqual(["a1", "v1"]);
  });

  test("what is gone already is not withdrawn again", () => {
    const gone = aVersion("gone", {
      ...child,
      id: idNamed("gone"),
      changed: ["$retracted"],
      supersedes: [child.id],
      content: { type: "retracted" },
      reason: "Salah catat",
    });
    expect(recordsOfVisit(idNamed("alya"), opened(budi, child, member, gone))).toEqual([]);
  });
});
