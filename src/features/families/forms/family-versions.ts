import { singletonRecord } from "#domain/facts/version.ts";
import type { NewVersion } from "#storage/session-types.ts";
import type { HeadValues } from "./head-form.ts";
import type { PlaceValues } from "./place-form.ts";

/**
 * What the forms say of a family, as records of it. The same for a new one and for an edited one; `hasIdentity` says that
 * numbers were kept before, so that an emptied field clears them.
 */
export const familyVersions = (
  family: string,
  place: PlaceValues,
  head: HeadValues,
  hasIdentity = false,
): readonly NewVersion[] => [
  {
    record: family,
    subject: family,
    kind: "family",
    fields: {
      headName: head.headName,
      area: place.area,
      rw: place.rw,
      rt: place.rt,
      address: place.address,
      kkAddress: head.kkAddress,
    },
  },
  ...(hasIdentity || head.kkNumber !== undefined || head.phone !== undefined
    ? [
        {
          record: singletonRecord(family, "identity"),
          subject: family,
          kind: "identity",
          fields: { kkNumber: head.kkNumber, phone: head.phone },
        },
      ]
    : []),
];
