import * as z from "zod/mini";
import { type CivilDate, isCivilDate } from "../civil-date.ts";
import type { Limits } from "../units.ts";

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const civilDateField = z.custom<CivilDate>(
  (value) => typeof value === "string" && isCivilDate(value),
  "not a calendar day (YYYY-MM-DD)",
);

/** Text that says something, at most `max` characters (a limit against abuse, not a rule of the programme). */
export const textField = (max = 200) =>
  z
    .string()
    .check(z.refine((text) => text.trim() !== "" && text.length <= max, `empty, or over ${max} characters`));

/** The id of a record, a version or a worker. */
export const idField = z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,99}$/, "not an id"));

/** Kemendagri code of a kelurahan or desa: ten digits without dots. */
export const kelurahanField = z.string().check(z.regex(/^\d{10}$/, "not a ten-digit kelurahan code"));

/** Kemendagri code of a city, kecamatan or kelurahan. */
export const areaField = z
  .string()
  .check(z.regex(/^(\d{4}|\d{6}|\d{10})$/, "not the code of a city, kecamatan or kelurahan"));

/** RW or RT as two digits (three from 100 on); "0" while unknown. See `parseRw`. */
export const rwField = z.string().check(z.regex(/^(0|0[1-9]|[1-9]\d{1,2})$/, "not an RW such as 05"));

export const numberField = ({ min, max }: Limits) => z.number().check(z.gte(min), z.lte(max));

export const wholeNumberField = ({ min, max }: Limits) => z.int().check(z.gte(min), z.lte(max));
