import { defineForm } from "../form.ts";

/** Asked anew after half a year, or when the family has moved. */
export const HOUSEHOLD_MONTHS = 6;
const carryForward = { months: HOUSEHOLD_MONTHS } as const;
const daysAWeek = { min: 1, max: 7 } as const;

/**
 * What a household has in common: asked once a sitting, and within half a year only "Masih sama?". Lists as on the family-planning
 * board's card; whether water or latrine is proper is decided by rules, never asked.
 */
export const householdForm = defineForm({
  id: "household",
  version: 1,
  title: "Rumah dan keluarga",
  about: "household",
  kind: "household",
  label: "keadaan rumah tangga",
  sections: [
    {
      id: "house",
      title: "Air, jamban, dan rumah",
      questions: [
        {
          id: "drinkingWater",
          kind: "choice",
          label: "sumber air minum utama",
          ask: "Air minum keluarga paling sering dari mana?",
          choices: {
            bottled: "air kemasan atau isi ulang",
            piped: "ledeng atau PAM",
            borehole: "sumur bor atau pompa",
            protectedWell: "sumur terlindung",
            unprotectedWell: "sumur tak terlindung",
            protectedSpring: "mata air terlindung",
            unprotectedSpring: "mata air tak terlindung",
            surface: "sungai, danau, kolam, atau irigasi",
            rain: "air hujan",
            other: "sumber lain",
          },
          carryForward,
          required: true,
          feeds: ["BM-WATER", "BD-WATER", "KRS-WATER"],
        },
        {
          id: "latrine",
          kind: "choice",
          label: "tempat buang air besar",
          ask: "Keluarga buang air besar di mana?",
          help: "Lihat sendiri kalau boleh: leher angsa, dan salurannya ke tangki septik atau IPAL.",
          choices: {
            ownSeptic: "jamban sendiri, leher angsa dan tangki septik",
            sharedSeptic: "jamban bersama (MCK), leher angsa dan tangki septik",
            withoutSeptic: "jamban tanpa tangki septik",
            none: "tidak ada jamban",
          },
          carryForward,
          required: true,
          feeds: ["BM-JAMBAN", "BD-JAMBAN", "KRS-JAMBAN"],
        },
        {
          id: "decentHouse",
          kind: "yesNo",
          label: "rumah layak huni",
          ask: "Rumahnya layak huni: atap, lantai, dan dinding baik, tidak berdesakan?",
          carryForward,
          feeds: ["BM-RUMAH"],
        },
        {
          id: "smokerAtHome",
          kind: "yesNo",
          label: "ada yang merokok di rumah",
          ask: "Ada yang merokok di dalam rumah?",
          carryForward,
          required: true,
          feeds: ["BM-SMOKE", "BD-SMOKE"],
        },
      ],
    },
    {
      id: "cover",
      title: "JKN dan bantuan",
      questions: [
        {
          id: "jknMember",
          kind: "yesNo",
          label: "peserta JKN",
          ask: "Keluarga punya JKN atau BPJS Kesehatan?",
          carryForward,
          required: true,
        },
        {
          id: "jknType",
          kind: "choice",
          label: "jenis JKN",
          ask: "JKN yang mana?",
          choices: {
            subsidised: "BPJS PBI (iuran dibayar pemerintah)",
            contributing: "BPJS Non-PBI",
            private: "asuransi swasta",
          },
          showWhen: { answer: "jknMember", is: "yes" },
          carryForward,
        },
        {
          id: "aidStatus",
          kind: "choice",
          label: "bantuan sosial",
          ask: "Bagaimana bantuan sosial untuk keluarga ini?",
          choices: {
            inProcess: "sedang diurus",
            received: "sudah mendapat bantuan",
            notEligible: "tidak, karena tidak memenuhi syarat",
            alreadyHas: "tidak diurus, karena sudah menerima bantuan lain",
            none: "belum ada dan belum diurus",
          },
          carryForward,
          required: true,
          feeds: ["BM-BANSOS"],
        },
        {
          id: "aidTypes",
          kind: "multi",
          label: "jenis bantuan sosial",
          ask: "Bantuan apa saja?",
          choices: {
            pkh: "PKH",
            bpnt: "BPNT atau sembako",
            blt: "BLT",
            village: "bantuan desa atau kelurahan",
            other: "lainnya",
          },
          showWhen: { answer: "aidStatus", isOneOf: ["received", "alreadyHas", "inProcess"] },
          carryForward,
        },
      ],
    },
    {
      id: "freeMeals",
      title: "MBG 3B",
      questions: [
        {
          id: "mbgReceived",
          kind: "yesNo",
          label: "menerima MBG 3B",
          ask: "Ada anggota keluarga yang menerima makanan MBG (ibu hamil, ibu menyusui, balita)?",
          carryForward: { months: 1 },
          required: true,
        },
        {
          id: "mbgDaysPerWeek",
          kind: "integer",
          label: "hari MBG dalam seminggu",
          ask: "Berapa hari seminggu makanan MBG diterima?",
          unit: "hari",
          limits: daysAWeek,
          showWhen: { answer: "mbgReceived", is: "yes" },
          carryForward: { months: 1 },
        },
        {
          id: "mbgWetMenuDaysPerWeek",
          kind: "integer",
          label: "hari MBG menu basah dalam seminggu",
          ask: "Dari hari itu, berapa hari berupa makanan matang (menu basah)?",
          unit: "hari",
          limits: { min: 0, max: 7 },
          showWhen: { answer: "mbgReceived", is: "yes" },
          carryForward: { months: 1 },
        },
        {
          id: "mbgUltraProcessed",
          kind: "choice",
          label: "makanan ultra-proses dalam MBG",
          ask: "Masih ada makanan kemasan pabrik (ultra-proses) di dalamnya?",
          choices: { still: "masih", no: "tidak" },
          showWhen: { answer: "mbgReceived", is: "yes" },
          carryForward: { months: 1 },
        },
        {
          id: "mbgHandedOutByTeamDaysPerWeek",
          kind: "integer",
          label: "hari MBG diantar TPK dalam seminggu",
          ask: "Berapa hari seminggu TPK yang mengantar?",
          unit: "hari",
          limits: { min: 0, max: 7 },
          showWhen: { answer: "mbgReceived", is: "yes" },
          carryForward: { months: 1 },
        },
      ],
    },
  ],
});
