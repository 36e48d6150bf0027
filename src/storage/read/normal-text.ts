/** Text as search compares it: lower case, no accents, single blanks: "Siti Nur'aini" is "siti nur aini". */
export const normalText = (text: string): string => {
  // Nearly every name here is plain ASCII, and ten thousand of them are prepared at once on a slow phone.
  if (/^[\x20-\x7e]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
};

/** What is searched in: as above, and once more with apostrophes dropped, since "Nuraini" is typed for "Nur'aini" too. */
export const searchedText = (text: string): string => {
  if (!/['’`-]/.test(text)) return normalText(text);
  return `${normalText(text)} ${normalText(text.replace(/['’`-]/g, ""))}`;
};
