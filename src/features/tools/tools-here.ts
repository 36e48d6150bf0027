import { areaName } from "#domain/areas/index.ts";
import type { Body } from "#domain/facts/version.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { readBody } from "#domain/records/read-body.ts";
import { isCalibrated, tool } from "#domain/records/tool.ts";
import type { Session } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { toolText } from "./text.ts";
import { FREE, type ToolForm, type ToolPlace } from "./tool-form.ts";

/** A registered tool as a row and as the form that changes it. */
export interface ToolRow {
  readonly id: string;
  readonly name: string;
  /** "timbangan · ditera 15 Jan 2026". */
  readonly detail: string;
  readonly posyandu: string | undefined;
  readonly form: ToolForm;
}

export interface ToolGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ToolRow[];
}

type Known = Pick<Session, "references">;

/** The posyandu on this phone, by name. */
export const toolPlaces = ({ references }: Known): readonly ToolPlace[] =>
  references(posyandu.kind)
    .flatMap(({ id, body }) => {
      const { name, area } = readBody(posyandu, body);
      return name === undefined || area === undefined ? [] : [{ id, name, area }];
    })
    .sort((a, b) => order.compare(a.name, b.name));

/** The kelurahan of this phone: where a tool may belong. */
export const toolAreas = ({ grants }: Pick<Session, "grants">): readonly string[] => [
  ...new Set(
    grants()
      .list.map(({ area }) => /^\d{10}/.exec(area)?.[0])
      .filter((area) => area !== undefined),
  ),
];

export const areaOptions = (areas: readonly string[]) =>
  areas.map((value) => ({ value, label: areaName(value) }));

/** Tools by posyandu, those of none last. */
export const toolGroups = (session: Known): readonly ToolGroup[] => {
  const rows = session
    .references(tool.kind)
    .flatMap(({ id, body }) => toolRow(id, body) ?? [])
    .sort((a, b) => order.compare(a.name, b.name));
  const places = toolPlaces(session);
  const isPlaced = (row: ToolRow): boolean => places.some(({ id }) => id === row.posyandu);
  return [
    ...places.map(({ id, name }) => ({ id, name, rows: rows.filter(({ posyandu: at }) => at === id) })),
    { id: FREE, name: toolText.noPosyandu, rows: rows.filter((row) => !isPlaced(row)) },
  ].filter((group) => group.rows.length > 0);
};

const toolRow = (id: string, body: Body): ToolRow | undefined => {
  const { name, type, area, posyandu: at, calibratedOn } = readBody(tool, body);
  if (name === undefined || type === undefined) return undefined;
  return {
    id,
    name,
    detail: [tool.fields.type?.choices?.[type] ?? type, calibrationText(type, calibratedOn)]
      .filter(Boolean)
      .join(" · "),
    posyandu: at,
    form: { id, type, name, posyandu: at ?? FREE, area: area ?? "", calibratedOn: calibratedOn ?? "" },
  };
};

const calibrationText = (type: string, on: string | undefined): string | false => {
  if (!isCalibrated(type)) return false;
  return on === undefined ? toolText.calibrationUnknown : toolText.calibratedOn(formatDate(on));
};

// One for all: `localeCompare` builds one a call.
const order = new Intl.Collator("id", { numeric: true });
