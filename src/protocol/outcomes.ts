import * as z from "zod/mini";
import { stampSchema } from "./envelope.ts";

/** Why one version was refused. The version stays on its device, visible; the server keeps a sealed copy for supervisors. */
export const REFUSALS = [
  /** The id is known with other content. */
  "contentDiffers",
  /** Another version already has this device and counter: the device was cloned or restored. */
  "counterTaken",
  /** The author holds no grant that covers the subject. */
  "outsideScope",
  /** The author's role may not write this kind. */
  "notAllowed",
  /** The body does not fit its kind (weight outside 0.3-60 kg, a date no calendar has ...). */
  "badBody",
  /** A correction or withdrawal without a reason. */
  "reasonMissing",
  /** The envelope itself is malformed or too large. */
  "badShape",
  /** The subject was erased on request; nothing new is kept of it. */
  "erased",
  /** The author named in it is not the one who signed in, or the device is another's. */
  "wrongAuthor",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The server's final word on one version that was sent. `accepted`, `repeat` and `review` carry the stamp. */
export const outcomeSchema = z.discriminatedUnion("outcome", [
  z.looseObject({ id: z.string(), outcome: z.literal("accepted"), stamp: stampSchema }),
  z.looseObject({ id: z.string(), outcome: z.literal("repeat"), stamp: stampSchema }),
  /** Stored as a proposal: it does not count until someone with the right adopts it. */
  z.looseObject({ id: z.string(), outcome: z.literal("review"), stamp: stampSchema }),
  z.looseObject({
    id: z.string(),
    outcome: z.literal("refused"),
    /** One of REFUSALS; a newer server may know more reasons. */
    reason: z.string(),
    detail: z.optional(z.string()),
  }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;
