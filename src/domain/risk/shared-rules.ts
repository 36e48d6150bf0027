import type { RiskRule } from "./rule.ts";

/** Where the water or latrine is not proper (layak), as the family-planning board counts it; protected springs are proper. */
export const IMPROPER_WATER = ["unprotectedWell", "unprotectedSpring", "surface", "rain", "other"] as const;
export const IMPROPER_LATRINE = ["withoutSeptic", "none"] as const;

export const waterRule = (id: string): RiskRule<"drinkingWater"> => ({
  id,
  label: "air minum",
  causes: ["water"],
  grades: [
    {
      severity: "watch",
      when: { fact: "drinkingWater", isOneOf: IMPROPER_WATER },
      reason: "Sumber air minum utama belum layak",
      referral: { to: "housing", urgency: "fourteenDays" },
    },
  ],
});

export const latrineRule = (id: string): RiskRule<"latrine"> => ({
  id,
  label: "jamban",
  causes: ["sanitation"],
  grades: [
    {
      severity: "watch",
      when: { fact: "latrine", isOneOf: IMPROPER_LATRINE },
      reason: "Jamban belum layak",
      referral: { to: "housing", urgency: "fourteenDays" },
    },
  ],
});

/** Health worker today at 140/90; an emergency at 160/110, or at 140/90 together with a danger sign. */
export const bloodPressureRule = (
  id: string,
): RiskRule<"systolicMmHg" | "diastolicMmHg" | "hasDangerSign"> => ({
  id,
  label: "tekanan darah",
  causes: ["pregnancyCare"],
  grades: [
    {
      severity: "emergency",
      when: {
        any: [
          { fact: "systolicMmHg", atLeast: 160 },
          { fact: "diastolicMmHg", atLeast: 110 },
        ],
      },
      reason: "Tekanan darah {systolicMmHg}/{diastolicMmHg}: sangat tinggi",
      referral: { to: "hospital", urgency: "today" },
    },
    {
      severity: "emergency",
      when: {
        all: [
          { fact: "hasDangerSign", isOneOf: ["yes"] },
          {
            any: [
              { fact: "systolicMmHg", atLeast: 140 },
              { fact: "diastolicMmHg", atLeast: 90 },
            ],
          },
        ],
      },
      reason: "Tekanan darah {systolicMmHg}/{diastolicMmHg} dan ada tanda bahaya",
      referral: { to: "hospital", urgency: "today" },
    },
    {
      severity: "today",
      when: {
        any: [
          { fact: "systolicMmHg", atLeast: 140 },
          { fact: "diastolicMmHg", atLeast: 90 },
        ],
      },
      reason: "Tekanan darah {systolicMmHg}/{diastolicMmHg}: tinggi, diperiksa hari ini",
      referral: { to: "midwife", urgency: "today" },
    },
  ],
});

export const moodRule = (id: string): RiskRule<"lowMood"> => ({
  id,
  label: "suasana hati",
  private: true,
  causes: ["mind"],
  grades: [
    {
      severity: "soon",
      when: { fact: "lowMood", isOneOf: ["yes"] },
      reason: "Sering sedih atau kehilangan minat: perlu bicara dengan bidan",
      referral: { to: "midwife", urgency: "threeDays" },
    },
  ],
});

/** Its words give nothing away to somebody who reads over her shoulder. */
export const safetyRule = (id: string): RiskRule<"feelsSafeAtHome"> => ({
  id,
  label: "rasa aman",
  private: true,
  causes: ["safety"],
  grades: [
    {
      severity: "today",
      when: { fact: "feelsSafeAtHome", isOneOf: ["no"] },
      reason: "Perlu bicara berdua dan didampingi",
      referral: { to: "protection", urgency: "today" },
    },
  ],
});
