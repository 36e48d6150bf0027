import type { CivilDate } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import { type MbgException, type MbgMethod, mbgDay } from "../records/mbg-day.ts";
import { readBody } from "../records/read-body.ts";

/** One day of handing out. */
export interface MbgFacts {
  readonly record: string;
  readonly team: string;
  readonly date: CivilDate;
  readonly arrived: boolean;
  readonly packages?: number | undefined;
  readonly menu?: "wet" | "dry" | undefined;
  readonly ultraProcessed?: boolean | undefined;
  readonly method?: MbgMethod | undefined;
  readonly exceptions: readonly { readonly person: string; readonly reason: MbgException }[];
  readonly note?: string | undefined;
}

/** A day as read from its record; nothing for one that only a newer app can read. */
export const mbgFacts = (record: string, body: Body): MbgFacts | undefined => {
  const { team, date, arrived, exceptions, ...rest } = readBody(mbgDay, body);
  if (team === undefined || date === undefined || arrived === undefined) return undefined;
  const { packages, menu, ultraProcessed, method, note } = rest;
  return {
    record,
    team,
    date,
    arrived,
    packages,
    menu,
    ultraProcessed,
    method,
    exceptions: exceptions ?? [],
    note,
  };
};

/** One record per team and day, so that two of the team who write the same day meet in it. */
export const mbgRecord = (team: string, date: CivilDate): string => `${team}.mbg.${date.replaceAll("-", "")}`;
