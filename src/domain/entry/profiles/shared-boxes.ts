import { answer, type EntryBox, field } from "../entry-profile.ts";

/** Who somebody is, as ELSIMIL asks it first. */
export const whoBoxes: readonly EntryBox[] = [
  field("NIK", "nik", { required: true }),
  field("Nama", "name", { required: true }),
  field("Tanggal lahir", "birthDate", { required: true }),
  field("Nomor HP", "phone"),
  field("Alamat", "address"),
  field("RT", "rt"),
  field("RW", "rw"),
  field("Kelurahan atau desa", "village"),
  field("Kecamatan", "district"),
];

/** The common part of every visit (pendampingan). */
export const visitBoxes: readonly EntryBox[] = [
  field("Tanggal pendampingan", "visitDate", { required: true }),
  field("Tempat pendampingan", "visitPlace", { required: true }),
];

/** What ELSIMIL asks of the house at the end of each visit. */
export const houseBoxes: readonly EntryBox[] = [
  answer("Terpapar asap rokok di rumah", "household", "smokerAtHome"),
  answer("Sumber air minum utama", "household", "drinkingWater", { required: true }),
  answer("Fasilitas buang air besar", "household", "latrine", { required: true }),
  answer("Peserta JKN", "household", "jknMember"),
  answer("Jenis JKN", "household", "jknType"),
  answer("Fasilitasi bantuan sosial", "household", "aidStatus", {
    codes: {
      inProcess: "Ya, sedang diproses",
      received: "Ya, sudah mendapat bantuan sosial",
      notEligible: "Tidak, karena tidak memenuhi syarat",
      alreadyHas: "Tidak, karena sudah menerima bantuan",
    },
  }),
  answer("Jenis bantuan sosial", "household", "aidTypes"),
  answer("Menerima MBG 3B", "household", "mbgReceived"),
  answer("Hari MBG dalam seminggu", "household", "mbgDaysPerWeek"),
  answer("Hari menu basah", "household", "mbgWetMenuDaysPerWeek"),
  answer("Makanan ultra-proses dalam MBG", "household", "mbgUltraProcessed"),
  answer("Hari MBG dibagikan TPK", "household", "mbgHandedOutByTeamDaysPerWeek"),
];

export const ELSIMIL_SOURCE = "Gabungan isian dari aplikasi pendamping yang ada dan kartu pendampingan";
