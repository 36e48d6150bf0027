/** Text as the register's search compares it: lower case, no accents, letters and digits alone. */
export const normalSearch = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** True when every typed word begins a word of the text (both normal). */
export const isFoundBy = (searched: string, query: string): boolean => {
  const words = ` ${searched}`;
  return query.split(" ").every((word) => words.includes(` ${word}`));
};
