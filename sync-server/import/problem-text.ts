import { numberToText } from "#domain/units.ts";
import type { CellProblem } from "./cells/cell-problem.ts";
import type { ImportProblem } from "./run-import.ts";
import type { MeasurementProblem, NameWarning, RowProblem } from "./source-row.ts";

/** Why a whole file could not be read, and what to do. */
export const importProblemText = (problem: ImportProblem): string => {
  switch (problem.type) {
    case "Empty":
      return "Berkas ini kosong.";
    case "OldExcel":
      return "Berkas ini berformat Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx atau CSV, lalu coba lagi.";
    case "UnreadableSpreadsheet":
      return "Berkas Excel ini rusak atau dikunci kata sandi. Simpan ulang sebagai .xlsx tanpa kata sandi, lalu coba lagi.";
    case "NoHeading":
      return 'Baris judul tidak ditemukan: harus ada kolom "Nama" dan paling tidak satu kolom lain, misalnya "Tgl Lahir".';
    case "ColumnTwice":
      return `Dua kolom berarti sama: "${problem.headings[0]}" dan "${problem.headings[1]}". Hapus atau ganti nama salah satunya.`;
  }
};

/** Why a row was not taken. */
export const rowProblemText = (problem: RowProblem): string => {
  switch (problem.type) {
    case "NoName":
      return "nama kosong";
    case "NameUnreadable":
      return `nama "${problem.text}" tidak berisi huruf`;
    case "NoSex":
      return "jenis kelamin kosong";
    case "SexUnreadable":
      return `jenis kelamin "${problem.text}" tidak dikenal; tulis L atau P`;
    case "UnknownVillage":
      return `kelurahan/desa "${problem.text}" tidak dikenal`;
    case "NoVillage":
      return "kelurahan/desa kosong; isi kolomnya atau pakai --area KODE";
    case "OtherVillage":
      return `kelurahan/desa "${problem.text}" bukan yang diminta`;
  }
};

/** What a name has that no name has. */
export const nameWarningText = ({ strange }: NameWarning): string => `berisi ${strange.join(" ")}`;

/** Why a measurement was not taken although its person was. */
export const measurementProblemText = (problem: MeasurementProblem): string => {
  switch (problem.type) {
    case "NoDate":
      return "ada hasil ukur tanpa tanggal pengukuran";
    case "BeforeBirth":
      return "tanggal pengukuran sebelum tanggal lahir";
    case "NothingMeasured":
      return "tidak ada hasil ukur yang dapat dipakai";
    case "OtherFiguresThatDay":
      return `hasil ukur berbeda dengan baris ${problem.line} untuk anak dan hari yang sama; yang dipakai baris ${problem.line}`;
  }
};

/** Why a value was left missing. */
export const cellProblemText = (problem: CellProblem): string => {
  switch (problem.type) {
    case "NotAName":
      return `"${problem.text}" tidak berisi huruf`;
    case "NotADate":
      return `"${problem.text}" bukan tanggal; tulis misalnya 21/11/2026`;
    case "TwoDigitYear":
      return `"${problem.text}": tulis tahun dengan empat angka`;
    case "DateInFuture":
      return `${problem.text} belum terjadi`;
    case "NotANumber":
      return `"${problem.text}" bukan angka`;
    case "NumberBecameDate":
      return `Excel telah mengubah angka ini menjadi tanggal (${problem.text}); ketik ulang dengan koma`;
    case "OutOfRange":
      return `${problem.text} di luar ${numberToText(problem.limits.min)}-${numberToText(problem.limits.max)} ${problem.unit}`.trim();
    case "NotASex":
      return `"${problem.text}" tidak dikenal; tulis L atau P`;
    case "NotAPosition":
      return `"${problem.text}" tidak dikenal; tulis Telentang atau Berdiri`;
    case "NotAnRw":
      return `"${problem.text}" bukan nomor RT/RW`;
    case "DigitsLost":
      return "angka terakhirnya hilang dibulatkan Excel; ubah kolomnya menjadi teks dan isi ulang dari sumbernya";
    case "NotSixteenDigits":
      return `${problem.digits} angka, seharusnya 16`;
    case "Placeholder":
      return "angka pengganti (semua sama), dianggap belum ada";
    case "NikImpossible":
      return "tanggal atau nomor urut di dalamnya tidak mungkin";
    case "NikOfParent":
      return "ini NIK orang tuanya, bukan NIK anak";
    case "NikTaken":
      return `NIK ini sudah dipakai orang lain (${problem.by})`;
    case "NotAPhone":
      return "bukan nomor HP";
  }
};
