import { defineForm } from "../form.ts";
import { contraceptionMethod, visitNote } from "./shared-questions.ts";

const couple = { answer: "fertileCouple", is: "yes" } as const;

/**
 * The family screen (verval KRS). Children, pregnancies and the wife's age are recomputed from what is recorded; the answers here stand
 * beside that so that a disagreement shows. Water and latrine are the household's, and not asked a second time.
 */
export const keluargaForm = defineForm({
  id: "keluarga",
  version: 1,
  title: "Pendataan keluarga",
  about: "household",
  kind: "familyScreen",
  label: "pendataan keluarga",
  sections: [
    {
      id: "targets",
      title: "Siapa yang ada di keluarga ini",
      questions: [
        {
          id: "hasChildUnder2",
          kind: "yesNo",
          label: "punya anak 0-23 bulan",
          ask: "Ada anak berumur 0 sampai 23 bulan?",
          required: true,
        },
        {
          id: "hasChild2To4",
          kind: "yesNo",
          label: "punya anak 24-59 bulan",
          ask: "Ada anak berumur 24 sampai 59 bulan?",
          required: true,
        },
        {
          id: "fertileCouple",
          kind: "yesNo",
          label: "pasangan usia subur",
          ask: "Ada pasangan suami istri dengan istri berumur 15 sampai 49 tahun?",
          required: true,
        },
        {
          id: "wifePregnant",
          kind: "yesNo",
          label: "istri sedang hamil",
          ask: "Istri sedang hamil?",
          showWhen: couple,
          required: true,
        },
        {
          id: "livingChildren",
          kind: "integer",
          label: "jumlah anak hidup",
          ask: "Berapa anak yang masih hidup?",
          unit: "anak",
          limits: { min: 0, max: 20 },
          usual: { min: 0, max: 8 },
          showWhen: couple,
          required: true,
          feeds: ["KRS-4T-BANYAK"],
        },
        {
          id: "youngestBirthDate",
          kind: "date",
          label: "tanggal lahir anak terakhir",
          ask: "Kapan anak terakhir lahir?",
          showWhen: couple,
          feeds: ["KRS-4T-DEKAT"],
        },
        {
          id: "secondYoungestBirthDate",
          kind: "date",
          label: "tanggal lahir anak sebelum yang terakhir",
          ask: "Kapan anak sebelum yang terakhir lahir?",
          showWhen: couple,
          feeds: ["KRS-4T-DEKAT"],
        },
      ],
    },
    {
      id: "alone",
      title: "Berdua saja",
      questions: [
        {
          id: "modernContraception",
          kind: "yesNo",
          label: "peserta KB modern",
          ask: "Istri atau suami sedang memakai KB?",
          help: "Suntik, pil, implan, IUD, kondom, MOW, MOP, atau MAL.",
          showWhen: couple,
          private: true,
          feeds: ["KRS-KB"],
        },
        { ...contraceptionMethod, showWhen: { answer: "modernContraception", is: "yes" } },
      ],
    },
    {
      id: "welfare",
      title: "Kesejahteraan dan pendampingan",
      questions: [
        {
          id: "welfareRank",
          kind: "choice",
          label: "peringkat kesejahteraan (PK)",
          ask: "Peringkat kesejahteraan menurut Pendataan Keluarga",
          choices: {
            rank1: "peringkat 1",
            rank2: "peringkat 2",
            rank3: "peringkat 3",
            rank4: "peringkat 4",
            above4: "di atas 4",
          },
          carryForward: { months: 12 },
        },
        {
          id: "dtsenDecile",
          kind: "integer",
          label: "desil DTSEN",
          ask: "Desil DTSEN, kalau diketahui",
          unit: "dari 10",
          limits: { min: 1, max: 10 },
          carryForward: { months: 12 },
        },
        {
          id: "accompaniment",
          kind: "multi",
          label: "pendampingan oleh TPK",
          ask: "Pendampingan apa yang sudah diberikan?",
          choices: {
            referral: "fasilitasi rujukan",
            socialAid: "fasilitasi bantuan sosial",
            education: "penyuluhan (KIE)",
            elsimil: "pemantauan lewat Elsimil",
            eppgbm: "pemantauan lewat e-PPGBM",
            fosterParent: "bapak atau bunda asuh (BAAS, GENTING)",
            supplementaryFood: "fasilitasi PMT",
            none: "belum ada",
          },
          exclusive: "none",
        },
        visitNote,
      ],
    },
  ],
});
