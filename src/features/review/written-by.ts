import type { Role, Version } from "#domain/facts/version.ts";
import { readBody } from "#domain/records/read-body.ts";
import { roleLabels, worker } from "#domain/records/worker.ts";
import type { NameOf } from "#features/shared/record/value-text.ts";
import type { Session } from "#storage/session-types.ts";
import { formatDayMonth } from "#ui/format.ts";
import { beforeName, reviewText } from "./text.ts";

/** As much of the session as naming people needs. */
export type Names = Pick<Session, "worker" | "references" | "personCard" | "familyCard" | "proposed">;

/** Names behind the ids that fields hold; nothing for what is not on this phone. */
export const namesIn =
  ({ personCard, familyCard, references }: Names): NameOf =>
  (id) => {
    const family = familyCard(id);
    if (family) return reviewText.familyOf(family.headName);
    const known = ["team", "posyandu", "tool"]
      .flatMap((kind) => references(kind))
      .find((card) => card.id === id);
    const name = known?.body.name;
    return personCard(id)?.name ?? (typeof name === "string" ? name : undefined);
  };

/** Who wrote something, as it stands in a sentence: "Kader Siti Aminah", "Anda"; the role alone where the name is not here. */
export const writerText = (
  { author, role }: { readonly author: string; readonly role?: Role | undefined },
  session: Names,
): string => {
  if (author === session.worker.id) return reviewText.self;
  const known = session.references(worker.kind).find(({ id }) => id === author);
  const name = known && readBody(worker, known.body).name;
  if (name === undefined) return role === undefined ? reviewText.somebody : capitalised(roleLabels[role]);
  return role === undefined || hasTitle(name) ? name : `${beforeName[role]} ${name}`;
};

/** The same for a version, with the role it was accepted in. */
export const authorText = ({ author, stamp }: Version, session: Names): string =>
  writerText({ author, role: stamp?.role }, session);

/** The day of an ISO instant by this device's calendar: "3 Mei". */
export const instantDayText = (instant: string): string => {
  const moment = new Date(instant);
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return formatDayMonth(
    `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`,
  );
};

/** "Bidan Rina" is called so already. */
const hasTitle = (name: string): boolean => /^(bidan|kader|bu|pak|ibu|bapak|dr|petugas)\b/i.test(name);

const capitalised = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
