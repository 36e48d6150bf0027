import { beforeAll, describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { readCorrection } from "#domain/forms/correct-answers.ts";
import { badutaForm } from "#domain/forms/files/baduta.ts";
import type { Typed } from "#domain/forms/read-form.ts";
import {
  type BirthForm,
  birthVersions,
  emptyBirthForm,
  readBirthForm,
} from "#features/episodes/birth/birth-form.ts";
import { correctedBirth, recordedBirth } from "#features/episodes/birth/recorded-birth.ts";
import { familyView } from "#features/families/page/family-view.ts";
import { undoVersions } from "#features/shared/form/undo-versions.ts";
import { emptyForm, keptForm } from "#features/shared/measuring/measure-form.ts";
import { measureContext } from "#features/visit/measured-part.ts";
import { savedAnswers } from "#features/visit/use-answers.ts";
import { isWrong, placeOfProblem } from "#features/visit/walk-checks.ts";
import {
  asAskedNow,
  emptyWalk,
  type WalkDraft,
  walkDraftSchema,
  withNewPeople,
} from "#features/visit/walk-draft.ts";
import { walkRisk } from "#features/visit/walk-findings.ts";
import { type HouseAround, partsAround, walkParts, withNewParts } from "#features/visit/walk-parts.ts";
import { walkVersions } from "#features/visit/walk-versions.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { createTestServer } from "#support/test-server.ts";

const TODAY = civilDate(2026, 11, 21);
const AREA = "3571011001";

let cadre: Phone;
let midwife: Phone;
let family: string;
let siti: string;
let tono: string;

beforeAll(async () => {
  const server = createTestServer();
  const one = await server.addWorker({ name: "Bu Wati", grants: [{ role: "cadre", area: `${AREA}/05` }] });
  const other = await server.addWorker({
    name: "Bidan Rina",
    grants: [{ role: "healthWorker", area: AREA }],
  });
  cadre = await createPhone({ server, seed: 1, isPlain: true });
  await cadre.enrol(one.code);
  await cadre.syncNow();
  midwife = await createPhone({ server, seed: 2, isPlain: true });
  await midwife.enrol(other.code);
  await midwife.syncNow();
  const session = cadre.session();
  [family, siti, tono] = [session.newId(), session.newId(), session.newId()];
  await save(session, [
    { record: family, subject: family, kind: "family", fields: { headName: "Budi", area: AREA, rw: "05" } },
    ...person(siti, { name: "Siti", sex: "P", birthDate: "1988-03-01", group: "woman" }, "child"),
    ...person(tono, { name: "Tono", sex: "L", birthDate: "2025-11-01", group: "child" }, "child"),
  ]);
});

const person = (id: string, fields: object, role: string): readonly NewVersion[] => [
  { record: id, subject: id, kind: "person", fields: { ...fields } },
  { record: singletonRecord(id, "membership"), subject: id, kind: "membership", fields: { family, role } },
];
const save = async (session: Session, drafts: readonly NewVersion[], reason?: string) => {
  const result = await session.saveGroup(drafts, reason === undefined ? {} : { reason });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.versions;
};
const houseOn = async (session: Session): Promise<HouseAround> => {
  const card = session.familyCard(family);
  const opened = await session.family(family);
  if (!card || !opened) throw new Error("the family is not on this phone");
  return { card, opened, isHealthWorker: session.grants().list.some(({ role }) => role === "healthWorker") };
};

/** A sitting by its answers, as the screens would build it; through a draft's JSON, as after a dead battery. */
const sittingOf = async (
  session: Session,
  typed: Readonly<Record<string, Typed>>,
  more: Partial<WalkDraft> = {},
) => {
  const around = await houseOn(session);
  const empty = emptyWalk(session.newId(), TODAY, Object.keys(typed));
  const filled = {
    ...empty,
    sitting: { ...empty.sitting, met: "met" as const },
    typed: Object.fromEntries(
      Object.entries(typed).map(([part, answers]) => [
        part,
        Object.fromEntries(
          Object.entries(answers).map(([id, answer]) => [
            id,
            typeof answer === "string" ? answer : [...answer],
          ]),
        ),
      ]),
    ),
    ...more,
  };
  const draft = walkDraftSchema.parse(
    JSON.parse(JSON.stringify(withNewParts(filled, partsAround(around, TODAY), around, TODAY))),
  );
  const parts = walkParts(draft, partsAround(around, TODAY, draft), around, TODAY);
  const contextOf = (subject: string) => measureContext(session, subject, TODAY);
  const writing = { family, date: TODAY, newId: () => session.newId(), contextOf };
  return {
    before: around.opened.fold,
    draft,
    parts,
    risk: walkRisk(draft, parts, around, writing),
    versions: walkVersions(draft, parts, writing),
  };
};

describe("a plan to marry that is told at the door", () => {
  const told = (session: Session, groom: Typed, more: Readonly<Record<string, Typed>> = {}) =>
    sittingOf(session, {
      [`rencanaMenikah:${siti}`]: { plannedDate: "2027-03-01", ...groom },
      ...more,
    });

  test("offers the men of the house, and links the one who is chosen", async () => {
    const session = cadre.session();
    const budi = session.newId();
    await save(session, person(budi, { name: "Budi", sex: "L", group: "adult" }, "head"));
    const { parts, versions } = await told(session, { groom: budi });
    const [plan] = parts;
    expect(plan?.news?.people).toEqual({ groom: { [budi]: "Budi" } });
    expect(versions.filter(({ kind }) => kind === "wedding" || kind === "person")).toMatchObject([
      { subject: siti, kind: "wedding", fields: { groom: budi, groomName: undefined } },
    ]);
    expect(parts.map(({ key }) => key)).toContain(`catin:${budi}`);
    // A child of the house, or nobody's id, is no groom.
    const wrong = await told(session, { groom: tono });
    expect(wrong.parts[0]?.reading.problems).toEqual({ groom: { type: "NoSuchChoice" } });
  });

  test("registers another as a person of his own, who is asked in the same sitting and judged at once", async () => {
    const session = cadre.session();
    const around = await houseOn(session);
    const before = await told(session, {
      groom: "registered",
      groomName: "Anton",
      groomBirthDate: "1999-05-01",
    });
    const draft = withNewPeople(before.draft, () => session.newId());
    expect(withNewPeople(draft, () => "zwei")).toBe(draft);
    const anton = draft.newPeople?.[`rencanaMenikah:${siti}`] ?? "";
    const next = withNewParts(draft, partsAround(around, TODAY), around, TODAY);
    const answered = { ...next, typed: { ...next.typed, [`catin:${anton}`]: { smokes: "yes" } } };
    const parts = walkParts(answered, partsAround(around, TODAY, answered), around, TODAY);
    expect(parts.map(({ key, name }) => [key, name])).toContainEqual([`catin:${anton}`, "Anton"]);
    // He is offered as a groom once he is registered, not while his name is being typed.
    expect(Object.keys(parts[0]?.news?.people?.groom ?? {})).not.toContain(anton);
    const writing = { family, date: TODAY, newId: () => session.newId(), contextOf: () => undefined };
    expect(walkRisk(answered, parts, around, writing).findings).toMatchObject([
      { subject: anton, name: "Anton", rules: ["CT-SMOKE-M"] },
    ]);
    await save(session, walkVersions(answered, parts, writing));
    expect(session.personCard(anton)).toMatchObject({ name: "Anton", family, listStatus: "visitor" });
    const after = await houseOn(session);
    expect(after.opened.fold.of(anton, "visitCatin")).toHaveLength(1);
    const [plan] = session.personCard(siti)?.care?.weddings ?? [];
    expect(plan).toMatchObject({ groom: anton, plannedDate: "2027-03-01" });
    await save(session, [
      {
        record: plan?.record ?? "",
        subject: siti,
        kind: "wedding",
        fields: { end: "cancelled", endDate: TODAY },
      },
    ]);
  });

  test("keeps only a name where that is enough, and wants one", async () => {
    const session = cadre.session();
    const { versions } = await told(session, { groom: "named", groomName: "Dodi" });
    const weddings = versions.filter(({ kind }) => kind === "wedding");
    expect(weddings).toMatchObject([{ fields: { groom: undefined, groomName: "Dodi" } }]);
    expect(versions.filter(({ kind }) => kind === "person")).toEqual([]);
    // What an older app kept half-way: a name, and nothing said of who he is.
    const old = await told(session, { groomName: "Dodi" });
    expect(old.parts[0]?.reading.answers).not.toHaveProperty("groomName");
    expect(asAskedNow(old.draft).typed[`rencanaMenikah:${siti}`]).toMatchObject({
      groom: "named",
      groomName: "Dodi",
    });
    const nameless = await told(session, { groom: "registered" });
    expect(nameless.parts[0]?.reading.problems).toEqual({ groomName: { type: "Missing" } });
  });
});

describe("a pregnancy that is told at the door", () => {
  test("opens its form in the same sitting, is judged at once and saved as one group", async () => {
    const session = cadre.session();
    const { parts, risk, versions } = await sittingOf(session, {
      [`kehamilan:${siti}`]: { lmpDate: "2026-06-01", gravida: "4", livingChildren: "3" },
      [`bumil:${siti}`]: {
        weightKg: "43",
        heightCm: "143,5",
        muacCm: "22",
        haemoglobinChecked: "yes",
        haemoglobinGPerDl: "8,5",
        ironTabletsReceived: "yes",
        ironTabletKind: "TTD",
        ironTabletsTaken: "20",
        lowMood: "yes",
      },
    });
    expect(parts.map(({ key }) => key)).toEqual([`kehamilan:${siti}`, `bumil:${siti}`]);
    expect(parts[1]?.facts.gestationWeeks).toBe(24);
    // Gravest first, one entry per degree; what she said in private is not spelled out.
    const [first] = risk.findings;
    expect(first?.name).toBe("Siti");
    expect(risk.findings.flatMap(({ rules }) => rules)).toEqual(
      expect.arrayContaining(["BM-HB", "BM-LILA", "BM-TB", "BM-AGE", "BM-CHILDREN"]),
    );
    expect(JSON.stringify(risk)).not.toMatch(/sedih|MOOD/i);
    expect(versions.map(({ kind }) => kind)).toEqual(["visit", "pregnancy", "visitPregnancy", "tablets"]);

    const saved = await save(session, versions);
    expect(new Set(saved.map(({ group }) => group)).size).toBe(1);
    await cadre.syncNow();
    expect(session.outbox()).toMatchObject({ waiting: 0, refused: [] });
  });

  test("reaches the midwife, who is asked what a cadre is not; the height is offered to be confirmed", async () => {
    await midwife.syncNow();
    const session = midwife.session();
    const { parts } = await sittingOf(session, { [`bumil:${siti}`]: {} });
    const [part] = parts;
    expect(part?.groupLabel).toBe("ibu hamil");
    expect(part?.last.get("heightCm")).toEqual({ value: 143.5, date: TODAY, mayConfirm: true });
    expect(part?.reading.asked.map(({ id }) => id)).toContain("fundalHeightCm");
    // Offered is not answered.
    expect(part?.reading.answers).toEqual({});
  });
});

describe("a birth of twins", () => {
  let written: readonly NewVersion[] = [];
  let told: Awaited<ReturnType<typeof sittingOf>>;

  test("makes two people in the family and opens the weeks after it", async () => {
    const session = cadre.session();
    const key = `persalinan:${siti}`;
    const baby = (sex: "L" | "P", weight: string) => ({
      id: session.newId(),
      name: "",
      sex,
      weight,
      length: "46",
    });
    told = await sittingOf(
      session,
      {
        [key]: { date: "2026-11-20", place: "puskesmas", motherCondition: "good" },
        [`nifas:${siti}`]: { motherCondition: "good", complications: ["none"], earlyInitiation: "yes" },
      },
      { babies: { [key]: [baby("P", "2,3"), baby("L", "2,6")] } },
    );
    written = told.versions;
    const baby1 = ["person", "membership", "identity", "carer", "measurement"];
    expect(written.map(({ kind }) => kind)).toEqual([
      "visit",
      "delivery",
      "pregnancy",
      ...baby1,
      ...baby1,
      "visitPostpartum",
    ]);
    expect(written.find(({ kind }) => kind === "person")?.fields).toMatchObject({
      name: "Bayi Ny. Siti 1",
      birthWeightKg: 2.3,
      gestationWeeks: 24,
    });
    await save(session, written);
    const names = session.familyCard(family)?.members.map(({ name }) => name);
    const first = session.people().find(({ name }) => name === "Bayi Ny. Siti 1");
    expect(first?.measurements).toMatchObject([{ weightKg: 2.3, lengthCm: 46, date: "2026-11-20" }]);
    expect(names).toEqual(expect.arrayContaining(["Bayi Ny. Siti 1", "Bayi Ny. Siti 2"]));
    const parts = partsAround(await houseOn(session), TODAY).filter(({ news }) => !news);
    expect(parts.map(({ form }) => form.id)).toEqual([
      "nifas",
      "baduta",
      "baduta",
      "baduta",
      "household",
      "keluarga",
    ]);
  });

  test("taken back it leaves the pregnancy as it was", async () => {
    const session = cadre.session();
    const babies = written.filter(({ kind }) => kind === "person").map(({ record }) => record);
    await save(session, undoVersions(written, told.before), "Diurungkan");
    const members = session.familyCard(family)?.members.map(({ id }) => id);
    expect(babies).toHaveLength(2);
    for (const baby of babies) expect(members).not.toContain(baby);
    const parts = partsAround(await houseOn(session), TODAY).filter(({ news }) => !news);
    expect(parts[0]?.key).toBe(`bumil:${siti}`);
    await cadre.syncNow();
    expect(session.outbox()).toMatchObject({ waiting: 0, refused: [] });
  });
});

describe("two doors, the same facts", () => {
  const twins: BirthForm["babies"] = [
    { id: "a", state: "died", sex: "P", name: "", weight: "1,1", length: "36" },
    { id: "b", state: "stillborn", sex: "", name: "", weight: "", length: "" },
  ];
  const plain = (versions: readonly NewVersion[]) =>
    versions.map(({ kind, subject, fields }) => [
      kind,
      subject,
      Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)),
    ]);

  test("a birth with a loss, told at a visit and on its own screen", async () => {
    const session = cadre.session();
    const key = `persalinan:${siti}`;
    const said = { date: "2026-11-20", place: "hospital", attendant: "doctor", motherCondition: "died" };
    const { versions, parts } = await sittingOf(
      session,
      { [key]: { ...said, visitsWelcome: "yes" } },
      { babies: { [key]: twins } },
    );
    expect(parts[0]?.reading.asked.map(({ id }) => id)).toContain("visitsWelcome");
    const pregnancy = session.personCard(siti)?.care?.pregnancies[0];
    const reading = readBirthForm(
      { ...emptyBirthForm(() => "d", 1), ...said, visitsWelcome: "yes", babies: twins },
      { id: siti, name: "Siti", family, pregnancy },
      TODAY,
    );
    expect(reading.problems).toEqual({});
    expect(pregnancy).toBeDefined();
    expect(plain(versions).slice(1)).toEqual(plain(birthVersions(reading, (id) => id)));
    expect(plain(versions)).toContainEqual([
      "pregnancy",
      siti,
      { end: "delivered", endDate: "2026-11-20", visitsWelcome: true },
    ]);
  });

  test("whether she wants to be looked in on is asked only after a loss", async () => {
    const key = `persalinan:${siti}`;
    const [living] = twins.map((baby) => ({ ...baby, state: "alive" as const }));
    const { parts } = await sittingOf(
      cadre.session(),
      { [key]: { date: "2026-11-20" } },
      { babies: { [key]: living ? [living] : [] } },
    );
    expect(parts[0]?.reading.asked.map(({ id }) => id)).not.toContain("visitsWelcome");
  });

  test("her death at the end of a pregnancy is written on her, a day before it began is refused", async () => {
    const key = `akhirKehamilan:${siti}`;
    const { versions } = await sittingOf(cadre.session(), { [key]: { end: "died", endDate: "2026-11-20" } });
    expect(versions).toContainEqual(
      expect.objectContaining({
        kind: "person",
        record: siti,
        fields: { life: "dead", diedOn: "2026-11-20" },
      }),
    );
    const early = await sittingOf(cadre.session(), { [key]: { end: "miscarriage", endDate: "2026-05-01" } });
    expect(early.parts[0]?.reading.problems.endDate).toEqual({ type: "TooEarly", first: "2026-06-01" });
  });
});

