/** Body mass index: kilograms over square metres, unrounded. */
export const bmiOf = (weightKg: number | undefined, heightCm: number | undefined): number | undefined =>
  weightKg === undefined || heightCm === undefined || heightCm <= 0
    ? undefined
    : weightKg / ((heightCm / 100) * (heightCm / 100));

/** Mean arterial pressure in mmHg: a third of the way from diastole to systole. */
export const mapOf = (
  systolicMmHg: number | undefined,
  diastolicMmHg: number | undefined,
): number | undefined =>
  systolicMmHg === undefined || diastolicMmHg === undefined
    ? undefined
    : (systolicMmHg + 2 * diastolicMmHg) / 3;
