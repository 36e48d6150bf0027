import { RECALL_QUESTION } from "../../schedule/services/breastfeeding.ts";
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

const underSixMonths = { fact: "ageMonths", below: 6 } as const;
const fromSixMonths = { fact: "ageMonths", atLeast: 6 } as const;
const fromOneYear = { fact: "ageMonths", atLeast: 12 } as const;

/** A child under two. What holds for ever (birth weight, weeks at birth) stands with the person. */
export const badutaForm = defineForm({
  id: "baduta",
  version: 1,
  title: "Anak di bawah 2 tahun",
  about: "person",
  kind: "visitBaduta",
  label: "kunjungan baduta",
  sections: [
    { id: "growth", title: "Timbang dan ukur", questions: [childMeasurement] },
    {
      id: "feeding",
      title: "Makan dan menyusu",
      questions: [
        {
          id: "onlyBreastMilk",
          kind: "choice",
          label: "hanya ASI sejak kemarin",
          ask: RECALL_QUESTION,
          choices: { yes: "tidak ada, hanya ASI", no: "ada yang lain" },
          writes: {
            kind: "service",
            field: "onlyBreastMilk",
            fixed: { type: "feedingRecall" },
            takesUnknown: true,
          },
          showWhen: underSixMonths,
          required: true,
          feeds: ["BD-ASI"],
        },
        {
          id: "stillBreastfed",
          kind: "yesNo",
          label: "masih menyusu",
          ask: "Anak masih menyusu?",
          showWhen: fromSixMonths,
          required: true,
        },
        {
          id: "complementaryFood",
          kind: "yesNo",
          label: "mendapat MPASI",
          ask: "Anak sudah mendapat MPASI?",
          showWhen: fromSixMonths,
          required: true,
          feeds: ["BD-MPASI"],
        },
        {
          id: "complementaryFoodFromMonths",
          kind: "integer",
          label: "umur mulai MPASI",
          ask: "MPASI mulai umur berapa bulan?",
          unit: "bulan",
          limits: { min: 0, max: 23 },
          usual: { min: 4, max: 9 },
          showWhen: { all: [fromSixMonths, { answer: "complementaryFood", is: "yes" }] },
          carryForward: true,
          feeds: ["BD-MPASI"],
        },
        { ...foodGroups, showWhen: fromSixMonths },
        supplementaryFood,
      ],
    },
    {
      id: "services",
      title: "Posyandu dan imunisasi",
      questions: [
        posyanduThisMonth,
        servicesInBook,
        immunisationForAge,
        { ...vitaminAThisPeriod, showWhen: fromSixMonths },
        { ...dewormedThisPeriod, showWhen: fromOneYear },
      ],
    },
    { id: "health", title: "Kesehatan", questions: [illnesses, illnessesOther] },
    {
      id: "development",
      title: "Perkembangan",
      questions: [developmentCard, kpspScore, bkbThisMonth, visitNote],
    },
  ],
});
