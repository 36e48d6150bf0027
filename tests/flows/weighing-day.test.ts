import { beforeEach, expect, test } from "vitest";
import { singletonRecord } from "#domain/facts/version.ts";
import { childInMonth } from "#domain/measurements/child-in-month.ts";
import { keptForm, type MeasureForm } from "#features/shared/measuring/measure-form.ts";
import { readyToSave } from "#features/shared/measuring/ready-to-save.ts";
import { posyanduHere } from "#features/weighing-day/days/posyandu-here.ts";
import { posyanduMonth } from "#features/weighing-day/recap/posyandu-month.ts";
import { createRegister, type Register } from "#features/weighing-day/register/create-register.ts";
import { emptyEntry, entryContext, keptEntryOf } from "#features/weighing-day/register/entry-context.ts";
import { saveEntry } from "#features/weighing-day/register/save-entry.ts";
import { removeMarks, saveBook, saveMark } from "#features/weighing-day/register/save-mark.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { createTestServer } from "#support/test-server.ts";
import { day } from "../features/weighing-day/a-register.ts";

const AREA = "3571011001";
const STREAM = `${AREA}/05`;
const POSYANDU = "0190aaaa-0000-7000-8000-000000000001";
const SCALE = "0190aaaa-0000-7000-8000-000000000002";
const DAY = day("2026-11-21");

let scales: Phone;
let board: Phone;
let server: ReturnType<typeof createTestServer>;

const saved = async (session: Session, drafts: readonly NewVersion[]) => {
  const result = await session.saveGroup(drafts);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
};
const bothSync = async () => {
  for (const phone of [scales, board, scales, board]) await phone.syncNow();
};
const registerOn = ({ session }: Phone): Register => {
  const [posyandu] = posyanduHere(session());
  if (!posyandu) throw new Error("no posyandu on this phone");
  const register = createRegister(posyandu, DAY);
  register.refresh(session().people());
  return register;
};
const idOf = ({ session }: Phone, name: string): string => {
  const found = session()
    .people()
    .find((person) => person.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found.id;
};
const rowOf = (phone: Phone, name: string) => {
  const row = registerOn(phone).row(idOf(phone, name))?.value;
  if (!row) throw new Error(`${name} is not in the register`);
  return row;
};
const formWith = (weight: string, length = ""): MeasureForm => {
  const form = emptyEntry(DAY);
  return { ...form, draft: { ...form.draft, weight, length } };
};
/** What the open line does on Enter. */
const enter = async (phone: Phone, name: string, form: MeasureForm) => {
  const session = phone.session();
  const child = idOf(phone, name);
  const card = session.personCard(child);
  if (!card) throw new Error(`no ${name}`);
  const ready = readyToSave({ ...form, isNudged: true }, entryContext(session, card, DAY, DAY), false);
  if (!ready.ready) throw new Error(ready.hindrance);
  const done = await saveEntry(session, { child, posyandu: POSYANDU, fields: ready.fields, draftId: "none" });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
};

beforeEach(async () => {
  server = createTestServer();
  const supervisor = await server.addWorker({
    name: "Bu Rina",
    grants: [{ role: "supervisor", area: AREA }],
  });
  const posyanduCadre = await server.addWorker({
    name: "Bu Tutik",
    grants: [{ role: "posyanduCadre", area: `posyandu:${POSYANDU}`, streams: [STREAM] }],
  });
  const companion = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: STREAM }] });

  const laptop = await createPhone({ server, seed: 9 });
  await laptop.enrol(supervisor.code);
  const session = laptop.session();
  await saved(session, [
    {
      record: POSYANDU,
      subject: POSYANDU,
      kind: "posyandu",
      fields: { name: "Posyandu Kenanga", area: AREA, rws: ["05"] },
    },
    {
      record: SCALE,
      subject: SCALE,
      kind: "tool",
      fields: { type: "scale", name: "Dacin", area: AREA, posyandu: POSYANDU },
    },
  ]);
  const family = session.newId();
  await saved(session, [
    {
      record: family,
      subject: family,
      kind: "family",
      fields: { headName: "Budi", area: AREA, rw: "05", rt: "02" },
    },
    ...["Alya", "Bima"].flatMap((name): NewVersion[] => {
      const id = session.newId();
      return [
        {
          record: id,
          subject: id,
          kind: "person",
          fields: { name, sex: "P", birthDate: "2024-05-12", group: "child" },
        },
        {
          record: singletonRecord(id, "membership"),
          subject: id,
          kind: "membership",
          fields: { family, role: "child" },
        },
      ];
    }),
  ]);
  await laptop.syncNow();
  expect(laptop.session().outbox()).toMatchObject({ waiting: 0, refused: [] });

  scales = await createPhone({ server, seed: 1 });
  await scales.enrol(posyanduCadre.code);
  board = await createPhone({ server, seed: 2 });
  await board.enrol(companion.code);
  await bothSync();
});

