import type { JSX } from "preact";
import { type Act, actOf } from "#domain/risk/causes/intervention-acts.ts";
import {
  type Intervention,
  type InterventionKind,
  interventionKindText,
} from "#domain/risk/causes/interventions.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import {
  aidPersonPath,
  counsellingPath,
  referPersonPath,
  tabletsPath,
  treatmentPath,
} from "../care-paths.ts";
import { causesText } from "./text.ts";

export type HelpRowsProps = {
  readonly helps: readonly Intervention[];
  readonly family: string;
  readonly person: string;
  readonly group: "child" | "woman" | "adult";
  /** Whether this person makes referrals and records help; else the list only tells. */
  readonly mayAct: boolean;
};

/** What fits, by the standard meaning of the two words: specific first, each with who acts and where to begin. */
export const HelpRows = (props: HelpRowsProps): JSX.Element => (
  <>
    <Kind {...props} kind="specific" />
    <Kind {...props} kind="sensitive" />
  </>
);

const Kind = (props: HelpRowsProps & { readonly kind: InterventionKind }): JSX.Element | null => {
  const { helps, kind, mayAct } = props;
  const own = helps.filter((one) => one.kind === kind);
  if (own.length === 0) return null;
  return (
    <>
      <p>{interventionKindText[kind]}</p>
      <ListRows label={interventionKindText[kind]}>
        {own.map((one) => {
          const act = fitting(actOf(one), props.group);
          return (
            <ListRow
              key={one.id}
              title={one.label}
              detail={causesText.by(one.actors.join(", "))}
              below={mayAct ? causesText.acts[act] : undefined}
              href={mayAct ? pathOf(act, props) : undefined}
            />
          );
        })}
      </ListRows>
    </>
  );
};

/** Iron tablets are given to women; a child that is to have them is referred. */
const fitting = (act: Act, group: HelpRowsProps["group"]): Act =>
  (act === "tablets" && group !== "woman") || (act === "weigh" && group !== "child") ? "refer" : act;

const pathOf = (act: Act, { family, person }: HelpRowsProps): string => {
  const paths: Readonly<Record<Act, string>> = {
    refer: referPersonPath(person),
    aid: aidPersonPath(person),
    counsel: counsellingPath(family),
    tablets: tabletsPath(person),
    treatment: treatmentPath(person),
    weigh: `/orang/${person}/ukur`,
  };
  return paths[act];
};