test("a recorded birth is corrected in place: its day moves with the child's, what came later stays", async () => {
  const session = cadre.session();
  const mother = {
    id: siti,
    name: "Siti",
    family,
    pregnancy: session.personCard(siti)?.care?.pregnancies[0],
  };
  const baby = session.newId();
  const typed: BirthForm = {
    ...emptyBirthForm(session.newId, 1),
    date: "2026-11-19",
    place: "home",
    attendant: "midwife",
    motherCondition: "died",
    babies: [{ id: baby, state: "alive", sex: "P", name: "Alya", weight: "3,1", length: "48" }],
  };
  const before = (await houseOn(session)).opened.fold;
  const told = birthVersions(readBirthForm(typed, mother, TODAY), session.newId);
  await save(session, told);
  await save(session, [
    {
      record: singletonRecord(baby, "carer"),
      subject: baby,
      kind: "carer",
      fields: { relation: "other" },
    },
  ]);
  expect(session.personCard(siti)?.life).toBe("dead");

  const { fold } = (await houseOn(session)).opened;
  const recorded = recordedBirth(typed.record, fold, session.newId);
  if (!recorded) throw new Error("the birth is not there");
  expect(recorded.form).toEqual({ ...typed, reason: "" });
  const corrected = {
    ...recorded.form,
    date: "2026-11-20",
    motherCondition: "good",
    reason: "Salah tanggal",
  };
  expect(readBirthForm({ ...corrected, reason: " " }, mother, TODAY).problems).toHaveProperty("reason");
  const versions = correctedBirth(readBirthForm(corrected, mother, TODAY), recorded, fold, session.newId);
  await save(session, versions, corrected.reason);
  expect(session.personCard(siti)?.life).toBe("alive");
  expect(session.personCard(baby)).toMatchObject({ birthDate: "2026-11-20", name: "Alya" });
  expect(session.personCard(baby)?.measurements).toMatchObject([{ date: "2026-11-20", weightKg: 3.1 }]);
  const now = (await houseOn(session)).opened.fold;
  expect(now.of(baby, "carer")[0]?.body.relation).toBe("other");
  await save(session, undoVersions([...told, ...versions], before), "Diurungkan");
  expect(session.familyCard(family)?.members.map(({ id }) => id)).not.toContain(baby);
});