test("weight at one table and length at the other, on two devices without signal, are one assessment", async () => {
  await enter(scales, "Alya", formWith("11,2"));
  await enter(board, "Alya", formWith("", "86,5"));
  expect(rowOf(scales, "Alya")).toMatchObject({ state: "weighed", figures: "11,2 kg" });
  expect(rowOf(board, "Alya")).toMatchObject({ state: "lengthOnly", figures: "86,5 cm" });

  await bothSync();
  for (const phone of [scales, board]) {
    const row = rowOf(phone, "Alya");
    expect(row).toMatchObject({ state: "weighed", figures: "11,2 kg · 86,5 cm", isDoubtful: false });
    expect(row.counts).toMatchObject({ weighed: 1, measured: 1 });
    expect(registerOn(phone).totals.value).toMatchObject({ children: 2, weighed: 1, measured: 1 });
    const { day: assessed } = childInMonth(row.child, "2026-11");
    expect(assessed?.growth.readings.weightForLength.kind).toBe("z");
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
  }
});

test("two different weights of one day are one child weighed, and asked about", async () => {
  await enter(scales, "Alya", formWith("11,2"));
  await enter(board, "Alya", formWith("12,2"));
  await bothSync();
  for (const phone of [scales, board]) {
    expect(rowOf(phone, "Alya")).toMatchObject({ isDoubtful: true, step: undefined });
    expect(registerOn(phone).totals.value).toMatchObject({ children: 2, weighed: 1 });
  }
});

test("the weighing names the only scale of the posyandu, and says where it was", async () => {
  await enter(scales, "Alya", formWith("11,2", "86,5"));
  const opened = await scales.session().openPerson(idOf(scales, "Alya"));
  const measured = opened?.records.find(({ kind }) => kind === "measurement");
  expect(measured?.body).toMatchObject({ place: "posyandu", posyandu: POSYANDU, weightTool: SCALE });
  expect(measured?.body.lengthTool).toBeUndefined();
});

test("a mark made at both tables counts once; taken back it is gone at both; the book is kept", async () => {
  const place = (phone: Phone) => ({ child: idOf(phone, "Alya"), posyandu: POSYANDU, date: DAY });
  for (const phone of [scales, board])
    await saveMark(phone.session(), place(phone), { type: "vitaminA", dose: "red" });
  await saveBook(scales.session(), idOf(scales, "Alya"), true);
  await bothSync();
  for (const phone of [scales, board]) {
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(registerOn(phone).totals.value).toMatchObject({ vitaminA: 1, withBook: 1, bookUnknown: 1 });
  }
  const records = rowOf(board, "Alya").child.services?.map(({ record }) => record) ?? [];
  expect(records).toHaveLength(2);
  await removeMarks(board.session(), idOf(board, "Alya"), records);
  await bothSync();
  expect(registerOn(scales).totals.value).toMatchObject({ vitaminA: 0 });
});

test("a closed tab loses nothing that was left, and saving ends the draft", async () => {
  const child = idOf(scales, "Alya");
  const typed = formWith("11,2");
  await scales.session().drafts.keep({
    id: "d1",
    form: "measurement",
    title: "Penimbangan Alya",
    subject: child,
    value: keptForm(typed, undefined),
  });
  await scales.reload();
  const kept = keptEntryOf(scales.session().drafts, child, DAY);
  expect(kept?.form.draft).toMatchObject({ weight: "11,2", place: "posyandu" });
  expect(keptEntryOf(scales.session().drafts, child, day("2026-11-20"))).toBeUndefined();

  const done = await saveEntry(scales.session(), {
    child,
    posyandu: POSYANDU,
    fields: { date: DAY, weightKg: 11.2, place: "posyandu" },
    draftId: "d1",
  });
  expect(scales.session().drafts.list()).toEqual([]);
  expect(rowOf(scales, "Alya").state).toBe("weighed");
  if (!done.ok) throw new Error("not saved");
  await done.value.undo();
  expect(rowOf(scales, "Alya").state).toBe("waiting");
});

test("a visiting child whom the posyandu cadre registers is weighed at once, and counted nowhere here", async () => {
  const session = scales.session();
  const id = session.newId();
  const added = await session.saveGroup(
    [
      {
        record: id,
        subject: id,
        kind: "person",
        fields: { name: "Tamu", sex: "L", birthDate: "2025-01-10", group: "child", listStatus: "visitor" },
      },
    ],
    { stream: STREAM },
  );
  expect(added.ok).toBe(true);
  const register = registerOn(scales);
  register.add(id);
  expect(register.row(id)?.value).toMatchObject({ isVisitor: true, state: "waiting" });
  await enter(scales, "Tamu", formWith("10,4", "79"));
  await bothSync();
  expect(scales.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
  const month = posyanduMonth(scales.session().people(), register.posyandu, DAY);
  expect(month.recap.total).toMatchObject({ children: 2, weighed: 0 });
  expect(month.visitors).toBe(1);
});

test("sixty children in a row: every one is there, in order, and nothing waits twice", async () => {
  const session = scales.session();
  const names = Array.from({ length: 60 }, (_, index) => `Anak ${String(index).padStart(2, "0")}`);
  for (const name of names) {
    const id = session.newId();
    await session.saveGroup(
      [
        {
          record: id,
          subject: id,
          kind: "person",
          fields: { name, sex: "L", birthDate: "2024-05-12", group: "child", posyandu: POSYANDU },
        },
      ],
      { stream: STREAM },
    );
  }
  for (const [index, name] of names.entries()) await enter(scales, name, formWith(`11,${index % 10}`));
  expect(registerOn(scales).totals.value).toMatchObject({ weighed: 60 });
  await bothSync();
  expect(scales.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
});
