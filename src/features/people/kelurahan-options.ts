import { areaName, kelurahanIn } from "#domain/areas/index.ts";

/** The kelurahan of an area by name, as a drop-down offers them; an area without a list of names offers itself at most. */
export const kelurahanOptions = (
  area: string,
): readonly { readonly value: string; readonly label: string }[] => {
  const known = kelurahanIn(area);
  const codes = known.length === 0 && area.length === 10 ? [area] : known;
  return codes
    .map((value) => ({ value, label: areaName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "id"));
};
