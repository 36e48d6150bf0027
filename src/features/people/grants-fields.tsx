import type { JSX } from "preact";
import type { Role } from "#domain/facts/version.ts";
import type { AskedProblem, PeopleAnswer, WorkerOnWire } from "#protocol/people-requests.ts";
import { Banner } from "#ui/banner.tsx";
import { CheckGroup } from "#ui/check-group.tsx";
import { Section } from "#ui/section.tsx";
import { AddGrant } from "./add-grant.tsx";
import { type GrantsForm, offeredGrants, withGrants } from "./grants-form.ts";
import { heldText, placeKey } from "./place-words.ts";
import { grantsText } from "./text.ts";
import { problemBeside } from "./use-ask-form.ts";

export type GrantsFieldsProps = {
  readonly form: GrantsForm;
  readonly person: WorkerOnWire;
  readonly area: string;
  readonly roles: readonly Role[];
  readonly posyandu: PeopleAnswer["posyandu"];
  readonly problems: readonly AskedProblem[];
  readonly onChange: (form: GrantsForm) => void;
};

/** What somebody holds, with a tick each, and a way to add. */
export const GrantsFields = (props: GrantsFieldsProps): JSX.Element => {
  const { form, person, posyandu, problems, onChange } = props;
  const beside = (field: string, place?: string) => problemBeside(problems, grantsText.problem, field, place);
  const offered = offeredGrants(form, person);
  const fixed = person.grants.filter(({ mayChange }) => !mayChange);
  const wrongPlace = problems.find(({ field, place }) => field === "grants" && place !== undefined)?.place;
  return (
    <>
      {beside("worker") && <Banner tone="problem" title={beside("worker")} announce />}
      <CheckGroup
        label={grantsText.held}
        hint={offered.length === 0 ? grantsText.none : grantsText.heldHint}
        error={beside("grants") ?? (wrongPlace === undefined ? undefined : beside("grants", wrongPlace))}
        options={offered.map((one) => ({ value: placeKey(one), label: heldText(one, posyandu) }))}
        values={form.held.map(placeKey)}
        onChange={(keys) => onChange({ held: offered.filter((one) => keys.includes(placeKey(one))) })}
      />
      {fixed.map((one) => (
        <p key={placeKey(one)}>
          {heldText(one, posyandu)}: {grantsText.fixed}
        </p>
      ))}
      <Section title={grantsText.add}>
        <AddGrant
          area={props.area}
          roles={props.roles}
          posyandu={posyandu}
          onAdd={(added) => onChange(withGrants(form, added))}
        />
      </Section>
    </>
  );
};
