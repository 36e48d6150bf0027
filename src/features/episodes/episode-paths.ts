/** Where episodes are begun and ended. Only opaque ids stand in a path. */
export const pregnancyPath = (person: string, record?: string): string =>
  `/orang/${person}/kehamilan${of(record)}`;
export const pregnancyEndPath = (person: string, record: string): string =>
  `/orang/${person}/akhir-kehamilan${of(record)}`;
export const weddingPath = (person: string, record?: string): string =>
  `/orang/${person}/menikah${of(record)}`;
export const weddingEndPath = (person: string, record: string): string =>
  `/orang/${person}/akhir-menikah${of(record)}`;
export const birthPath = (person: string, record?: string): string =>
  `/orang/${person}/persalinan${of(record)}`;
export const skipPath = (person: string, contact: string): string =>
  `/orang/${person}/lewati?kontak=${contact}`;
export const visitPath = (family: string): string => `/keluarga/${family}/kunjungan`;

const of = (record: string | undefined): string => (record === undefined ? "" : `?catatan=${record}`);
