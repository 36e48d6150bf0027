import type { CivilDate } from "#domain/civil-date.ts";
import type { Session } from "#storage/session-types.ts";
import { GUIDE } from "./village/practice-village.ts";

/** What the coach looks at: what was saved, nothing that was merely pressed. */
export type CoachedSession = Pick<Session, "familyCard" | "personCard" | "careOf">;

/** One guided task. Where the trainee stands decides which sentence is said; what is saved decides when it is done. */
export interface CoachStep {
  readonly title: string;
  readonly isDone: (session: CoachedSession, today: CivilDate) => boolean;
  /** First that fits. */
  readonly hints: readonly CoachHint[];
  /** Said anywhere else, with a way there. */
  readonly elsewhere: string;
  readonly href: string;
}

export interface CoachHint {
  readonly path: RegExp;
  readonly say: string;
}

/** The first visit, the first weighing, the first referral. */
export const COACH_STEPS: readonly CoachStep[] = [
  {
    title: "Kunjungan pertama",
    isDone: (session, today) => session.familyCard(GUIDE.visitFamily)?.lastVisit?.date === today,
    hints: [
      {
        path: new RegExp(`^/keluarga/${GUIDE.visitFamily}/kunjungan`),
        say: "Pilih Bertemu, lalu Lanjut. Jawab yang diketahui; yang tidak diketahui boleh dilewati dengan Langsung ke ringkasan. Terakhir tekan Simpan kunjungan.",
      },
      {
        path: new RegExp(`^/keluarga/${GUIDE.visitFamily}$`),
        say: "Ini halaman keluarga. Tekan Catat kunjungan.",
      },
      { path: /^\/keluarga$/, say: `Cari dan tekan keluarga ${GUIDE.visitHead}.` },
    ],
    elsewhere: `Ini desa buatan; tidak ada yang dikirim. Ibu berkunjung ke keluarga ${GUIDE.visitHead}: tekan Keluarga di bawah, lalu pilih namanya.`,
    href: `/keluarga/${GUIDE.visitFamily}`,
  },
  {
    title: "Penimbangan pertama",
    isDone: (session, today) =>
      session.personCard(GUIDE.child)?.measurements.some(({ date }) => date === today) === true,
    hints: [
      {
        path: new RegExp(`^/orang/${GUIDE.child}/ukur`),
        say: `Ketik berat ${GUIDE.weight} dan panjang ${GUIDE.length}. Baca hasilnya, lalu Simpan.`,
      },
      { path: new RegExp(`^/orang/${GUIDE.child}$`), say: "Tekan Timbang & ukur." },
    ],
    elsewhere: `Sekarang timbang ${GUIDE.childName}. Cari namanya di Beranda.`,
    href: `/orang/${GUIDE.child}`,
  },
  {
    title: "Rujukan pertama",
    isDone: (session) => (session.careOf(GUIDE.child)?.referrals.length ?? 0) > 0,
    hints: [
      {
        path: new RegExp(`^/orang/${GUIDE.child}/rujuk`),
        say: "Temuannya sudah tercentang. Periksa ke mana dan kapan, lalu tekan Simpan dan buat slip.",
      },
      { path: new RegExp(`^/orang/${GUIDE.child}$`), say: "Turun ke Pendampingan, tekan Buat rujukan." },
    ],
    elsewhere: `Berat ${GUIDE.childName} turun. Buka halamannya dan buat rujukan.`,
    href: `/orang/${GUIDE.child}`,
  },
];

/** What the coach says now. */
export type CoachView =
  | {
      readonly at: "step";
      readonly number: number;
      readonly of: number;
      readonly title: string;
      readonly say: string;
      /** Absent where the trainee already is. */
      readonly href?: string;
    }
  | { readonly at: "done"; readonly say: string };

/** The first step that is not done, whatever order things were done in. */
export const coachView = (session: CoachedSession, today: CivilDate, path: string): CoachView => {
  const index = COACH_STEPS.findIndex(({ isDone }) => !isDone(session, today));
  const step = COACH_STEPS[index];
  if (!step)
    return {
      at: "done",
      say: "Ibu sudah berkunjung, menimbang, dan merujuk. Silakan coba keluarga lain, atau kembali bekerja.",
    };
  const hint = step.hints.find((one) => one.path.test(path));
  return {
    at: "step",
    number: index + 1,
    of: COACH_STEPS.length,
    title: step.title,
    say: hint?.say ?? step.elsewhere,
    ...(hint ? {} : { href: step.href }),
  };
};
