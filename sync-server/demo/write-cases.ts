import { streamOf } from "#domain/access/streams.ts";
import { addDays, type CivilDate, daysBetween } from "#domain/civil-date.ts";
import type { Version } from "#domain/facts/version.ts";
import type { DemoMeasurement } from "./child.ts";
import {
  companionsOf,
  type DemoWorker,
  demoId,
  HEALTH_WORKER,
  KELURAHAN,
  POSYANDU_WORKERS,
  SUPERVISOR,
  teamOfRw,
} from "./layout.ts";
import { misheard } from "./names.ts";
import { type DemoPen, daysBefore, type RecordToWrite } from "./write.ts";
import { childRecords, householdRecords, measurementRecord, type WrittenChild } from "./write-family.ts";

/** A place where nobody of team 1 may write; what they send there is refused. */
const FOREIGN_RW = "12";

/**
 * What goes wrong in every kelurahan, so that each list of the supervisor holds something: slips of the pen, a wrong
 * position, children registered twice, two people changing one thing, a proposal, decisions on them, and a refusal.
 */
export const writeCases = (pen: DemoPen, written: readonly WrittenChild[], today: CivilDate): void => {
  const lines = createLine(written, today);
  const slips = [
    lines.take(
      ({ measured }) => measured.lengthCm < 100,
      ({ measured }) => ({ lengthCm: measured.lengthCm + 30 }),
    ),
    lines.take(
      ({ measured }) => measured.weightKg < 12,
      ({ measured }) => ({ weightKg: measured.weightKg + 10 }),
    ),
    lines.take(
      ({ measured }) => measured.lengthCm < 100,
      ({ measured }) => ({ lengthCm: measured.lengthCm + 28 }),
    ),
    lines.take(
      ({ measured }) => measured.weightKg < 12,
      ({ measured }) => ({ weightKg: measured.weightKg + 12 }),
    ),
  ].map((slip) => slip && writeSlip(pen, slip));
  for (let count = 0; count < 2; count += 1) {
    const tooEarly = lines.take(
      ({ ageDays }) => ageDays < 240,
      () => ({ position: "standing" as const }),
    );
    if (tooEarly) writeSlip(pen, tooEarly);
  }
  const [sentBack, confirmed] = slips;
  if (sentBack) writeSendBack(pen, sentBack, today);
  if (confirmed) writeConfirmation(pen, confirmed, today);
  for (const twin of lines.others(3)) writeDuplicate(pen, twin, today);
  for (const [index, child] of lines.others(2).entries()) writeConflict(pen, child, index, today);
  for (const child of lines.others(1)) writeRefused(pen, child, today);
  writeProposal(pen, lines.others(1)[0], today);
};

interface Line {
  readonly written: WrittenChild;
  readonly measured: DemoMeasurement;
  readonly ageDays: number;
}

interface Slip extends Line {
  readonly wrong: Partial<DemoMeasurement>;
}

/** Hands out each child at most once: those weighed lately but not today for slips, any for the rest. */
const createLine = (written: readonly WrittenChild[], today: CivilDate) => {
  const left = written.filter(({ family }) => !family.isFromList);
  const remove = (child: WrittenChild): void => {
    left.splice(left.indexOf(child), 1);
  };
  return {
    take: (
      fits: (line: Line) => boolean,
      wrong: (line: Line) => Partial<DemoMeasurement>,
    ): Slip | undefined => {
      for (const child of left) {
        const measured = child.child.measurements.at(-1);
        if (!measured || measured.date >= today || daysBetween(measured.date, today) > 45) continue;
        const line = { written: child, measured, ageDays: daysBetween(child.child.birthDate, measured.date) };
        if (!fits(line)) continue;
        remove(child);
        return { ...line, wrong: wrong(line) };
      }
      return undefined;
    },
    others: (count: number): readonly WrittenChild[] => {
      const taken = left.filter((_, index) => index % 9 === 4).slice(0, count);
      for (const child of taken) remove(child);
      return taken;
    },
  };
};

const cadresOf = ({ family }: WrittenChild): readonly [DemoWorker, DemoWorker] => {
  const [, pkk, kb] = companionsOf(teamOfRw(family.rw));
  if (!pkk || !kb) throw new Error("a team has three members");
  return [pkk, kb];
};

/** The cadre measures again at home the next day and slips. */
const writeSlip = (
  pen: DemoPen,
  { written, measured, wrong }: Slip,
): { of: WrittenChild; version: Version } => {
  const date = addDays(measured.date, 1);
  const { body, ...name } = measurementRecord(written.child, { ...measured, ...wrong, date }, undefined);
  const record = { ...name, body: { ...body, place: "home" } };
  const [version] = pen.write(cadresOf(written)[1], { date, hour: 10 }, written.stream, [record]);
  if (!version) throw new Error("a slip is one version");
  return { of: written, version };
};

