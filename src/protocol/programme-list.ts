import * as z from "zod/mini";

/** POST /v1/programme: what the kelurahan of an area decided about the programme's rules, for those whose phone holds none of them. */
export const programmeRequestSchema = z.looseObject({
  proto: z.int(),
  area: z.string().check(z.regex(/^(\d{4}|\d{6}|\d{10})$/)),
});

export const programmeAnswerSchema = z.looseObject({
  proto: z.int(),
  /** Bodies of kind `programmeSettings`; a newer app's with more in them. */
  decisions: z.array(z.looseObject({ id: z.string(), body: z.record(z.string(), z.unknown()) })),
});
export type ProgrammeAnswer = z.infer<typeof programmeAnswerSchema>;
