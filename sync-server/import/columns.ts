import { fail, ok, type Result } from "#domain/result.ts";
import { cellText, type Table, type TableRow } from "./table.ts";

/**
 * The columns an import understands, each with the headings people give it. Headings are compared without case, blanks and
 * punctuation, so "Tgl. Lahir", "TGL LAHIR" and "tgl_lahir" are one; the e-PPGBM export really writes "Pukesmas".
 */
const HEADINGS = {
  name: ["nama", "nama anak", "nama balita", "nama lengkap", "nama sasaran"],
  nik: ["nik", "nik anak", "nik balita", "no nik", "nomor induk kependudukan"],
  sex: ["jk", "l/p", "jenis kelamin", "kelamin", "sex"],
  birthDate: ["tgl lahir", "tanggal lahir", "tgl lhr"],
  birthOrder: ["anak ke", "anak ke-", "urutan lahir"],
  birthWeight: ["bb lahir", "berat lahir", "berat badan lahir", "berat lahir (kg)", "bbl"],
  birthLength: ["tb lahir", "pb lahir", "panjang lahir", "panjang badan lahir", "panjang lahir (cm)"],
  parentName: ["nama ortu", "nama orang tua", "orang tua", "ortu"],
  motherName: ["nama ibu", "ibu", "nama ibu kandung"],
  headName: ["nama kk", "kepala keluarga", "nama kepala keluarga", "nama ayah"],
  parentNik: ["nik ortu", "nik orang tua", "nik ibu"],
  relation: ["hubungan", "hubungan keluarga", "shdk", "status hubungan", "hubungan dengan kepala keluarga"],
  kkNumber: ["no kk", "nomor kk", "kk", "nkk", "no. kartu keluarga", "nomor kartu keluarga"],
  phone: ["no hp", "hp", "telepon", "no telp", "nomor hp", "hp ortu", "no wa"],
  regency: ["kab/kota", "kabupaten", "kota"],
  district: ["kec", "kecamatan"],
  village: ["desa/kel", "desa", "kelurahan", "kel", "desa/kelurahan", "kelurahan/desa"],
  puskesmas: ["puskesmas", "pukesmas", "pkm"],
  posyandu: ["posyandu", "nama posyandu"],
  rt: ["rt"],
  rw: ["rw"],
  rtRw: ["rt/rw", "rt rw"],
  address: ["alamat", "alamat domisili", "alamat lengkap"],
  date: ["tanggal pengukuran", "tgl pengukuran", "tanggal ukur", "tgl ukur", "tanggal penimbangan"],
  weight: ["berat", "bb", "berat badan", "berat badan (kg)", "berat (kg)", "bb (kg)"],
  length: ["tinggi", "tb", "pb", "tb/pb", "pb/tb", "tinggi badan", "tinggi badan (cm)", "tinggi (cm)"],
  position: ["cara ukur"],
  arm: ["lila", "lila (cm)", "lingkar lengan atas"],
  head: ["lika", "lk", "lingkar kepala", "lingkar kepala (cm)"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Column = keyof typeof HEADINGS;

/** What the report calls a column. */
export const columnLabel = (column: Column): string => HEADINGS[column][0];

/** Where each understood column stands, and which headings said nothing to us. */
export interface Heading {
  readonly line: number;
  readonly indexByColumn: ReadonlyMap<Column, number>;
  readonly ignored: readonly string[];
}

export type HeadingProblem =
  /** No row near the top names a column "Nama" and another one we know. */
  | { readonly type: "NoHeading" }
  /** Two columns claim to be the same thing, so nobody can say which one counts. */
  | { readonly type: "ColumnTwice"; readonly headings: readonly [string, string] };

/** Exports put a title and a date above the headings; deeper than this is no heading. */
const ROWS_SEARCHED = 15;

const normalised = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

const columnByHeading: ReadonlyMap<string, Column> = new Map(
  Object.entries(HEADINGS).flatMap(([column, headings]) =>
    headings.map((heading) => [normalised(heading), column as Column] as const),
  ),
);

/** Finds the row of headings and which column is which. */
export const findHeading = ({ rows }: Table): Result<Heading, HeadingProblem> => {
  for (const row of rows.slice(0, ROWS_SEARCHED)) {
    const found = readHeading(row);
    if (!found.ok) return found;
    if (found.value.indexByColumn.has("name") && found.value.indexByColumn.size >= 2) return found;
  }
  return fail({ type: "NoHeading" });
};

const readHeading = ({ line, cells }: TableRow): Result<Heading, HeadingProblem> => {
  const indexByColumn = new Map<Column, number>();
  const ignored: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const heading = cellText(cell);
    const column = columnByHeading.get(normalised(heading));
    if (column === undefined) {
      if (heading !== "") ignored.push(heading);
      continue;
    }
    const earlier = indexByColumn.get(column);
    if (earlier !== undefined)
      return fail({ type: "ColumnTwice", headings: [cellText(cells[earlier]), heading] });
    indexByColumn.set(column, index);
  }
  return ok({ line, indexByColumn, ignored });
};
