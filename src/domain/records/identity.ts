import * as z from "zod/mini";
import { isPlaceholderNumber } from "../people/placeholder-number.ts";
import { defineKind, identity as identityClass } from "./record-kind.ts";

const nikStatusLabels = {
  present: "ada",
  notYet: "belum ada",
  unknown: "belum diketahui",
  refused: "tidak bersedia menyebutkan",
};

/** Sixteen digits; the finer checks of `people/nik.ts` ask, they do not refuse: old cards hold old errors. */
const sixteenDigits = z.string().check(
  z.regex(/^\d{16}$/, "not sixteen digits"),
  z.refine((digits) => !isPlaceholderNumber(digits), "a placeholder"),
);

/** Numbers that name a person or a household in state registers. A kind of its own so that the server can seal it whole. */
export const identity = defineKind({
  kind: "identity",
  version: 1,
  label: "nomor identitas",
  about: "either",
  opensSubject: false,
  singleton: true,
  home: "family",
  schema: z.looseObject({
    nik: z.optional(sixteenDigits),
    nikStatus: z.optional(z.enum(["present", "notYet", "unknown", "refused"])),
    kkNumber: z.optional(sixteenDigits),
    /** Digits with an optional leading plus. */
    phone: z.optional(
      z.string().check(
        z.regex(/^\+?\d{6,15}$/, "not a phone number"),
        z.refine((digits) => !isPlaceholderNumber(digits), "a placeholder"),
      ),
    ),
  }),
  fields: {
    nik: { label: "NIK", class: identityClass },
    nikStatus: { label: "keterangan NIK", class: identityClass, choices: nikStatusLabels },
    kkNumber: { label: "No KK", class: identityClass },
    phone: { label: "nomor HP", class: identityClass },
  },
  correctionNeedsReason: false,
  sealedOnServer: true,
  upgrades: {},
});
