/** A name or an address as lists vary it: case, blanks, dots and apostrophes do not tell people apart; accents do not either. */
export const nameKey = (name: string | undefined): string =>
  (name ?? "")
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, "")
    .trim()
    .replaceAll(/ +/g, " ");
