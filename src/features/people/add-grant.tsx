import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Role } from "#domain/facts/version.ts";
import type { PeopleAnswer } from "#protocol/people-requests.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { type AddedGrant, type AddedProblems, mayHoldWhole, readAdded } from "./grants-form.ts";
import { kelurahanOptions } from "./kelurahan-options.ts";
import { placeText, type RoleInPlace, roleText } from "./place-words.ts";
import { grantsText } from "./text.ts";

export type AddGrantProps = {
  readonly area: string;
  readonly roles: readonly Role[];
  readonly posyandu: PeopleAnswer["posyandu"];
  readonly onAdd: (added: readonly RoleInPlace[]) => void;
};

/** A role somewhere, to be put on the list above. */
export const AddGrant = ({ area, roles, posyandu, onAdd }: AddGrantProps): JSX.Element => {
  const kelurahan = kelurahanOptions(area);
  const [first, ...others] = kelurahan;
  const empty: AddedGrant = {
    role: undefined,
    kelurahan: others.length === 0 ? first?.value : undefined,
    rws: "",
    posyandu: undefined,
  };
  const [typed, setTyped] = useState(empty);
  const [problems, setProblems] = useState<AddedProblems>({});
  const change = (next: Partial<AddedGrant>): void => {
    setTyped({ ...typed, ...next });
    setProblems({});
  };
  const add = (): void => {
    const read = readAdded(typed);
    setProblems(read.ok ? {} : read.problem);
    if (!read.ok) return;
    onAdd(read.value);
    setTyped(empty);
  };
  const isPosyandu = typed.role === "posyanduCadre";
  return (
    <>
      <ChoiceGroup
        label={grantsText.role}
        options={roles.map((role) => ({ value: role, label: roleText(role) }))}
        value={typed.role}
        error={problems.role}
        onChange={(role) => change({ role })}
      />
      {isPosyandu && (
        <SelectField
          label={grantsText.posyandu}
          hint={posyandu.length === 0 ? grantsText.noPosyandu : undefined}
          options={posyandu.map(({ id }) => ({ value: id, label: placeText(`posyandu:${id}`, posyandu) }))}
          value={typed.posyandu}
          error={problems.posyandu}
          onChange={(id) => change({ posyandu: id })}
        />
      )}
      {typed.role !== undefined && !isPosyandu && kelurahan.length > 1 && (
        <SelectField
          label={grantsText.kelurahan}
          options={kelurahan}
          value={typed.kelurahan}
          error={problems.kelurahan}
          onChange={(code) => change({ kelurahan: code })}
        />
      )}
      {typed.role !== undefined && !isPosyandu && (
        <TextField
          label={grantsText.rw}
          hint={mayHoldWhole(typed.role) ? grantsText.rwHintWhole : grantsText.rwHint}
          value={typed.rws}
          error={problems.rws}
          onInput={(rws) => change({ rws })}
        />
      )}
      <Button icon="plus" wide onPress={add}>
        {grantsText.addButton}
      </Button>
    </>
  );
};
