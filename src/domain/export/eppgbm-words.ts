/** Categories as e-PPGBM's own export writes them; shorter than Permenkes' labels. By band id. */
export const eppgbmWords: Readonly<Record<string, string>> = {
  severelyUnderweight: "Sangat Kurang",
  underweight: "Kurang",
  normalWeight: "Normal",
  riskOfOverweight: "Risiko Lebih",
  severelyStunted: "Sangat Pendek",
  stunted: "Pendek",
  normalLength: "Normal",
  tall: "Tinggi",
  severelyWasted: "Gizi Buruk",
  severelyWastedByOedema: "Gizi Buruk",
  wasted: "Gizi Kurang",
  wellNourished: "Gizi Baik",
  possibleOverweight: "Risiko Gizi Lebih",
  overweight: "Gizi Lebih",
  obese: "Obesitas",
};
