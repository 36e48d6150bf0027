/** Where measuring leads. Only opaque ids stand in a path. */
export const childPath = (person: string): string => `/orang/${person}`;
export const motherViewPath = (person: string): string => `/orang/${person}/ibu`;
export const measurePath = (person: string): string => `/orang/${person}/ukur`;
export const pickChildPath = "/ukur";
export const newFamilyPath = "/keluarga/baru";
