import type { CivilDate } from "../civil-date.ts";
import { type Body, singletonRecord } from "../facts/version.ts";
import { membership } from "../records/membership.ts";
import { person } from "../records/person.ts";
import { wedding } from "../records/wedding.ts";
import type { EpisodeRecord } from "./episode-record.ts";

/** The groom as he was told: somebody registered, somebody to be registered now, or only a name. */
export type ToldGroom =
  | { readonly type: "known"; readonly id: string }
  | {
      readonly type: "new";
      readonly id: string;
      readonly name: string;
      readonly birthDate: CivilDate | undefined;
    }
  | {
      readonly type: "named";
      readonly name: string | undefined;
      readonly birthDate: CivilDate | undefined;
    };

/** A plan to marry as it was told, by whichever door. */
export interface ToldWedding {
  /** Id of the record `wedding`. */
  readonly record: string;
  readonly bride: { readonly id: string; readonly family: string | undefined };
  /** Absent where nobody said. */
  readonly groom: ToldGroom | undefined;
  /** Fields of `wedding` besides the groom. */
  readonly said: Body;
}

/**
 * A plan to marry and, where the groom is registered with it, his own person. He stands with the bride's family as a guest: asked what a
 * groom is asked, and counted where he lives.
 */
export const weddingRecords = ({ record, bride, groom, said }: ToldWedding): readonly EpisodeRecord[] => [
  {
    record,
    subject: bride.id,
    kind: wedding.kind,
    fields: {
      ...said,
      groom: groom?.type === "known" || groom?.type === "new" ? groom.id : undefined,
      groomName: groom?.type === "named" ? groom.name : undefined,
      groomBirthDate: groom?.type === "named" ? groom.birthDate : undefined,
    },
  },
  ...(groom?.type === "new" ? groomRecords(groom, bride.family) : []),
];

const groomRecords = (
  { id, name, birthDate }: Extract<ToldGroom, { type: "new" }>,
  family: string | undefined,
): readonly EpisodeRecord[] => [
  {
    record: id,
    subject: id,
    kind: person.kind,
    fields: { name, sex: "L", birthDate, group: "adult", listStatus: "visitor", life: "alive" },
  },
  ...(family === undefined
    ? []
    : [
        {
          record: singletonRecord(id, membership.kind),
          subject: id,
          kind: membership.kind,
          fields: { family, role: "other" },
        },
      ]),
];
