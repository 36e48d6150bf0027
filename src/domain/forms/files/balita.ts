import { defineForm } from "../form.ts";
import {
  bkbThisMonth,
  childMeasurement,
  developmentCard,
  dewormedThisPeriod,
  foodGroups,
  illnesses,
  illnessesOther,
  immunisationForAge,
  kpspScore,
  posyanduThisMonth,
  servicesInBook,
  supplementaryFood,
  vitaminAThisPeriod,
} from "./child-questions.ts";
import { visitNote } from "./shared-questions.ts";

/** A child of 24 to 59 months. */
export const balitaForm = defineForm({
  id: "balita",
  version: 1,
  title: "Anak 2 sampai 5 tahun",
  about: "person",
  kind: "visitBalita",
  label: "kunjungan balita",
  sections: [
    { id: "growth", title: "Timbang dan ukur", questions: [childMeasurement] },
    { id: "feeding", title: "Makan", questions: [foodGroups, supplementaryFood] },
    {
      id: "services",
      title: "Posyandu dan imunisasi",
      questions: [
        posyanduThisMonth,
        servicesInBook,
        immunisationForAge,
        vitaminAThisPeriod,
        dewormedThisPeriod,
      ],
    },
    { id: "health", title: "Kesehatan", questions: [illnesses, illnessesOther] },
    {
      id: "development",
      title: "Perkembangan",
      questions: [
        developmentCard,
        kpspScore,
        bkbThisMonth,
        {
          id: "preschool",
          kind: "yesNo",
          label: "ikut PAUD",
          ask: "Anak ikut PAUD atau kelompok bermain?",
        },
        visitNote,
      ],
    },
  ],
});
