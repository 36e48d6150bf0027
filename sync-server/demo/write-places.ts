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
    ...POSYANDU.flatMap(({ id, name, rws, tools }) => [
      own(id, "posyandu", { name, rws, puskesmas: "Puskesmas Sukorame" }),
      ...tools.map((tool) =>
        own(tool.id, "tool", {
          type: tool.type,
          name: tool.name,
          posyandu: id,
          // Boards are not calibrated by the metrology office.
          ...(tool.type === "scale" ? { calibratedOn } : {}),
        }),
      ),
    ]),
  ];
  pen.write(SUPERVISOR, { date: daysBefore(today, 240), hour: 8 }, area, records);
};
