import { defineForm } from "../form.ts";
import {
  exposedToSmoke,
  feelsSafeAtHome,
  haemoglobinGPerDl,
  heightCm,
  ironTabletQuestions,
  ironTabletsReceived,
  muacCm,
  smokes,
  visitNote,
  weightKg,
} from "./shared-questions.ts";

const woman = { fact: "sex", is: "P" } as const;

/** A bride or a groom: two people, each with answers of their own. The planned day stands in the wedding's record. */
export const catinForm = defineForm({
  id: "catin",
  version: 1,
  title: "Calon pengantin",
  about: "person",
  kind: "visitCatin",
  label: "kunjungan calon pengantin",
  sections: [
    {
      id: "body",
      title: "Badan",
      questions: [
        { ...weightKg, required: true, feeds: ["CT-IMT"] },
        { ...heightCm, required: true, feeds: ["CT-IMT"] },
        { ...muacCm, showWhen: woman, required: true, feeds: ["CT-LILA"] },
        { ...haemoglobinGPerDl, showWhen: woman, required: true, feeds: ["CT-HB"] },
      ],
    },
    {
      id: "habits",
      title: "Rokok dan gizi",
      questions: [
        { ...smokes, feeds: ["CT-SMOKE-F", "CT-SMOKE-M"] },
        { ...exposedToSmoke, showWhen: woman, feeds: ["CT-SMOKE-F"] },
        { ...ironTabletsReceived, showWhen: woman },
        ...ironTabletQuestions,
        {
          id: "folicAcidTaken",
          kind: "yesNo",
          label: "minum asam folat",
          ask: "Minum asam folat?",
          showWhen: woman,
        },
        {
          id: "nutritionEducation",
          kind: "yesNo",
          label: "mendapat penjelasan gizi",
          ask: "Sudah mendapat penjelasan tentang gizi sebelum hamil?",
        },
      ],
    },
    {
      id: "preparation",
      title: "Persiapan menikah",
      questions: [
        {
          id: "healthCheckDone",
          kind: "yesNo",
          label: "periksa kesehatan pranikah",
          ask: "Sudah periksa kesehatan sebelum menikah?",
          carryForward: true,
          required: true,
        },
        {
          id: "healthCheckPlace",
          kind: "choice",
          label: "tempat pemeriksaan",
          ask: "Di mana periksanya?",
          choices: { puskesmas: "puskesmas", hospital: "rumah sakit", midwife: "bidan", clinic: "klinik" },
          showWhen: { answer: "healthCheckDone", is: "yes" },
          carryForward: true,
        },
        {
          id: "elsimilRegistered",
          kind: "yesNo",
          label: "terdaftar di Elsimil",
          ask: "Sudah terdaftar di Elsimil?",
          carryForward: true,
        },
        {
          id: "premaritalClass",
          kind: "yesNo",
          label: "ikut bimbingan perkawinan",
          ask: "Sudah ikut bimbingan perkawinan?",
          carryForward: true,
        },
      ],
    },
    {
      id: "plans",
      title: "Rencana setelah menikah",
      questions: [
        {
          id: "pregnancyPlan",
          kind: "choice",
          label: "rencana hamil",
          ask: "Setelah menikah ingin segera hamil, atau menunda dulu?",
          choices: { delay: "menunda dulu", soon: "segera hamil", undecided: "belum menentukan" },
          private: true,
        },
        {
          id: "contraceptionPlan",
          kind: "yesNo",
          label: "berencana ber-KB",
          ask: "Sudah ada rencana KB?",
          showWhen: { answer: "pregnancyPlan", isOneOf: ["delay", "undecided"] },
          private: true,
        },
        {
          ...feelsSafeAtHome,
          ask: "Apakah merasa aman, dan menikah atas keinginan sendiri?",
          label: "merasa aman dan menikah atas keinginan sendiri",
        },
        visitNote,
      ],
    },
  ],
});
