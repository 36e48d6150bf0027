import { expect, test } from "vitest";
import { editedVersion, firstVersion } from "#domain/facts/next-version.ts";
import { type Body, singletonRecord } from "#domain/facts/version.ts";
import { createTestServer } from "#support/test-server.ts";
import { aPhone } from "./a-phone.ts";

const grants = [{ role: "cadre", area: "3571011001/05" }] as const;
const STREAM = "3571011001/05";

/** Siti and Wati share an RW; a person lives in family a, and there are families b and c. */
const setupVillage = async () => {
  const server = createTestServer();
  const enrol = async (name: string) =>
    aPhone(server, (await server.addWorker({ name, grants })).code, `device-${name}`);
  const [siti, wati] = [await enrol("siti"), await enrol("wati")];
  let ids = 0;
  const origin = (made: { author: string; device: string; n: number }) => {
    const id = `v${ids++}`;
    return { ...made, id, group: id, recordedAt: "2026-11-21T01:00:00Z" };
  };
  for (const record of ["a", "b", "c"]) {
    const body = { headName: record, area: "3571011001", rw: "05" };
    siti.write((o) => firstVersion({ record, subject: record, kind: "family" }, body, origin(o)), STREAM);
  }
  const name = { record: singletonRecord("p", "membership"), subject: "p", kind: "membership" };
  siti.write((o) => firstVersion(name, { family: "a", role: "child" }, origin(o)), STREAM);
  await siti.settle();
  await wati.settle();
  /** Writes every field of the membership anew, so that what stood before is history. */
  const moveTo = (phone: typeof siti, family: string, role: string): void => {
    const [seen] = phone.fold().of("p", "membership");
    const change = seen && editedVersion(seen, { family, role }, origin({ author: "", device: "", n: 1 }));
    if (change) phone.write((o) => ({ ...change, ...o }), STREAM);
  };
  const familyOf = (phone: typeof siti): unknown => phone.fold().of("p", "membership")[0]?.body.family;
  /** Sets one field of family a on what `phone` shows; `named` replaces what a good client would supersede. */
  const edit = (phone: typeof siti, fields: Body, named?: readonly string[]): string => {
    const seen = phone.fold().records.get("a");
    const change = seen && editedVersion(seen, fields, origin({ author: "", device: "", n: 1 }));
    if (!change) throw new Error("nothing to edit");
    phone.write((o) => ({ ...change, supersedes: named ?? change.supersedes, ...o }), STREAM);
    return change.id;
  };
  return { enrol, siti, wati, moveTo, familyOf, edit };
};

test("two moves at once bring back where both last agreed, also to readers who loaded without it", async () => {
  const { enrol, siti, wati, moveTo, familyOf } = await setupVillage();
  moveTo(siti, "b", "other");
  await siti.settle();
  const late = await enrol("late");
  await late.settle();
  expect(familyOf(late)).toBe("b");
  expect(late.versions().filter(({ kind }) => kind === "membership")).toHaveLength(1);

  // Wati never heard of it. Two moves at once: both phones fall back to where they last agreed, and say so.
  moveTo(wati, "c", "wife");
  await wati.settle();
  await Promise.all([siti.settle(), late.settle()]);
  for (const phone of [siti, wati, late]) {
    expect(familyOf(phone)).toBe("a");
    expect(
      phone
        .fold()
        .of("p", "membership")[0]
        ?.conflicts.map(({ field }) => field),
    ).toEqual(["family", "role"]);
  }
});

test("a client that names only the newest head harms nobody: readers get the history it builds on", async () => {
  const { enrol, siti, wati, edit } = await setupVillage();
  const second = edit(siti, { note: "satu" });
  await siti.settle();
  await wati.settle();
  edit(siti, { note: "dua" });
  await siti.settle();
  const late = await enrol("late");
  await late.settle();
  expect(late.versions().map(({ id }) => id)).not.toContain(second);

  // The name is of the first version; naming only the second, Wati still descends from it.
  edit(wati, { headName: "Slamet" }, [second]);
  await wati.settle();
  await Promise.all([siti.settle(), late.settle()]);
  expect(late.fold().records.get("a")?.conflicts).toEqual([]);
  expect(late.fold().records.get("a")?.body).toEqual(siti.fold().records.get("a")?.body);
});

test("a first load that takes many rounds is a picture of one moment, whatever is settled meanwhile", async () => {
  const { enrol, siti, wati, moveTo, familyOf } = await setupVillage();
  const late = await enrol("late");
  await late.round(1);
  moveTo(siti, "b", "other");
  await siti.settle();
  await late.round(1);
  moveTo(wati, "c", "wife");
  await wati.settle();
  await late.round(1);
  moveTo(wati, "c", "head");
  await wati.settle();
  await Promise.all([late.settle(1), siti.settle()]);
  expect(familyOf(late)).toBe(familyOf(siti));
  expect(late.fold().of("p", "membership")).toEqual(siti.fold().of("p", "membership"));
});