type WrittenSlip = ReturnType<typeof writeSlip>;

const reviewOf = (version: Version, fields: RecordToWrite["body"]): RecordToWrite => ({
  record: demoId("review", version.id),
  subject: version.subject,
  kind: "review",
  body: { target: version.id, targetRecord: version.record, ...fields },
});

const writeSendBack = (pen: DemoPen, { of, version }: WrittenSlip, today: CivilDate): void => {
  const note = "Panjang badannya beda jauh dengan bulan lalu. Mohon diukur ulang, ya Bu.";
  pen.write(SUPERVISOR, { date: today, hour: 8 }, of.stream, [
    reviewOf(version, { decision: "sendBack", note }),
  ]);
};

/** The puskesmas measures again and confirms by it. */
const writeConfirmation = (pen: DemoPen, { of, version }: WrittenSlip, today: CivilDate): void => {
  const measured = of.child.measurements.at(-1);
  if (!measured) return;
  const { body, ...name } = measurementRecord(of.child, { ...measured, date: today }, undefined);
  pen.write(HEALTH_WORKER, { date: today, hour: 9 }, of.stream, [
    { ...name, body: { ...body, place: "puskesmas", confirms: version.id } },
    reviewOf(version, { decision: "confirm", measurement: name.record }),
  ]);
};

/** Another team meets the same child at the grandmother's and registers it once more. */
const writeDuplicate = (pen: DemoPen, { family, child }: WrittenChild, today: CivilDate): void => {
  const rw = family.rw === "08" ? "04" : "08";
  const home = {
    ...family,
    id: demoId("second family", family.id),
    rw,
    kkNumber: undefined,
    mother: undefined,
  };
  const again = {
    ...child,
    id: demoId("second child", child.id),
    name: misheard(child.name),
    identity: { nikStatus: "unknown" } as const,
    listStatus: "present" as const,
  };
  const [cadre] = companionsOf(teamOfRw(rw));
  if (!cadre) return;
  pen.write(cadre, { date: daysBefore(today, 20), hour: 15 }, streamOf(KELURAHAN, rw), [
    ...householdRecords(home),
    ...childRecords(again, { ...home, grandmother: undefined }),
  ]);
};

/** Two cadres correct the same field on the same day, neither having seen the other's. */
const writeConflict = (pen: DemoPen, child: WrittenChild, index: number, today: CivilDate): void => {
  const { person, stream } = child;
  const [one, other] = cadresOf(child);
  const { name, birthDate } = child.child;
  const [first, second] =
    index === 0
      ? [{ name: misheard(name) }, { name: `${name} Putra` }]
      : [{ birthDate: addDays(birthDate, -2) }, { birthDate: addDays(birthDate, -10) }];
  pen.edit(one, { date: daysBefore(today, 3), hour: 10 }, stream, person, first);
  pen.edit(other, { date: daysBefore(today, 3), hour: 16 }, stream, person, second);
};

/** A cadre of team 1 writes where only another team may. */
const writeRefused = (pen: DemoPen, { family }: WrittenChild, today: CivilDate): void => {
  const [, cadre] = companionsOf(teamOfRw("01"));
  if (!cadre) return;
  const strange = { ...family, id: demoId("strange family", family.id), rw: FOREIGN_RW, kkNumber: undefined };
  pen.write(
    cadre,
    { date: daysBefore(today, 2), hour: 11 },
    streamOf(KELURAHAN, FOREIGN_RW),
    householdRecords(strange),
  );
};

/** A posyandu cadre meets a family nobody has registered; others decide whether it counts. */
const writeProposal = (pen: DemoPen, like: WrittenChild | undefined, today: CivilDate): void => {
  const [author] = POSYANDU_WORKERS;
  if (!like || !author) return;
  const rw = "01";
  const family = { ...like.family, id: demoId("proposed family", like.family.id), rw, kkNumber: undefined };
  const child = { ...like.child, id: demoId("proposed child", like.child.id), name: "Bayi Ny. Lestari" };
  const bare = { ...child, identity: { nikStatus: "notYet" } as const, birthDate: daysBefore(today, 40) };
  const records = [
    ...householdRecords(family),
    ...childRecords(bare, { ...family, mother: undefined, grandmother: undefined }),
  ];
  const isHers = ({ kind }: RecordToWrite): boolean => kind !== "identity" && kind !== "carer";
  pen.write(
    author,
    { date: daysBefore(today, 4), hour: 11 },
    streamOf(KELURAHAN, rw),
    records.filter(isHers),
  );
};