test("a pregnancy that was lost ends by one answer, asks nothing more, and comes back when undone", async () => {
  const session = cadre.session();
  const lost = await sittingOf(session, {
    [`akhirKehamilan:${siti}`]: { end: "miscarriage", endDate: "2026-11-20" },
  });
  await save(session, lost.versions);
  const after = partsAround(await houseOn(session), TODAY);
  expect(after.map(({ key }) => key)).not.toContain(`bumil:${siti}`);
  expect(after.filter(({ isDue, subject }) => isDue && subject === siti)).toEqual([]);
  await save(session, undoVersions(lost.versions, lost.before), "Diurungkan");
  expect(partsAround(await houseOn(session), TODAY).map(({ key }) => key)).toContain(`bumil:${siti}`);
});

test("a child is weighed by the ordinary measurement, and nobody met writes the visit alone", async () => {
  const session = cadre.session();
  const form = emptyForm(TODAY);
  const measured = keptForm({ ...form, draft: { ...form.draft, weight: "7,1", length: "70,5" } }, undefined);
  const { versions, risk } = await sittingOf(
    session,
    { [`baduta:${tono}`]: { stillBreastfed: "yes" } },
    { measured: { [tono]: measured } },
  );
  const weighed = versions.find(({ kind }) => kind === "measurement");
  expect(weighed).toMatchObject({ subject: tono, fields: { date: TODAY, weightKg: 7.1, place: "home" } });
  expect(risk.findings.flatMap(({ rules }) => rules)).toEqual(expect.arrayContaining(["BD-BBU", "BD-TBU"]));
  await save(session, versions);
  expect(session.personCard(tono)?.measurements[0]).toMatchObject({ weightKg: 7.1 });

  const empty = await sittingOf(session, { [`baduta:${tono}`]: { stillBreastfed: "yes" } });
  const away = { ...empty.draft, sitting: { ...empty.draft.sitting, met: "notHome" as const } };
  const writing = { family, date: TODAY, newId: () => "n", contextOf: () => undefined };
  expect(walkVersions(away, empty.parts, writing).map(({ kind }) => kind)).toEqual(["visit"]);
});

