import { describe, expect, test } from "vitest";
import { StorageFailure } from "#storage/failures.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import type { Session } from "#storage/session-types.ts";
import { createPhone, createTabs, type Phone } from "#support/phone.ts";
import {
  AREA,
  childDraft,
  familyDraft,
  memberDraft,
  mustSave,
  RW05,
  saveFamily,
  weighDraft,
} from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const setupPhone = async (options: Partial<Parameters<typeof createPhone>[0]> = {}): Promise<Phone> => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, isPlain: true, rows: createMemoryRows(), ...options });
  await phone.enrol(code);
  return phone;
};

const openOne = async (session: Session, person: string) => {
  const opened = await session.openPerson(person);
  if (!opened) throw new Error("not on this phone");
  return opened;
};

describe("saving", () => {
  test("numbers versions without a gap from 1 and gives those saved together one group", async () => {
    const { session } = await setupPhone();
    const [family, child] = [session().newId(), session().newId()];
    const first = await mustSave(session(), [
      familyDraft(family, "Budi"),
      childDraft(child, "Alya"),
      memberDraft(child, family),
    ]);
    const second = await mustSave(session(), [weighDraft(session().newId(), child, 9.1)]);
    expect([...first, ...second].map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(new Set(first.map(({ group }) => group)).size).toBe(1);
    expect(second[0]?.group).not.toBe(first[0]?.group);
  });

  test("shows at once what was saved, marked as only on this phone", async () => {
    const { session } = await setupPhone();
    const { family, child } = await saveFamily(session(), "Budi", "Alya");
    expect(session().familyCard(family)).toMatchObject({ headName: "Budi", rw: "05", marks: { pending: 1 } });
    expect(
      session()
        .familyCard(family)
        ?.members.map(({ name }) => name),
    ).toEqual(["Alya"]);
    expect(session().personCard(child)).toMatchObject({ name: "Alya", family, familyRole: "child" });
    expect(session().outbox().waiting).toBe(3);
  });

  test("an edit names only what differs, carries the rest, and supersedes what stood", async () => {
    const { session } = await setupPhone();
    const { child } = await saveFamily(session(), "Budi", "Alya");
    const [edit] = await mustSave(session(), [
      { record: child, subject: child, kind: "person", fields: { name: "Alya Putri", sex: "P" } },
    ]);
    const { versions } = await openOne(session(), child);
    const first = versions.find(({ record, n }) => record === child && n === 2);
    expect(edit?.changed).toEqual(["name"]);
    expect(edit?.supersedes).toEqual([first?.id]);
    expect(edit?.content).toMatchObject({ body: { name: "Alya Putri", birthDate: "2024-05-12" } });
  });

  test("a form handed in unchanged writes nothing", async () => {
    const { session } = await setupPhone();
    const { child } = await saveFamily(session(), "Budi", "Alya");
    expect(await mustSave(session(), [childDraft(child, "Alya")])).toEqual([]);
    expect(session().outbox().waiting).toBe(3);
  });

  test("two versions of one record in a group: the later builds on the earlier", async () => {
    const { session } = await setupPhone();
    const { child } = await saveFamily(session(), "Budi", "Alya");
    const [one, two] = await mustSave(session(), [childDraft(child, "Alya A"), childDraft(child, "Alya B")]);
    expect(two?.supersedes).toContain(one?.id);
    expect(session().personCard(child)?.name).toBe("Alya B");
  });

  test("a correction of a measurement without a reason is refused by name, and nothing of the group is kept", async () => {
    const { session } = await setupPhone();
    const { child } = await saveFamily(session(), "Budi", "Alya");
    const record = session().newId();
    await mustSave(session(), [weighDraft(record, child, 9.1)]);
    const result = await session().saveGroup([childDraft(child, "Lain"), weighDraft(record, child, 9.4)]);
    expect(result).toEqual({
      ok: false,
      problem: { type: "Refused", draft: 1, record, problem: { type: "ReasonMissing" } },
    });
    expect(session().personCard(child)?.name).toBe("Alya");
    expect(
      await mustSave(session(), [weighDraft(record, child, 9.4)], { reason: "salah baca" }),
    ).toHaveLength(1);
    expect(session().personCard(child)?.measurements).toMatchObject([{ weightKg: 9.4 }]);
  });

  test("a weight no child has is refused with its field; the number is not spent", async () => {
    const { session } = await setupPhone();
    const { child } = await saveFamily(session(), "Budi", "Alya");
    const result = await session().saveGroup([weighDraft(session().newId(), child, 130)]);
    expect(result).toMatchObject({
      ok: false,
      problem: { type: "Refused", problem: { type: "BadBody", issues: [{ field: "weightKg" }] } },
    });
    const [next] = await mustSave(session(), [weighDraft(session().newId(), child, 13)]);
    expect(next?.n).toBe(4);
  });

  test("withdrawn and brought back: the history keeps both", async () => {
    const { session } = await setupPhone();
    const { child } = await saveFamily(session(), "Budi", "Alya");
    const record = session().newId();
    await mustSave(session(), [weighDraft(record, child, 9.1)]);
    await mustSave(session(), [
      { record, subject: child, kind: "measurement", retract: true, reason: "anak lain" },
    ]);
    expect(session().personCard(child)?.measurements).toEqual([]);
    await mustSave(session(), [weighDraft(record, child, 9.1)], { reason: "ternyata benar" });
    expect(session().personCard(child)?.measurements).toMatchObject([{ weightKg: 9.1 }]);
    const { versions } = await openOne(session(), child);
    expect(versions.filter((version) => version.record === record)).toHaveLength(3);
  });

  test("a person who changes families is in the other one's bundle, and nowhere else, in one commit", async () => {
    const { session } = await setupPhone();
    const one = await saveFamily(session(), "Budi", "Alya");
    const two = await saveFamily(session(), "Joko", "Citra");
    await mustSave(session(), [memberDraft(one.child, two.family)]);
    expect(session().familyCard(one.family)?.members).toEqual([]);
    expect(
      session()
        .familyCard(two.family)
        ?.members.map(({ name }) => name)
        .toSorted(),
    ).toEqual(["Alya", "Citra"]);
    expect((await session().family(two.family))?.subjects.toSorted()).toEqual(
      [two.family, one.child, two.child].toSorted(),
    );
    expect((await session().family(one.family))?.subjects).toEqual([one.family]);
  });

  test("a new person without family, area or stream has no place; with a stream they do", async () => {
    const { session } = await setupPhone();
    const child = session().newId();
    const lone = [childDraft(child, "Alya")];
    expect(await session().saveGroup(lone)).toEqual({
      ok: false,
      problem: { type: "NoPlace", subject: child },
    });
    await mustSave(session(), lone, { stream: RW05 });
    expect(session().personCard(child)).toMatchObject({ name: "Alya", stream: RW05 });
  });

  test("a member of a family that is not on this phone is shown as such: the family is di luar wilayah", async () => {
    const { session } = await setupPhone();
    const { child } = await saveFamily(session(), "Budi", "Alya");
    const elsewhere = session().newId();
    await mustSave(session(), [memberDraft(child, elsewhere)]);
    expect(session().personCard(child)?.family).toBe(elsewhere);
    expect(session().familyCard(elsewhere)).toBeUndefined();
  });

  test("teams and posyandu are found by kind", async () => {
    const { session } = await setupPhone();
    const posyandu = session().newId();
    await mustSave(session(), [
      {
        record: posyandu,
        subject: posyandu,
        kind: "posyandu",
        fields: { name: "Melati", area: AREA, rws: ["05"] },
      },
    ]);
    expect(session().references("posyandu")).toMatchObject([
      { id: posyandu, stream: AREA, body: { name: "Melati" } },
    ]);
    expect(session().people()).toEqual([]);
  });

  test("after locking nothing is saved, listed or found", async () => {
    const phone = await setupPhone();
    const { session } = phone;
    const { child } = await saveFamily(session(), "Budi", "Alya");
    session().lock();
    expect(await session().saveGroup([childDraft(child, "X")])).toEqual({
      ok: false,
      problem: { type: "Locked" },
    });
    expect(session().people()).toEqual([]);
    expect(session().search("alya")).toEqual([]);
    expect(await session().openPerson(child)).toBeUndefined();
  });
});

describe("two tabs of one phone", () => {
  test("saving at once lose nothing and share one counter", async () => {
    const tabs = createTabs();
    const rows = createMemoryRows();
    const one = await setupPhone({ rows, tabs: tabs() });
    const { child } = await saveFamily(one.session(), "Budi", "Alya");
    const two = await createPhone({ server: createTestServer(), isPlain: true, rows, seed: 2, tabs: tabs() });
    await two.unlock();
    const saves = Array.from({ length: 10 }, (_, i) => {
      const { session } = i % 2 === 0 ? one : two;
      return mustSave(session(), [weighDraft(session().newId(), child, 5 + i)]);
    });
    const ns = (await Promise.all(saves)).flat().map(({ n }) => n);
    expect(ns.toSorted((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    await one.reload();
    const { fold } = await openOne(one.session(), child);
    expect(fold.of(child, "measurement")).toHaveLength(10);
    expect(one.session().outbox().waiting).toBe(13);
  });

  test("an edit in one tab builds on what the other wrote a moment before: no conflict", async () => {
    const rows = createMemoryRows();
    // Two tabs that do not hear of one another: revisions alone must hold.
    const one = await setupPhone({ rows, tabs: createTabs()() });
    const { child } = await saveFamily(one.session(), "Budi", "Alya");
    const two = await createPhone({ server: createTestServer(), isPlain: true, rows, seed: 2 });
    await two.unlock();
    await mustSave(one.session(), [childDraft(child, "Alya A")]);
    await mustSave(two.session(), [childDraft(child, "Alya B")]);
    expect(two.session().personCard(child)).toMatchObject({ name: "Alya B", marks: { conflicts: 0 } });
  });

  test("a form about somebody whom another tab has let go of is not saved as if they were new", async () => {
    const rows = createMemoryRows();
    const server = createTestServer();
    const { code, worker } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
    const one = await createPhone({ server, isPlain: true, rows });
    await one.enrol(code);
    const { child } = await saveFamily(one.session(), "Budi", "Alya");
    await one.syncNow();
    const two = await createPhone({ server, isPlain: true, rows, seed: 2 });
    await two.unlock();
    await server.setGrants(worker, [{ role: "cadre", area: `${AREA}/08` }]);
    await one.syncNow();
    const home = two.session().newId();
    await mustSave(two.session(), [familyDraft(home, "Joko", { rw: "08" })]);
    expect(await two.session().saveGroup([memberDraft(child, home)])).toEqual({
      ok: false,
      problem: { type: "NoPlace", subject: child },
    });
  });

  test("one registers, the other sees it without a reload", async () => {
    const tabs = createTabs();
    const rows = createMemoryRows();
    const one = await setupPhone({ rows, tabs: tabs() });
    const two = await createPhone({ server: createTestServer(), isPlain: true, rows, seed: 2, tabs: tabs() });
    await two.unlock();
    const seen = new Promise<void>((resolve) => {
      two.session().subscribe(() => two.session().people().length === 1 && resolve());
    });
    await saveFamily(one.session(), "Budi", "Alya");
    await seen;
    expect(
      two
        .session()
        .people()
        .map(({ name }) => name),
    ).toEqual(["Alya"]);
  });
});

describe("a full phone", () => {
  test("says quota, keeps the unfinished form and everything before, and saves when there is room again", async () => {
    let isFull = false;
    const rows = createMemoryRows();
    const phone = await setupPhone({
      rows: {
        ...rows,
        commit: (change) => {
          if (isFull) throw new StorageFailure("quota", "full");
          return rows.commit(change);
        },
      },
    });
    const { session } = phone;
    const { child } = await saveFamily(session(), "Budi", "Alya");
    await session().drafts.keep({ id: "d1", form: "measurement", title: "Alya", value: { weight: "9,1" } });
    isFull = true;
    const drafts = [weighDraft(session().newId(), child, 9.1)];
    expect(await session().saveGroup(drafts, { removeDraft: "d1" })).toMatchObject({
      ok: false,
      problem: { type: "Storage", failure: "quota" },
    });
    expect(session().drafts.list()).toMatchObject([{ id: "d1", value: { weight: "9,1" } }]);
    expect(session().personCard(child)?.measurements).toEqual([]);
    isFull = false;
    await mustSave(session(), drafts, { removeDraft: "d1" });
    expect(session().drafts.list()).toEqual([]);
    await phone.reload();
    expect(session().drafts.list()).toEqual([]);
    expect(session().personCard(child)?.measurements).toHaveLength(1);
  });
});
