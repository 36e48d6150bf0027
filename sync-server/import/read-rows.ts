import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import type { Result } from "#domain/result.ts";
import { ARM_CM, BIRTH_LENGTH_CM, BIRTH_WEIGHT_KG, HEAD_CM, LENGTH_CM, WEIGHT_KG } from "#domain/units.ts";
import type { CellProblem } from "./cells/cell-problem.ts";
import { parsePositionCell, parseSexCell } from "./cells/choice-cell.ts";
import { type DateOrder, dateOrderOf, parseDateCell } from "./cells/date-cell.ts";
import { isRoundedColumn } from "./cells/digits-cell.ts";
import { parseKkCell, parseNikCell, parsePhoneCell } from "./cells/identity-cell.ts";
import { parseNameCell } from "./cells/name-cell.ts";
import { parseBirthWeightCell, parseNumberCell, parseWholeNumberCell } from "./cells/number-cell.ts";
import { parseRwCell, splitRtRw, villageByName } from "./cells/place-cell.ts";
import { type Column, columnLabel, type Heading } from "./columns.ts";
import { groupOf } from "./person-group.ts";
import type { Remark, RowProblem, SourceMeasurement, SourceRow } from "./source-row.ts";
import { type Cell, cellText, isEmptyCell, type Table, type TableRow } from "./table.ts";

export interface ReadOptions {
  /** Four digits; village names are looked up in it. */
  readonly regency: string;
  /** The only kelurahan to take, ten digits; rows of others are refused. */
  readonly area?: string | undefined;
  readonly today: CivilDate;
}

export interface ReadRows {
  readonly rows: readonly SourceRow[];
  readonly remarks: readonly Remark[];
  /** Birth dates were written month first, as an American Excel does. */
  readonly dateOrders: { readonly birthDate: DateOrder; readonly date: DateOrder };
}

/** Reads every row below the headings; nothing a row says is taken in silence or dropped in silence. */
export const readRows = (table: Table, heading: Heading, options: ReadOptions): ReadRows => {
  const below = table.rows.filter(({ line }) => line > heading.line);
  const column = (name: Column): readonly (Cell | undefined)[] =>
    below.map((row) => cellOf(row, heading, name));
  const dateOrders = { birthDate: dateOrderOf(column("birthDate")), date: dateOrderOf(column("date")) };
  const context: Context = {
    ...options,
    heading,
    dateOrders,
    digitsLost: { nik: isRoundedColumn(column("nik")), kkNumber: isRoundedColumn(column("kkNumber")) },
    source: table.source,
  };
  const remarks: Remark[] = [];
  const rows = below.flatMap((row) => readRow(row, context, remarks) ?? []);
  return { rows, remarks, dateOrders };
};

interface Context extends ReadOptions {
  readonly heading: Heading;
  readonly dateOrders: ReadRows["dateOrders"];
  readonly digitsLost: { readonly nik: boolean; readonly kkNumber: boolean };
  readonly source: Table["source"];
}

const cellOf = (row: TableRow, { indexByColumn }: Heading, name: Column): Cell | undefined => {
  const index = indexByColumn.get(name);
  return index === undefined ? undefined : row.cells[index];
};

