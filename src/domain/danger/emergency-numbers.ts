/** A number that anybody may call, without credit in most networks. */
export interface EmergencyNumber {
  readonly id: "ambulance" | "protection";
  readonly number: string;
  readonly label: string;
  readonly detail: string;
}

/** National numbers: PSC 119 of Kemenkes; SAPA 129 of KemenPPPA, which leads to the UPTD PPA of the city. */
export const ambulance: EmergencyNumber = {
  id: "ambulance",
  number: "119",
  label: "119",
  detail: "ambulans, gratis, 24 jam",
};
export const protection: EmergencyNumber = {
  id: "protection",
  number: "129",
  label: "129",
  detail: "layanan pendampingan, gratis, 24 jam",
};

/** What a telephone can dial: digits with an optional plus; nothing when there are too few or too many. */
export const dialable = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s().-]/g, "");
  return /^\+?\d{3,15}$/.test(digits) ? digits : undefined;
};