test("saved answers are corrected in a new version with its reason, and handed over", async () => {
  const session = cadre.session();
  const { versions } = await sittingOf(session, { [`baduta:${tono}`]: { stillBreastfed: "yes" } });
  await save(session, versions);
  const kept = versions.find(({ kind }) => kind === "visitBaduta");
  const opened = await houseOn(session);
  const answers = savedAnswers(kept?.record, opened.card, opened.opened);
  if (!answers) throw new Error("the answers are not there");
  const { form, merged, date } = answers;
  const by = { facts: {}, date, isHealthWorker: false };
  const { fields } = readCorrection(form, merged.body, { stillBreastfed: "no" }, by);
  const [version] = await save(
    session,
    [{ record: merged.record, subject: tono, kind: merged.kind, fields }],
    "Salah tekan",
  );
  expect(version).toMatchObject({ reason: "Salah tekan", record: merged.record });
  expect((await houseOn(session)).opened.fold.records.get(merged.record)?.body.stillBreastfed).toBe("no");
  const row = familyView(opened.card, (await houseOn(session)).opened).visits.find(
    ({ record }) => record === merged.body.visit,
  );
  expect(row?.answers).toEqual([{ record: merged.record, label: "Tono: kunjungan baduta" }]);
  await cadre.syncNow();
  expect(session.outbox()).toMatchObject({ waiting: 0, refused: [] });
});