const readRow = (row: TableRow, context: Context, remarks: Remark[]): SourceRow | undefined => {
  const { heading, today } = context;
  const { line } = row;
  const isChildList = heading.indexByColumn.has("weight") || heading.indexByColumn.has("parentName");
  const cell = (name: Column): Cell | undefined => cellOf(row, heading, name);
  const text = (name: Column): string | undefined =>
    isEmptyCell(cell(name)) ? undefined : cellText(cell(name));
  const take = <Value>(name: Column, result: Result<Value, CellProblem>): Value | undefined => {
    if (result.ok) return result.value;
    remarks.push({ line, level: "value", column: columnLabel(name), problem: result.problem });
    return undefined;
  };
  const refuse = (problem: RowProblem): undefined => {
    remarks.push({ line, level: "row", problem });
    return undefined;
  };

  const nameIn = (column: Column): string | undefined => {
    const name = take(column, parseNameCell(cell(column)));
    if (name !== undefined && name.strange.length > 0)
      remarks.push({
        line,
        level: "name",
        column: columnLabel(column),
        problem: { type: "StrangeSigns", strange: name.strange },
      });
    return name?.text;
  };

  const named = parseNameCell(cell("name"));
  if (!named.ok) return refuse({ type: "NameUnreadable", text: cellText(cell("name")) });
  if (named.value === undefined) return refuse({ type: "NoName" });
  const sex = parseSexCell(cell("sex"));
  if (!sex.ok) return refuse({ type: "SexUnreadable", text: cellText(cell("sex")) });
  if (sex.value === undefined) return refuse({ type: "NoSex" });
  const area = placeOf(text("village"), text("district"), context);
  if (typeof area !== "string") return refuse(area);

  const birthDate = take(
    "birthDate",
    notLater(parseDateCell(cell("birthDate"), context.dateOrders.birthDate), today),
  );
  const { rt, rw } = splitRtRw(cell("rtRw"));
  const nik = parseNikCell(cell("nik"), {
    source: context.source,
    digitsLost: context.digitsLost.nik,
    birthDate,
    parentNik: cell("parentNik"),
  });
  const kkNumber = parseKkCell(cell("kkNumber"), context.source, context.digitsLost.kkNumber);
  return {
    line,
    name: nameIn("name") ?? named.value.text,
    sex: sex.value,
    birthDate,
    area,
    nik: take("nik", nik),
    birthOrder: take("birthOrder", parseWholeNumberCell(cell("birthOrder"), { min: 1, max: 20 })),
    birthWeightKg: take("birthWeight", parseBirthWeightCell(cell("birthWeight"), BIRTH_WEIGHT_KG)),
    birthLengthCm: take("birthLength", parseNumberCell(cell("birthLength"), BIRTH_LENGTH_CM, "cm")),
    parentName: nameIn("parentName"),
    motherName: nameIn("motherName"),
    headName: nameIn("headName"),
    relation: text("relation"),
    kkNumber: take("kkNumber", kkNumber),
    phone: take("phone", parsePhoneCell(cell("phone"))),
    rw: take("rw", parseRwCell(cell("rw") ?? rw)) ?? "0",
    rt: take("rt", parseRwCell(cell("rt") ?? rt)),
    address: text("address"),
    posyandu: text("posyandu"),
    puskesmas: text("puskesmas"),
    group: groupOf({ sex: sex.value, birthDate, relation: text("relation"), isChildList }, today),
    measurement: readMeasurement(line, birthDate, context, cell, take, remarks),
  };
};

const readMeasurement = (
  line: number,
  birthDate: CivilDate | undefined,
  { dateOrders, today }: Context,
  cell: (name: Column) => Cell | undefined,
  take: <Value>(name: Column, result: Result<Value, CellProblem>) => Value | undefined,
  remarks: Remark[],
): SourceMeasurement | undefined => {
  const figures = (["weight", "length", "arm", "head"] as const).filter((name) => !isEmptyCell(cell(name)));
  if (figures.length === 0) return undefined;
  const measured = {
    weightKg: take("weight", parseNumberCell(cell("weight"), WEIGHT_KG, "kg")),
    lengthCm: take("length", parseNumberCell(cell("length"), LENGTH_CM, "cm")),
    position: take("position", parsePositionCell(cell("position"))),
    armCm: take("arm", parseNumberCell(cell("arm"), ARM_CM, "cm")),
    headCm: take("head", parseNumberCell(cell("head"), HEAD_CM, "cm")),
  };
  const date = take("date", notLater(parseDateCell(cell("date"), dateOrders.date), today));
  const refuse = (problem: Extract<Remark, { level: "measurement" }>["problem"]): undefined => {
    remarks.push({ line, level: "measurement", problem });
    return undefined;
  };
  if (date === undefined) return refuse({ type: "NoDate" });
  if (birthDate !== undefined && daysBetween(birthDate, date) < 0) return refuse({ type: "BeforeBirth" });
  const { weightKg, lengthCm, armCm, headCm } = measured;
  if ([weightKg, lengthCm, armCm, headCm].every((value) => value === undefined))
    return refuse({ type: "NothingMeasured" });
  return { line, date, ...measured };
};

/** The kelurahan a row belongs to: by its name, else the one asked for. */
const placeOf = (
  village: string | undefined,
  district: string | undefined,
  { regency, area }: Context,
): string | RowProblem => {
  if (village === undefined) return area ?? { type: "NoVillage" };
  const code = villageByName(regency, village, district ?? "");
  if (code === undefined) return { type: "UnknownVillage", text: village };
  return area === undefined || code === area ? code : { type: "OtherVillage", text: village };
};

const notLater = (
  date: Result<CivilDate | undefined, CellProblem>,
  today: CivilDate,
): Result<CivilDate | undefined, CellProblem> =>
  date.ok && date.value !== undefined && date.value > today
    ? { ok: false, problem: { type: "DateInFuture", text: date.value } }
    : date;
