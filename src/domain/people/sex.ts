/** Sex as Indonesian records write it: L `laki-laki`, P `perempuan`. */
export type Sex = "L" | "P";

export const sexes = ["L", "P"] as const satisfies readonly Sex[];

/** What a person reads. */
export const sexLabels: Readonly<Record<Sex, string>> = { L: "Laki-laki", P: "Perempuan" };
