import { defineForm } from "../form.ts";

/** A birth. Its answers are fields of the record `delivery`; the babies born alive become people of their own. */
export const persalinanForm = defineForm({
  id: "persalinan",
  version: 1,
  title: "Persalinan",
  about: "person",
  kind: "delivery",
  kindIsStated: true,
  label: "persalinan",
  sections: [
    {
      id: "birth",
      title: "Persalinan",
      questions: [
        {
          id: "gestationWeeks",
          kind: "integer",
          label: "umur kehamilan saat lahir",
          ask: "Umur kehamilan waktu melahirkan",
          help: "Ada di Buku KIA. Kosongkan bila sama dengan hitungan dari HPHT.",
          unit: "minggu",
          limits: { min: 20, max: 45 },
          usual: { min: 32, max: 42 },
          feeds: ["PS-GA"],
        },
        {
          id: "place",
          kind: "choice",
          label: "tempat persalinan",
          ask: "Melahirkan di mana?",
          choices: {
            hospital: "rumah sakit",
            puskesmas: "puskesmas",
            clinic: "klinik atau rumah bersalin",
            midwife: "praktik bidan",
            home: "rumah",
            onTheWay: "di perjalanan",
            other: "tempat lain",
          },
          required: true,
        },
        {
          id: "attendant",
          kind: "choice",
          label: "penolong persalinan",
          ask: "Siapa yang menolong?",
          choices: {
            obstetrician: "dokter kandungan",
            doctor: "dokter",
            midwife: "bidan",
            nurse: "perawat",
            birthAttendant: "dukun bayi",
            nobody: "tanpa penolong",
            other: "orang lain",
          },
          required: true,
        },
        {
          id: "method",
          kind: "choice",
          label: "cara persalinan",
          ask: "Cara melahirkan",
          choices: { vaginal: "normal", assisted: "dengan alat bantu", caesarean: "operasi sesar" },
        },
        {
          id: "motherCondition",
          kind: "choice",
          label: "keadaan ibu",
          ask: "Keadaan ibu setelah melahirkan",
          choices: { good: "baik", monitor: "perlu dipantau", refer: "perlu dirujuk", died: "meninggal" },
          required: true,
        },
      ],
    },
  ],
});
