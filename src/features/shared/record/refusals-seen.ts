import { mayReadKind } from "#domain/access/may-write.ts";
import { consent } from "#domain/records/consent.ts";
import type { Session } from "#storage/session-types.ts";

/** Whether this person's device is told what families answered; a posyandu cadre's is not. */
export const seesRefusals = (session: Pick<Session, "grants">): boolean =>
  mayReadKind(
    session.grants().list.map(({ role }) => role),
    consent.kind,
  );

/** Said where records go on to another system and refusals are not known here. */
export const refusalsUnseen = {
  title: "Keluarga yang tidak mengizinkan catatannya diteruskan tidak diketahui di HP ini.",
  todo: "Sebelum diteruskan, tanyakan dulu ke kader TPK keluarga mana saja.",
} as const;
