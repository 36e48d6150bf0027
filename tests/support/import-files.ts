import writeExcelFile from "write-excel-file/node";

/** Headings of the e-PPGBM "status gizi" export, misspelling included. */
export const EPPGBM_HEADINGS = [
  ..."No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW".split(
    ",",
  ),
  ..."Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB".split(
    ",",
  ),
  ..."ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,Kelas Ibu Balita,MBG,Detail".split(","),
];

export type FileCell = string | number | Date | null;
export type FileRow = Readonly<Record<string, FileCell>>;

/** A synthetic child of Bandar Lor as the export writes it; give what differs. */
export const eppgbmRow = (given: FileRow = {}): FileRow => ({
  NIK: "3571011205239001",
  Nama: "Alya Contoh",
  JK: "P",
  "Tgl Lahir": "2023-05-12",
  "BB Lahir": "3,1",
  "TB Lahir": "49",
  "Nama Ortu": "Siti Contoh",
  "Kab/Kota": "Kota Kediri",
  Kec: "Mojoroto",
  Pukesmas: "Sukorame",
  "Desa/Kel": "Bandar Lor",
  Posyandu: "Posyandu Melati",
  RT: "3",
  RW: "5",
  Alamat: "Jl. Contoh 1",
  "Tanggal Pengukuran": "2026-10-10",
  Berat: "12,6",
  Tinggi: "92,5",
  "Cara Ukur": "Berdiri",
  LiLA: "15",
  ...given,
});

/** A second child, nothing like the first. */
export const otherRow = (given: FileRow = {}): FileRow =>
  eppgbmRow({
    NIK: "3571010203249002",
    Nama: "Bima Contoh",
    JK: "L",
    "Tgl Lahir": "2024-03-02",
    "Nama Ortu": "Wati Contoh",
    Alamat: "Jl. Contoh 2",
    ...given,
  });

/** CSV bytes with the headings of the rows, or those given. */
export const csvFile = (
  rows: readonly FileRow[],
  { headings = EPPGBM_HEADINGS, separator = ",", before = "" } = {},
): Uint8Array => {
  const quoted = (cell: FileCell | undefined): string => {
    const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? "");
    return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading]))];
  return Buffer.from(
    before + lines.map((cells) => cells.map((cell) => quoted(cell)).join(separator)).join("\r\n"),
  );
};

/** XLSX bytes. */
export const xlsxFile = async (
  rows: readonly FileRow[],
  headings: readonly string[] = EPPGBM_HEADINGS,
): Promise<Uint8Array> => {
  const cells = rows.map((row) =>
    headings.map((heading) => {
      const value = row[heading] ?? null;
      return value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : value;
    }),
  );
  return writeExcelFile([[...headings], ...cells]).toBuffer();
};
