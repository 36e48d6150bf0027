/** Paths of what is done for families; only opaque ids stand in them. */
export const referralsPath = "/rujukan";
export const receivePath = "/rujukan/terima";
export const referralPath = (subject: string, record: string): string =>
  `/rujukan/${subject}/${encodeURIComponent(record)}`;
export const slipPath = (subject: string, record: string): string => `${referralPath(subject, record)}/slip`;
export const referPersonPath = (person: string): string => `/orang/${person}/rujuk`;
export const referFamilyPath = (family: string): string => `/keluarga/${family}/rujuk`;
export const consentPath = (family: string): string => `/keluarga/${family}/persetujuan`;
export const counsellingPath = (family: string): string => `/keluarga/${family}/kie`;
export const topicPath = (topic: string): string => `/kie/${topic}`;
export const aidFamilyPath = (family: string): string => `/keluarga/${family}/bantuan`;
export const aidPersonPath = (person: string): string => `/orang/${person}/bantuan`;
export const treatmentPath = (person: string): string => `/orang/${person}/pemulihan`;
export const tabletsPath = (person: string): string => `/orang/${person}/tablet`;
export const messagePath = (family: string): string => `/keluarga/${family}/pesan`;
export const entryFamilyPath = (family: string): string => `/keluarga/${family}/lembar`;
export const entryPersonPath = (person: string): string => `/orang/${person}/lembar`;
export const mbgPath = "/mbg";
