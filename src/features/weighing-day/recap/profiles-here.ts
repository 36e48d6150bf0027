import type { ExportProfile } from "#domain/export/export-profile.ts";
import { builtInProfiles } from "#domain/export/profiles/index.ts";
import { exportProfile } from "#domain/records/export-profile.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { Session } from "#storage/session-types.ts";
import { recapText } from "./recap-text.ts";

/** The city's own arrangements first, then those that come with the app. */
export const profilesHere = ({ references }: Pick<Session, "references">): readonly ExportProfile[] => [
  ...references(exportProfile.kind).flatMap(({ id, body }) => {
    const { name, sheet, rows, columns } = readBody(exportProfile, body);
    return name === undefined || sheet === undefined || rows === undefined || columns === undefined
      ? []
      : [{ id, name, source: recapText.ownProfile, sheet, rows, columns }];
  }),
  ...builtInProfiles,
];
