import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import { BirthFields } from "./birth-fields.tsx";
import { CareFields } from "./care-fields.tsx";
import type { MemberForm } from "./member-form.ts";
import type { MemberStep } from "./member-steps.ts";
import { MotherFields } from "./mother-fields.tsx";
import { NikFields } from "./nik-fields.tsx";
import type { MemberField } from "./read-member.ts";
import { SizeFields } from "./size-fields.tsx";
import { WhoFields } from "./who-fields.tsx";

/** What the questions about a member draw on. */
export interface MemberContext {
  readonly today: CivilDate;
  /** Women of the family: one of them may be the mother. */
  readonly mothers: readonly { readonly id: string; readonly name: string }[];
  readonly posyandu: readonly { readonly id: string; readonly name: string; readonly serves: boolean }[];
}

export type MemberFieldsProps = {
  readonly form: MemberForm;
  readonly problems: Problems<MemberField>;
  readonly nikWarnings: readonly string[];
  readonly context: MemberContext;
  readonly onChange: (form: MemberForm) => void;
};

/** The questions of one step. */
export const MemberFields = ({
  step,
  ...props
}: MemberFieldsProps & { readonly step: MemberStep }): JSX.Element => {
  switch (step) {
    case "who":
      return <WhoFields {...props} />;
    case "birth":
      return <BirthFields {...props} />;
    case "nik":
      return <NikFields {...props} />;
    case "mother":
      return <MotherFields {...props} />;
    case "care":
      return <CareFields {...props} />;
    case "size":
      return <SizeFields {...props} />;
  }
};
