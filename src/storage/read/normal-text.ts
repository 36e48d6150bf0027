/** Text as search compares it: lower case, no accents, single blanks; "Siti Nur'aini" and "siti nur aini" are alike. */
export const normalText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
