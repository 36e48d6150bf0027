import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import type { Body } from "#domain/facts/version.ts";
import { countedVersions, type SubjectFile } from "./subject-file.ts";

/** What the files say, with refused versions only where nothing else is known. */
export const foldFiles = (files: readonly SubjectFile[], reader: string): Fold =>
  foldSubjects(files.flatMap(countedVersions), reader);

/** The body of a subject's only record of that kind; empty while there is none. */
export const activeBody = (fold: Fold, subject: string, kind: string): Body =>
  fold.of(subject, kind).find(({ state }) => state === "active")?.body ?? {};
