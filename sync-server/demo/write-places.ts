import { type CivilDate, civilDateParts } from "#domain/civil-date.ts";
import { KELURAHAN, POSYANDU, SUPERVISOR, TEAMS } from "./layout.ts";
import { type DemoPen, daysBefore, type RecordToWrite } from "./write.ts";

/** Teams, posyandu and their tools, written by the supervisor of the kelurahan before everything else. */
export const writePlaces = (pen: DemoPen, today: CivilDate): void => {
  const calibratedOn = `${civilDateParts(daysBefore(today, 150)).year}-01-15`;
  const area = KELURAHAN;
  const own = (record: string, kind: string, body: RecordToWrite["body"]): RecordToWrite => ({
    record,
    subject: record,
    kind,
    body: { area, ...body },
  });
  const records = [
    ...TEAMS.map(({ id, name, rws }) => own(id, "team", { name, rws })),
    ...POSYANDU.flatMap(({ id, name, rws, scale, board }) => [
      own(id, "posyandu", { name, rws, puskesmas: "Puskesmas Sukorame" }),
      own(scale, "tool", { type: "scale", name: `Timbangan ${name}`, posyandu: id, calibratedOn }),
      own(board, "tool", { type: "lengthBoard", name: `Papan ukur ${name}`, posyandu: id }),
    ]),
  ];
  pen.write(SUPERVISOR, { date: daysBefore(today, 240), hour: 8 }, area, records);
};
