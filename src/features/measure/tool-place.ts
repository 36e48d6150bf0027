import { AT_THE_DOOR } from "#features/shared/measuring/tools-today.ts";
import type { PersonCard } from "#storage/session-types.ts";

/** Whose tools are in use: at the posyandu those of the child's, elsewhere what whoever measures carries along. */
export const toolPlaceOf = (
  { posyandu }: Pick<PersonCard, "posyandu">,
  { place }: { readonly place?: unknown },
): string => (place === "posyandu" && posyandu !== undefined ? posyandu : AT_THE_DOOR);
