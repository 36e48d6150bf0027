import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { saveMeasurement } from "#features/measure/save-measurement.ts";
import { type Opened, type Opening, openForCorrection, openNew } from "#features/measure/use-opening.ts";
import {
  emptyForm,
  keptForm,
  MEASUREMENT_FORM,
  type MeasureForm,
  withField,
} from "#features/shared/measuring/measure-form.ts";
import { readyToSave } from "#features/shared/measuring/ready-to-save.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import type { Session } from "#storage/session-types.ts";
import { createPhone } from "#support/phone.ts";
import { childDraft, mustSave, RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const TODAY = "2026-11-21" as CivilDate;

/** A phone with one child, Alya, born 12 May 2024. */
const setupChild = async (): Promise<{ session: Session; child: string }> => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, isPlain: true, rows: createMemoryRows() });
  await phone.enrol(code);
  const { child } = await saveFamily(phone.session(), "Budi", "Alya");
  return { session: phone.session(), child };
};

const ready = (opening: Opening): Opened => {
  if (opening.at !== "ready") throw new Error(opening.at);
  return opening.ready;
};

const fieldsOf = (form: MeasureForm, { child, earlier, record }: Opened) => {
  const decided = readyToSave(
    { ...form, reason: "Salah ketik", isNudged: true },
    { child, today: TODAY, earlier },
    record !== undefined,
  );
  if (!decided.ready) throw new Error(decided.hindrance);
  return decided.fields;
};

const weighed = (form: MeasureForm, weight: string) => withField(form, "weight", weight);

const openedMeasurement = async (session: Session, child: string, record: string) =>
  (await session.openPerson(child))?.fold.records.get(record);

describe("a measurement that is saved", () => {
  test("stands on the child's card at once and takes its draft away", async () => {
    const { session, child } = await setupChild();
    const opened = ready(openNew(session, child, TODAY));
    const form = weighed(opened.opened, "12,4");
    await session.drafts.keep({
      id: "d1",
      form: MEASUREMENT_FORM,
      title: "Penimbangan Alya",
      subject: child,
      value: keptForm(form, undefined),
    });
    const saved = await saveMeasurement(session, opened, fieldsOf(form, opened), {
      reason: "",
      draftId: "d1",
    });
    expect(saved.ok && saved.value.isChanged).toBe(true);
    expect(session.personCard(child)?.measurements).toMatchObject([
      { date: TODAY, weightKg: 12.4, pending: true },
    ]);
    expect(session.drafts.list()).toEqual([]);
  });

  test("is withdrawn by undo, and its history stays", async () => {
    const { session, child } = await setupChild();
    const opened = ready(openNew(session, child, TODAY));
    const fields = fieldsOf(weighed(opened.opened, "12,4"), opened);
    const saved = await saveMeasurement(session, opened, fields, { reason: "", draftId: "d1" });
    if (!saved.ok) throw new Error(saved.problem.type);
    await saved.value.undo();
    expect(session.personCard(child)?.measurements).toEqual([]);
    expect(await openedMeasurement(session, child, saved.value.record)).toMatchObject({ state: "retracted" });
  });
});

describe("a correction", () => {
  const setupCorrection = async () => {
    const { session, child } = await setupChild();
    const opened = ready(openNew(session, child, TODAY));
    const fields = fieldsOf(
      withField(withField(weighed(opened.opened, "12,4"), "length", "86"), "arm", "14"),
      opened,
    );
    const saved = await saveMeasurement(session, opened, fields, { reason: "", draftId: "d1" });
    if (!saved.ok) throw new Error(saved.problem.type);
    const { record } = saved.value;
    return { session, child, record, correcting: ready(await openForCorrection(session, child, record)) };
  };

  test("opens with what was kept, position and all", async () => {
    const { correcting } = await setupCorrection();
    expect(correcting.opened.draft).toMatchObject({
      weight: "12,4",
      length: "86,0",
      position: "standing",
      arm: "14,0",
    });
    expect(correcting.earlier).toEqual([]);
  });

  test("writes the reason, clears what was emptied, and is put back by undo", async () => {
    const { session, child, record, correcting } = await setupCorrection();
    const form = withField(weighed(correcting.opened, "12,1"), "arm", "");
    const saved = await saveMeasurement(session, correcting, fieldsOf(form, correcting), {
      reason: "Salah ketik",
      draftId: "d2",
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    const changed = await openedMeasurement(session, child, record);
    expect(changed?.body).toMatchObject({ weightKg: 12.1, lengthCm: 86 });
    expect(changed?.body).not.toHaveProperty("armCm");
    expect(changed?.writers.weightKg?.reason).toBe("Salah ketik");
    await saved.value.undo();
    expect((await openedMeasurement(session, child, record))?.body).toMatchObject({
      weightKg: 12.4,
      armCm: 14,
    });
  });

  test("that changes nothing writes nothing", async () => {
    const { session, correcting } = await setupCorrection();
    const saved = await saveMeasurement(session, correcting, fieldsOf(correcting.opened, correcting), {
      reason: "Salah ketik",
      draftId: "d2",
    });
    expect(saved.ok && saved.value.isChanged).toBe(false);
  });

  test("of a withdrawn record is told kindly", async () => {
    const { session, child, record } = await setupCorrection();
    await mustSave(session, [
      { record, subject: child, kind: "measurement", retract: true, reason: "Salah anak" },
    ]);
    expect(await openForCorrection(session, child, record)).toEqual({ at: "recordGone" });
  });
});

describe("opening", () => {
  test("offers the unfinished form of this child, not of a correction", async () => {
    const { session, child } = await setupChild();
    const form = weighed(emptyForm(TODAY), "12,");
    const draft = { form: MEASUREMENT_FORM, title: "Penimbangan Alya", subject: child };
    await session.drafts.keep({ ...draft, id: "d1", value: keptForm(form, undefined) });
    await session.drafts.keep({ ...draft, id: "d2", value: keptForm(weighed(form, "9"), "m1") });
    const { resumed } = ready(openNew(session, child, TODAY));
    expect(resumed).toMatchObject({ draftId: "d1", form: { draft: { weight: "12," } } });
  });

  test("of a child outside this phone, and of one who died", async () => {
    const { session, child } = await setupChild();
    expect(openNew(session, "somebody", TODAY)).toEqual({ at: "outsideArea" });
    await mustSave(session, [childDraft(child, "Alya", { life: "dead" })]);
    expect(openNew(session, child, TODAY)).toEqual({ at: "dead" });
  });
});
