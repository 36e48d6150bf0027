/** Where a person's page leads. Only opaque ids stand in a path. */
export const personPath = (person: string): string => `/orang/${person}`;
export const measurePath = (person: string): string => `/orang/${person}/ukur`;
export const correctPath = (person: string, record: string): string =>
  `/orang/${person}/ukur?catatan=${record}`;
export const editPath = (person: string): string => `/orang/${person}/ubah`;
export const motherViewPath = (person: string): string => `/orang/${person}/ibu`;
export const familyPath = (family: string): string => `/keluarga/${family}`;
/** `dari` is the subject: a record's id alone does not tell where it lies. */
export const historyPath = (record: string, subject: string): string => `/catatan/${record}?dari=${subject}`;
