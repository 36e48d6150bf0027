import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { type GrowthInput, prepareMeasurement } from "#domain/growth/growth-input.ts";
import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import type { Reading } from "#domain/growth/reading.ts";
import type { ChildRow } from "./child-row.ts";
import { outputColumns } from "./columns.ts";

/** The fields to append for one child, in the order of `outputColumns`, and with `reasons` also of `reasonColumns`. */
export const resultFields = (child: ChildRow, reasons: boolean): string[] => {
  if (!hasSex(child)) return sexlessFields(child, reasons);
  const assessment = assessGrowth(child);
  const fields = [
    numberField(assessment.adjustedLengthCm),
    positionField(assessment.position),
    assessment.standingUnderNineMonths ? "1" : "0",
    numberField(assessment.bmi),
  ];
  for (const id of READINGS) pushReading(fields, assessment.readings[id]);
  if (reasons) for (const id of READINGS) fields.push(reasonField(assessment.readings[id]));
  return fields;
};

/** What a refused row gets. */
export const emptyFields = (reasons: boolean): string[] =>
  new Array<string>(outputColumns.length + (reasons ? reasonColumns.length : 0)).fill("");

/** With `--why`: the name of the reason where a z-score is missing. */
export const reasonColumns = ["why_len", "why_wei", "why_wfl", "why_bmi", "why_hc"] as const;

const READINGS: readonly IndicatorId[] = [
  "lengthForAge",
  "weightForAge",
  "weightForLength",
  "bmiForAge",
  "headForAge",
];

const hasSex = (child: ChildRow): child is ChildRow & GrowthInput => child.sex !== undefined;

// As in WHO's package: without a sex the length is still adjusted and the BMI computed.
const sexlessFields = (child: ChildRow, reasons: boolean): string[] => {
  const measured = prepareMeasurement(child);
  const fields = emptyFields(reasons);
  fields[0] = numberField(measured.lengthCm);
  fields[1] = positionField(measured.position);
  fields[2] = measured.standingUnderNineMonths ? "1" : "0";
  fields[3] = numberField(measured.bmi);
  return reasons ? fields.fill("noSex", outputColumns.length) : fields;
};

const pushReading = (fields: string[], reading: Reading): void => {
  if (reading.kind === "none") fields.push("", "");
  else fields.push(String(reading.z), reading.kind === "implausible" ? "1" : "0");
};

const reasonField = (reading: Reading): string => (reading.kind === "none" ? reading.why : "");

const positionField = (position: ChildRow["position"]): string => {
  if (position === undefined) return "";
  return position === "lying" ? "l" : "h";
};

/** As R prints a number: up to 15 significant digits, so that 83.39999999999999 reads 83.4. */
const numberField = (value: number | undefined): string => {
  if (value === undefined) return "";
  const shortest = String(value);
  // 15 digits and a point: nothing to cut. Most lengths end here, and turning numbers to text is the costly part.
  if (shortest.length <= 16) return shortest;
  const text = value.toPrecision(15);
  return text.includes(".") && !text.includes("e") ? text.replace(/\.?0+$/, "") : String(Number(text));
};
