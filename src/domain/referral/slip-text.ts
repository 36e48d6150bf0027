import { type CivilDate, isCivilDate } from "../civil-date.ts";
import { isUuid } from "../ids.ts";
import type { Destination, Urgency } from "../records/referral.ts";
import { fail, ok, type Result } from "../result.ts";
import { reasonByCode, reasonOf } from "./reasons.ts";
import type { Slip } from "./slip.ts";
import { parseSlipCode } from "./slip-code.ts";

export type SlipTextProblem =
  /** Some other QR code. */
  | { readonly type: "NotASlip" }
  /** Of an app newer than this one. */
  | { readonly type: "NewerSlip" }
  | { readonly type: "Damaged"; readonly part: string };

const PREFIX = "DAMPING:R";
const VERSION = 1;
/** In this order for ever; the place is what stands on the QR code. */
const DESTINATIONS: readonly Destination[] = [
  "midwife",
  "puskesmas",
  "hospital",
  "familyPlanning",
  "social",
  "housing",
  "civilRegistry",
  "religious",
  "charity",
  "protection",
];
const URGENCIES: readonly Urgency[] = ["today", "threeDays", "fourteenDays"];

/**
 * The slip as the text of a QR code: capitals, digits and ` $%*+-./:` only (11 bits for two characters), about 110 of them.
 * `DAMPING:R1*subject*code*date*to and urgency*initials*age*reasons*stream*phone`.
 */
export const slipText = (slip: Slip): string =>
  [
    `${PREFIX}${VERSION}`,
    isUuid(slip.subject) ? slip.subject.replaceAll("-", "").toUpperCase() : `.${hexOf(slip.subject)}`,
    slip.code,
    slip.date.replaceAll("-", ""),
    `${DESTINATIONS.indexOf(slip.to)}${URGENCIES.indexOf(slip.urgency)}`,
    slip.initials.replace(/[^A-Z.]/g, ""),
    slip.age.toUpperCase().replace(/[^A-Z0-9 ]/g, ""),
    slip.reasons.map((id) => reasonOf(id)?.code ?? "").join(""),
    slip.stream,
    slip.phone,
  ].join("*");

/** Reads what a camera saw. Reasons that this app does not know are left out; everything else must be whole. */
export const parseSlipText = (text: string): Result<Slip, SlipTextProblem> => {
  const match = new RegExp(`^${PREFIX}(\\d{1,3})\\*(.*)$`, "s").exec(text.trim());
  if (!match) return fail({ type: "NotASlip" });
  if (Number(match[1]) > VERSION) return fail({ type: "NewerSlip" });
  const [
    subjectPart = "",
    codePart = "",
    day = "",
    kinds = "",
    initials = "",
    age = "",
    reasons = "",
    stream = "",
    phone = "",
  ] = (match[2] ?? "").split("*");
  const subject = readSubject(subjectPart);
  if (subject === undefined) return fail({ type: "Damaged", part: "subject" });
  const code = parseSlipCode(codePart);
  if (code === undefined) return fail({ type: "Damaged", part: "code" });
  const date = day.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  if (!isCivilDate(date)) return fail({ type: "Damaged", part: "date" });
  const to = DESTINATIONS[Number(kinds[0] ?? "x")];
  const urgency = URGENCIES[Number(kinds[1] ?? "x")];
  if (to === undefined || urgency === undefined) return fail({ type: "Damaged", part: "destination" });
  if (!/^\d{10}(\/\d{1,3})?$/.test(stream)) return fail({ type: "Damaged", part: "stream" });
  return ok({
    subject,
    code,
    date: date as CivilDate,
    to,
    urgency,
    initials,
    age: age.toLowerCase(),
    reasons: (reasons.match(/../g) ?? []).flatMap((pair) => reasonByCode(pair)?.id ?? []),
    stream,
    phone,
  });
};

const readSubject = (part: string): string | undefined => {
  if (/^[0-9A-F]{32}$/.test(part))
    return part.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  if (!/^\.([0-9A-F]{2}){1,80}$/.test(part)) return undefined;
  return (part.slice(1).match(/../g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join("");
};

/** Ids that are no UUID (imports) as plain hexadecimal, since capitals are all that such a QR code has. */
const hexOf = (id: string): string =>
  [...id].map((char) => char.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()).join("");
