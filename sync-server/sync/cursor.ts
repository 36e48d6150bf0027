import type { Cursor } from "#protocol/messages.ts";
import type { LoadPlace } from "../store/port/versions.ts";

/** Where a reader stands, in the server's own terms. */
export type Position =
  | { readonly type: "nothing" }
  /** In a first load as of serial `at`, after a place. */
  | { readonly type: "loading"; readonly at: number; readonly after: LoadPlace | undefined }
  | { readonly type: "following"; readonly serial: number };

/** Reads a cursor of this epoch; one of another epoch says nothing. `undefined` when it is none of the server's making. */
export const positionOf = (cursor: Cursor | undefined, epoch: number): Position | undefined => {
  if (!cursor || cursor.epoch !== epoch) return { type: "nothing" };
  if ("serial" in cursor && typeof cursor.serial === "number")
    return cursor.serial >= 0 ? { type: "following", serial: cursor.serial } : undefined;
  const { at, after: place } = cursor;
  if (typeof at !== "number" || typeof place !== "string" || at < 0) return undefined;
  if (place === "") return { type: "loading", at, after: undefined };
  const after = parsePlace(place);
  return after && { type: "loading", at, after };
};

/** Ids hold no blanks, so blanks part them. */
export const placeToText = ({ bundle, subject, record, order }: LoadPlace): string =>
  `${bundle} ${subject} ${record} ${order}`;

const parsePlace = (text: string): LoadPlace | undefined => {
  const [bundle, subject, record, order] = text.split(" ");
  return bundle && subject && record && /^\d+$/.test(order ?? "")
    ? { bundle, subject, record, order: Number(order) }
    : undefined;
};
