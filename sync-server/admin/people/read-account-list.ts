import type { Role } from "#domain/facts/version.ts";
import { cellText, isEmptyCell, type Table, type TableRow } from "../../import/table.ts";
import { areaProblemText, parseArea } from "./parse-area.ts";
import { parseRwList } from "./parse-grant.ts";
import { parseRole, ROLE_WORDS } from "./parse-role.ts";

/** One person of the list, in one role. */
export interface AccountRow {
  readonly line: number;
  readonly name: string;
  readonly role: Role;
  /** Code of a city, kecamatan or kelurahan. */
  readonly area: string;
  /** Empty: the whole area. */
  readonly rws: readonly string[];
  readonly team: string | undefined;
  readonly posyandu: string | undefined;
  readonly phone: string | undefined;
}

export interface AccountList {
  readonly rows: readonly AccountRow[];
  /** What is wrong, by line; in Indonesian. */
  readonly problems: readonly { readonly line: number; readonly text: string }[];
}

const HEADINGS = {
  name: ["nama", "namalengkap", "namapetugas"],
  role: ["peran", "tugas", "jabatan"],
  area: ["wilayah", "kelurahan", "desakel", "kelurahandesa", "desa", "kodewilayah"],
  rws: ["rw", "daftarrw", "rwbinaan", "wilayahbinaan"],
  team: ["tim", "timpendamping", "tpk"],
  posyandu: ["posyandu"],
  phone: ["hp", "nohp", "nomorhp", "telepon"],
} as const;
type Column = keyof typeof HEADINGS;

/** Reads a table of accounts: nama, peran, wilayah, RW, tim, posyandu, HP. Nothing when there is no such heading. */
export const readAccountList = ({ rows }: Table, regency: string): AccountList | undefined => {
  const headingAt = rows.findIndex((row) => indexOf(row, "name") !== -1 && indexOf(row, "role") !== -1);
  const heading = rows[headingAt];
  if (!heading) return undefined;
  const read = rows
    .slice(headingAt + 1)
    .map((row) => ({ line: row.line, row: readRow(row, heading, regency) }));
  return {
    rows: read.flatMap(({ row }) => (typeof row === "string" ? [] : [row])),
    problems: read.flatMap(({ line, row }) => (typeof row === "string" ? [{ line, text: row }] : [])),
  };
};

const indexOf = ({ cells }: TableRow, column: Column): number => {
  const known: readonly string[] = HEADINGS[column];
  return cells.findIndex((cell) =>
    known.includes(
      cellText(cell)
        .toLowerCase()
        .replaceAll(/[^a-z]/g, ""),
    ),
  );
};

/** The row, or what is wrong with it. */
const readRow = (row: TableRow, heading: TableRow, regency: string): AccountRow | string => {
  const text = (column: Column): string | undefined => {
    const cell = row.cells[indexOf(heading, column)];
    return isEmptyCell(cell) ? undefined : cellText(cell);
  };
  const name = text("name");
  if (name === undefined) return "nama kosong";
  const roleText = text("role");
  const role = roleText === undefined ? undefined : parseRole(roleText);
  if (!role) return `peran "${roleText ?? ""}" tidak dikenal; pilih ${ROLE_WORDS}`;
  const areaText = text("area");
  if (areaText === undefined) return "wilayah kosong";
  const area = parseArea(regency, areaText);
  if (!area.ok) return areaProblemText(area.problem);
  const rwText = text("rws");
  const isWhole = rwText === undefined || /^semua$/i.test(rwText);
  const rws = parseRwList(isWhole ? "" : rwText);
  if (!rws.ok) return `"${rws.problem}" bukan nomor RW`;
  if (rws.value.length > 0 && area.value.length !== 10) return "RW hanya untuk kelurahan atau desa";
  // An empty cell must not hand a cadre the whole kelurahan.
  if (role === "cadre" && rwText === undefined) return 'RW kosong; isi nomornya, atau tulis "semua"';
  const posyandu = text("posyandu");
  if (role === "posyanduCadre" && posyandu === undefined) return "posyandu kosong";
  if ((role === "posyanduCadre" || text("team") !== undefined) && area.value.length !== 10)
    return "tim dan posyandu berada di kelurahan atau desa; tulis itu di kolom wilayah";
  return {
    line: row.line,
    name,
    role,
    area: area.value,
    rws: rws.value,
    team: text("team"),
    posyandu,
    phone: text("phone"),
  };
};
