import * as z from "zod/mini";
import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import { type MbgFacts, mbgRecord } from "#domain/mbg/mbg-facts.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** A day as tapped: only what differs from "everybody received". */
export const mbgFormSchema = z.object({
  arrived: z.enum(["yes", "no", ""]),
  packages: z.string(),
  menu: z.enum(["wet", "dry", ""]),
  isUltraProcessed: z.boolean(),
  method: z.enum(["pickUp", "delivered", "both", ""]),
  exceptions: z.array(
    z.object({ person: z.string(), reason: z.enum(["notHome", "refused", "ill", "away"]) }),
  ),
});
export type MbgForm = z.infer<typeof mbgFormSchema>;

/** The day as it was written down, or an empty one with the menu and method of the last day. */
export const mbgFormOf = (day: MbgFacts | undefined, before: MbgFacts | undefined): MbgForm => ({
  arrived: day === undefined ? "" : day.arrived ? "yes" : "no",
  packages: day?.packages === undefined ? "" : String(day.packages),
  menu: day?.menu ?? (day === undefined ? before?.menu : undefined) ?? "",
  isUltraProcessed: day?.ultraProcessed ?? false,
  method: day?.method ?? (day === undefined ? before?.method : undefined) ?? "",
  exceptions: [...(day?.exceptions ?? [])],
});

export const readMbgForm = (
  form: MbgForm,
  context: {
    readonly team: string;
    readonly date: string;
    readonly today: CivilDate;
    readonly roster: readonly string[];
  },
): {
  readonly versions: readonly NewVersion[];
  readonly problems: Problems<"arrived" | "packages" | "date">;
} => {
  const problems: Problems<"arrived" | "packages" | "date"> = {};
  const date = parseCivilDate(context.date);
  if (!date.ok || date.value > context.today) problems.date = { type: "InFuture" };
  if (form.arrived === "") problems.arrived = { type: "Missing" };
  const isWrong = form.packages !== "" && (!/^\d{1,4}$/.test(form.packages) || Number(form.packages) > 5000);
  if (isWrong) problems.packages = { type: "NotANumber" };
  const hasArrived = form.arrived === "yes";
  const missed = form.exceptions.filter(({ person }) => context.roster.includes(person));
  const record = date.ok ? mbgRecord(context.team, date.value) : "";
  return {
    problems,
    versions: [
      {
        record,
        subject: record,
        kind: "mbgDay",
        fields: {
          team: context.team,
          date: date.ok ? date.value : undefined,
          arrived: hasArrived,
          packages: form.packages === "" || isWrong ? undefined : Number(form.packages),
          menu: hasArrived ? form.menu || undefined : undefined,
          ultraProcessed: hasArrived ? form.isUltraProcessed : undefined,
          method: hasArrived ? form.method || undefined : undefined,
          exceptions: hasArrived && missed.length > 0 ? missed : undefined,
        },
      },
    ],
  };
};