test("doses found in the book are ordinary services, and next time they are known", async () => {
  const session = cadre.session();
  const key = `baduta:${tono}`;
  const { versions, parts } = await sittingOf(
    session,
    { [key]: { stillBreastfed: "yes" } },
    { services: { [key]: ["vaccine.opv1", "vaccine.opv2"] } },
  );
  const asked = (part: (typeof parts)[number] | undefined) => part?.reading.asked.map(({ id }) => id);
  expect(asked(parts[0])).toContain("services");
  expect(asked(parts[0])).not.toContain("immunisationForAge");
  expect(asked(parts[0])).not.toContain("vitaminAThisPeriod");
  expect(versions.filter(({ kind }) => kind === "service").map(({ fields }) => fields?.dose)).toEqual([
    "opv1",
    "opv2",
  ]);
  const untold = await sittingOf(session, { [key]: {} });
  expect(asked(untold.parts[0])).toContain("immunisationForAge");

  await save(session, versions);
  const next = await sittingOf(session, { [key]: {} });
  expect(next.parts[0]?.services?.known.map(({ label }) => label)).toEqual([
    "Polio tetes 1",
    "Polio tetes 2",
  ]);
  expect(next.parts[0]?.services?.asked.map(({ label }) => label)).not.toContain("Polio tetes 1");
  await cadre.syncNow();
  expect(session.outbox()).toMatchObject({ waiting: 0, refused: [] });
});

