import type { JSX } from "preact";
import type { ChildServices } from "#domain/visits/child-services.ts";
import { Button } from "#ui/button.tsx";
import { CheckGroup } from "#ui/check-group.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { walkText } from "./text.ts";

export type ServicesPartProps = {
  readonly services: ChildServices;
  /** Keys of those found in the book. */
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
};

/** What is written down, and what is to be looked for in the KIA book: one tick each. */
export const ServicesPart = ({ services, ticked, onChange }: ServicesPartProps): JSX.Element => {
  const { known, asked } = services;
  return (
    <>
      {asked.length > 0 && (
        <CheckGroup
          label={walkText.services}
          hint={walkText.servicesHint}
          options={asked.map(({ key, label }) => ({ value: key, label }))}
          values={ticked}
          onChange={onChange}
        />
      )}
      {asked.length > 2 && ticked.length < asked.length && (
        <Button icon="check" wide onPress={() => onChange(asked.map(({ key }) => key))}>
          {walkText.allServices}
        </Button>
      )}
      {asked.length === 0 && <p>{walkText.noServices}</p>}
      {known.length > 0 && (
        <Facts facts={known.map(({ label, on }) => ({ term: label, value: formatDate(on) }))} />
      )}
    </>
  );
};
