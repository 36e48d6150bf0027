import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildService } from "#domain/schedule/services/child-service.ts";

export const day = (text: string): CivilDate => text as CivilDate;

export const aService = (
  type: ChildService["type"],
  date: string,
  parts: Partial<ChildService> = {},
): ChildService => ({ record: `${type} ${parts.dose ?? ""} ${date}`, type, date: day(date), ...parts });

export const aDose = (dose: string, date: string): ChildService => aService("vaccine", date, { dose });
