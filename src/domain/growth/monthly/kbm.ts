import type { Sex } from "#domain/people/sex.ts";

/** KBM: the least gain in grams over one month for a child that is so many completed months old at this weighing. */
export type MinimumGain = {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly grams: number;
  /** `check`: sources differ between the sexes, to be confirmed on a printed KMS. The status is said with that note. */
  readonly confidence: "agreed" | "check";
};

const gain = (
  fromMonth: number,
  toMonth: number,
  grams: number,
  confidence: MinimumGain["confidence"] = "agreed",
): MinimumGain => ({ fromMonth, toMonth, grams, confidence });

/** Months 1-60 of the KMS in Buku KIA. Source: `kbmSource`. */
export const minimumGains: Readonly<Record<Sex, readonly MinimumGain[]>> = {
  L: [
    gain(1, 1, 800),
    gain(2, 2, 900),
    gain(3, 3, 800),
    gain(4, 4, 600),
    gain(5, 5, 500),
    gain(6, 6, 400),
    gain(7, 7, 400, "check"),
    gain(8, 10, 300),
    gain(11, 11, 300, "check"),
    gain(12, 60, 200),
  ],
  P: [
    gain(1, 1, 800),
    gain(2, 2, 900),
    gain(3, 3, 800),
    gain(4, 4, 600),
    gain(5, 5, 500),
    gain(6, 6, 400),
    gain(7, 7, 300, "check"),
    gain(8, 10, 300),
    gain(11, 11, 200, "check"),
    gain(12, 60, 200),
  ],
};

export const kbmSource =
  "Kenaikan berat badan minimal (KBM) pada KMS, Buku KIA 2020 dan 2023; bulan 7 dan 11 per jenis kelamin perlu dicocokkan dengan KMS cetak";
