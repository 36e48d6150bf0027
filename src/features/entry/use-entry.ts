import { useMemo, useState } from "preact/hooks";
import { mayHandOn } from "#domain/consent/may-hand-on.ts";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import type { EntryProfile } from "#domain/entry/entry-profile.ts";
import { type EntryLine, fillEntry, entryText as linesText } from "#domain/entry/fill-entry.ts";
import { entryProfiles } from "#domain/entry/profiles/index.ts";
import { aliveIn, episodesOf } from "#domain/episodes/episodes-of.ts";
import { identity } from "#domain/records/identity.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import type { FamilyCard, OpenedSubjects, PersonCard } from "#storage/session-types.ts";
import { entrySourceHere } from "./entry-source-here.ts";
import { entryText } from "./text.ts";

/** Puts text on the clipboard; false when the browser refuses. */
export type CopyText = (text: string) => Promise<boolean>;

export type EntryInput = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly family: FamilyCard;
  readonly person: PersonCard | undefined;
  readonly opened: OpenedSubjects;
  readonly copy: CopyText;
};

/** The profiles that fit somebody today: their groups', or the household's. */
export const profilesFor = (
  family: FamilyCard,
  person: PersonCard | undefined,
  today: ScreenProps["today"],
): readonly EntryProfile[] => {
  if (!person) return entryProfiles.filter(({ about }) => about.type === "family");
  const groups = new Set(episodesOf(person, today, aliveIn(family.members)).map((episode) => episode.group));
  return entryProfiles.filter(
    ({ about }) => about.type === "person" && about.groups.some((one) => groups.has(one)),
  );
};

/** One sheet: which system, its boxes filled, what is copied. */
export const useEntry = ({ session, today, showToast, family, person, opened, copy }: EntryInput) => {
  const profiles = profilesFor(family, person, today);
  const [chosen, setChosen] = useState<string>();
  const [showsPrivate, setShowsPrivate] = useState(false);
  const profile = profiles.find(({ id }) => id === chosen) ?? profiles[0];
  const consent = session.careOf(family.id)?.consent;
  const limit =
    keepingText(mayKeep(consent, "measurement")) ?? (mayHandOn(consent) ? undefined : entryText.notHandedOn);
  const source = useMemo(
    () => entrySourceHere(session, opened.fold, family, person, today),
    [session, opened, family, person, today],
  );
  const lines: readonly EntryLine[] = profile && limit === undefined ? fillEntry(profile, source) : [];
  const put = async (text: string, done: string): Promise<void> => {
    session.noteOpened(person?.id ?? family.id, "share");
    showToast({ text: (await copy(text)) ? done : entryText.copyFailed });
  };
  return {
    profiles,
    profile,
    limit,
    lines,
    hidesNumbers: !source.mayRead(identity.kind),
    privateCount: lines.filter(({ isPrivate, text }) => isPrivate && text !== undefined).length,
    showsPrivate,
    missing: lines.filter(({ isRequired, text }) => isRequired && text === undefined).length,
    choose: (id: string | undefined): void => setChosen(id),
    togglePrivate: (): void => setShowsPrivate((shows) => !shows),
    copyLine: ({ label, text = "" }: EntryLine): Promise<void> => put(text, entryText.copied(label)),
    copyAll: (): Promise<void> => put(linesText(lines, showsPrivate), entryText.copiedAll),
  };
};

export type Entry = ReturnType<typeof useEntry>;
