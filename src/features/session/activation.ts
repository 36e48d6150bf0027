import type { Result } from "#domain/result.ts";
import { storageProblemText } from "#features/shared/form/storage-problem-text.ts";
import type { Enrolment } from "#storage/device-types.ts";
import type { StorageProblem } from "#storage/failures.ts";
import { sessionText } from "./text.ts";

/** Why an activation code did not let somebody in. */
export type ActivationProblem =
  | { readonly type: "WrongCode" }
  | { readonly type: "ExpiredCode" }
  | { readonly type: "UsedCode" }
  /** The server knows this phone's id with another key: its storage was damaged, or somebody poses as it. */
  | { readonly type: "OtherPhone" }
  /** The code is right; this person's role asks for the authenticator app as well. */
  | { readonly type: "FactorNeeded" }
  | { readonly type: "WrongFactor" }
  /** Too many tries from this phone or place. */
  | { readonly type: "TooManyTries"; readonly retryAfterSeconds?: number }
  | { readonly type: "Unreachable" }
  /** The server answered that it cannot serve now. */
  | { readonly type: "ServerTrouble" }
  /** Something answered that is not our server: a hotspot's sign-in page, a proxy. */
  | { readonly type: "NotOurServer" }
  /** The server speaks a newer protocol than this app. */
  | { readonly type: "AppTooOld" };

/** Asks the server for what the code stands for; given by the app. */
export type ActivateCode = (code: string, otp?: string) => Promise<Result<Enrolment, ActivationProblem>>;

/** Letters and digits of a code as typed: "abcd-ef 12" is "ABCDEF12". */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** A code as shown while typed, in groups of four as on the slip: "ABCD-EF12". */
export const groupedCode = (typed: string): string =>
  plainCode(typed)
    .match(/.{1,4}/g)
    ?.join("-") ?? "";

/** Shorter than any code that is given out: said before the server is asked. */
const SHORTEST_CODE = 8;

/** What is wrong with the typed code before anybody is asked; undefined when it can be tried. */
export const codeProblemText = (typed: string): string | undefined => {
  const { length } = plainCode(typed);
  if (length === 0) return sessionText.codeEmpty;
  return length < SHORTEST_CODE ? sessionText.codeTooShort : undefined;
};

/** How a failed activation is told. `isCode`: the message belongs beside the field, the code itself is the trouble. */
export interface ActivationNotice {
  readonly isCode: boolean;
  /** The second code is asked for; its field appears, or the message belongs beside it. */
  readonly isFactor?: true;
  readonly title: string;
  readonly safe?: string;
  readonly todo?: string;
}

/** Says what happened, what is safe and what to do. */
export const activationNotice = (problem: ActivationProblem | StorageProblem): ActivationNotice => {
  const safe = sessionText.codeStays;
  switch (problem.type) {
    case "WrongCode":
      return {
        isCode: true,
        title: "Kode ini tidak dikenal. Periksa lagi: huruf O dan angka 0, huruf I dan angka 1.",
      };
    case "ExpiredCode":
      return { isCode: true, title: "Kode ini sudah lewat masa berlakunya. Minta kode baru ke penyelia." };
    case "UsedCode":
      return {
        isCode: true,
        title: "Kode ini sudah pernah dipakai. Satu kode untuk satu HP; minta kode baru ke penyelia.",
      };
    case "OtherPhone":
      return {
        isCode: false,
        title: "Server tidak mengenali HP ini lagi. Kodenya belum terpakai.",
        safe,
        todo: "Catatan di HP ini tetap ada. Hubungi admin kota sebelum mencoba lagi.",
      };
    case "FactorNeeded":
      return { isCode: false, isFactor: true, title: sessionText.factorWhy };
    case "WrongFactor":
      return { isCode: false, isFactor: true, title: sessionText.factorWrong };
    case "TooManyTries":
      return {
        isCode: false,
        title: "Terlalu banyak percobaan.",
        safe,
        todo: `Tunggu ${waitText(problem.retryAfterSeconds)}, lalu tekan Lanjut lagi.`,
      };
    case "Unreachable":
      return {
        isCode: false,
        title: "Belum tersambung.",
        safe,
        todo: "Cari tempat yang ada sinyal, lalu tekan Lanjut lagi.",
      };
    case "ServerTrouble":
      return {
        isCode: false,
        title: "Server sedang bermasalah.",
        safe,
        todo: "Bukan karena kode atau HP ini. Coba lagi beberapa menit lagi.",
      };
    case "NotOurServer":
      return {
        isCode: false,
        title: "Yang menjawab bukan server Damping.",
        safe,
        todo: "Kalau memakai Wi-Fi umum, masuk dulu ke Wi-Fi itu atau pakai data seluler.",
      };
    case "AppTooOld":
      return {
        isCode: false,
        title: "Damping di HP ini perlu diperbarui.",
        safe,
        todo: "Tutup Damping, buka lagi dengan sambungan internet, lalu coba lagi.",
      };
    case "Storage":
      return {
        isCode: false,
        title: storageProblemText[problem.failure],
        safe: sessionText.codeAccepted,
        todo: "Jangan tutup layar ini. Setelah beres, tekan Lanjut lagi.",
      };
  }
};

const waitText = (seconds: number | undefined): string =>
  seconds === undefined || seconds > 90 ? `${Math.ceil((seconds ?? 300) / 60)} menit` : `${seconds} detik`;
