/** Text as search compares it: lower case, no accents, single blanks: "Siti Nur'aini" is "siti nur aini". */
export const normalText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What is searched in: as above, and once more with apostrophes dropped, since "Nuraini" is typed for "Nur'aini" too. */
export const searchedText = (text: string): string => {
  const joined = text.replace(/['’`-]/g, "");
  return joined === text ? normalText(text) : `${normalText(text)} ${normalText(joined)}`;
};
