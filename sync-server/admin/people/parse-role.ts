import type { Role } from "#domain/facts/version.ts";

/** The words lists and people use for a role, without blanks and punctuation. */
const ROLE_BY_WORD: Readonly<Record<string, Role>> = {
  kader: "cadre",
  kadertpk: "cadre",
  tpk: "cadre",
  kaderkb: "cadre",
  kaderpkk: "cadre",
  bidantpk: "cadre",
  kaderposyandu: "posyanduCadre",
  posyandu: "posyanduCadre",
  puskesmas: "healthWorker",
  petugaspuskesmas: "healthWorker",
  petugaskesehatan: "healthWorker",
  petugasgizi: "healthWorker",
  nutrisionis: "healthWorker",
  bidanpuskesmas: "healthWorker",
  penyelia: "supervisor",
  supervisor: "supervisor",
  pkb: "supervisor",
  plkb: "supervisor",
  tpps: "supervisor",
  admin: "admin",
  mitra: "partner",
  opd: "partner",
  donatur: "donor",
  donor: "donor",
};

/** The role a word names; nothing for a word nobody agreed on. "Bidan" alone is either a companion or of the puskesmas. */
export const parseRole = (text: string): Role | undefined =>
  ROLE_BY_WORD[text.toLowerCase().replaceAll(/[^a-z]/g, "")];

export const ROLE_WORDS = "kader, kader posyandu, puskesmas, penyelia (PKB), admin, mitra, donatur";