test("a dose counts from the day the book gives, and a day that cannot be holds the sitting", async () => {
  const session = cadre.session();
  const key = `baduta:${tono}`;
  const services = { [key]: ["vaccine.pcv1", "vaccine.ipv1", "vaccine.dptHbHib1"] };
  const givenDays: Record<string, Record<string, string>> = {
    [key]: { "vaccine.pcv1": "2026-01-03", "vaccine.ipv1": "unknown", "vaccine.dptHbHib1": "2025-10-31" },
  };
  const wrong = await sittingOf(session, { [key]: {} }, { services, givenDays });
  expect(wrong.parts[0] && isWrong(wrong.parts[0])).toBe(true);
  expect(wrong.parts[0] && placeOfProblem(wrong.parts[0]).section).toBe(
    badutaForm.sections.find(({ questions }) => questions.some(({ id }) => id === "services"))?.id,
  );

  givenDays[key] = { ...givenDays[key], "vaccine.dptHbHib1": "2026-01-03" };
  const right = await sittingOf(session, { [key]: {} }, { services, givenDays });
  expect(right.parts[0] && isWrong(right.parts[0])).toBe(false);
  await save(session, right.versions);
  const next = await sittingOf(session, { [key]: {} });
  const known = (label: string) => next.parts[0]?.services?.known.find((one) => one.label === label);
  expect(known("PCV 1")).toMatchObject({ on: "2026-01-03", isReadDay: false });
  expect(known("Polio suntik 1")).toMatchObject({ on: TODAY, isReadDay: true });
  // Four weeks after the first, long past: the second is looked for. After a day nobody knows it waits.
  const asked = next.parts[0]?.services?.asked.map(({ label }) => label);
  expect(asked).toContain("PCV 2");
  expect(asked).not.toContain("Polio suntik 2");
  await cadre.syncNow();
  expect(session.outbox()).toMatchObject({ waiting: 0, refused: [] });
});
