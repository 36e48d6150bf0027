import { kindOf } from "#domain/records/index.ts";
import type { RefusedVersion } from "#storage/outbox-types.ts";
import type { Session } from "#storage/session-types.ts";
import { type RefusalAdvice, refusalAdvice } from "#sync/status.ts";
import { formatDateTime } from "#ui/format.ts";
import { meText } from "./text.ts";

/** A refused record as the person who wrote it sees it. */
export interface RefusedRecord {
  readonly id: string;
  /** "Penimbangan dan pengukuran: Alya". */
  readonly title: string;
  /** When it was written, by this device's clock. */
  readonly written: string;
  readonly why: string;
  readonly todo: string;
  /** Where it can be put right; absent when somebody else has to act. */
  readonly correctPath?: string;
  readonly historyPath: string;
  /** The server's word, for a helper on the phone. */
  readonly code: string;
}

/** Why and what to do, by the server's word. */
const WHY: Readonly<Record<string, string>> = {
  contentDiffers: "Catatan dengan nomor yang sama sudah ada, isinya berbeda.",
  counterTaken: "Nomor urut HP ini sudah dipakai. Mungkin HP ini hasil salinan HP lain.",
  outsideScope: "Keluarga atau orang ini di luar wilayah binaan akun ini.",
  notAllowed: "Tugas akun ini belum boleh menulis catatan seperti ini.",
  badBody: "Isinya tidak bisa diterima, misalnya angka di luar batas.",
  reasonMissing: "Alasan perubahannya belum ditulis.",
  badShape: "Catatan rusak saat disimpan.",
  erased: "Data orang ini sudah dihapus atas permintaan keluarganya.",
  wrongAuthor: "Penulisnya tidak sama dengan yang masuk di HP ini.",
};

const TODO: Readonly<Record<RefusalAdvice, string>> = {
  correctIt: "Perbaiki lalu simpan lagi.",
  askSupervisor: "Beri tahu penyelia. Ia bisa melihat catatan ini di Tinjauan.",
  nothingToDo: "Tidak perlu melakukan apa-apa.",
  reportIt: "Sampaikan kode di bawah kepada penyelia.",
};

/** Where each kind is edited. Kinds without a form of their own lead to their history only. */
const CORRECT_PATHS: Readonly<Record<string, (record: string, subject: string) => string>> = {
  family: (_, subject) => `/keluarga/${subject}/ubah`,
  person: (_, subject) => `/orang/${subject}/ubah`,
  measurement: (record, subject) => `/orang/${subject}/ukur?catatan=${record}`,
  visit: (record, subject) => `/keluarga/${subject}/kunjungan?catatan=${record}`,
};

/** Turns what the server refused into words and a way on. */
export const refusedRecord = (
  { version, reason }: RefusedVersion,
  session: Pick<Session, "personCard" | "familyCard">,
): RefusedRecord => {
  const advice = refusalAdvice(reason);
  const correct = advice === "correctIt" ? CORRECT_PATHS[version.kind] : undefined;
  const label = kindOf(version.kind)?.label ?? version.kind;
  return {
    id: version.id,
    title: `${label[0]?.toUpperCase() ?? ""}${label.slice(1)}: ${subjectName(version.subject, session)}`,
    written: formatDateTime(Date.parse(version.recordedAt)),
    why: WHY[reason] ?? "Server menolak dengan alasan yang belum dikenal Damping di HP ini.",
    todo: TODO[advice],
    ...(correct && { correctPath: correct(version.record, version.subject) }),
    historyPath: `/catatan/${version.record}?dari=${version.subject}`,
    code: reason,
  };
};

const subjectName = (subject: string, session: Pick<Session, "personCard" | "familyCard">): string => {
  const family = session.familyCard(subject);
  return session.personCard(subject)?.name ?? (family ? `keluarga ${family.headName}` : meText.outside);
};
