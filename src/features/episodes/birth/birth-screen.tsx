import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { KeptForm } from "#features/kept-form.tsx";
import type { ScreenProps } from "#features/screen-props.ts";
import { useKeptForm } from "#features/use-kept-form.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { birthPath } from "../episode-paths.ts";
import { NothingHere } from "../nothing-here.tsx";
import { episodesText } from "../text.ts";
import { BabyFields } from "./baby-fields.tsx";
import { BirthFields } from "./birth-fields.tsx";
import { birthFormSchema, emptyBaby, emptyBirthForm, isLossOf, readBirthForm } from "./birth-form.ts";
import { birthVersions } from "./birth-versions.ts";

export type BirthScreenProps = ScreenProps & { readonly person: string };

/** More babies than this are born to nobody in a village. */
const MOST_BABIES = 5;

/** "Persalinan": the birth, and every baby with its first figures. */
export const BirthScreen = (props: BirthScreenProps): JSX.Element =>
  props.session.personCard(props.person) ? <Birth {...props} /> : <NothingHere person={props.person} />;

const Birth = (props: BirthScreenProps): JSX.Element => {
  const { session, today, person } = props;
  const card = session.personCard(person);
  const [pregnancy] = useState(() => card?.care?.pregnancies.findLast(({ end }) => end === undefined));
  const [opened] = useState(() => emptyBirthForm(session.newId, pregnancy?.fetusCount));
  const mother = { id: person, name: card?.name ?? "", family: card?.family, pregnancy };
  const edit = useKeptForm(props, {
    path: birthPath(person),
    title: episodesText.birthDraft(mother.name),
    schema: birthFormSchema,
    opened,
    read: (form) => {
      const { values, problems } = readBirthForm(form, pregnancy, today);
      return { versions: birthVersions(form, values, mother, () => session.newId()), problems };
    },
    donePath: `/orang/${person}`,
    stream: card?.stream,
  });
  const { form, problems } = edit;
  const count = form.babies.length;
  return (
    <KeptForm title={episodesText.birthTitle} about={mother.name} saveLabel={episodesText.save} edit={edit}>
      <BirthFields
        form={form}
        problems={problems}
        pregnancy={pregnancy}
        today={today}
        onChange={edit.change}
      />
      {form.babies.map((baby, at) => (
        <BabyFields
          key={baby.id}
          baby={baby}
          at={at}
          count={count}
          problems={problems}
          onChange={(next) =>
            edit.change({ ...form, babies: form.babies.map((one, index) => (index === at ? next : one)) })
          }
          onRemove={
            count > 1
              ? () => edit.change({ ...form, babies: form.babies.filter((_, index) => index !== at) })
              : undefined
          }
        />
      ))}
      {count < MOST_BABIES && (
        <Button
          wide
          icon="plus"
          onPress={() => edit.change({ ...form, babies: [...form.babies, emptyBaby(session.newId())] })}
        >
          {episodesText.addBaby}
        </Button>
      )}
      {isLossOf(form) && pregnancy && (
        <ChoiceGroup
          label={episodesText.welcome}
          hint={episodesText.welcomeHint}
          options={[
            { value: "yes", label: episodesText.welcomeYes },
            { value: "no", label: episodesText.welcomeNo },
          ]}
          value={form.visitsWelcome || undefined}
          onChange={(visitsWelcome) => edit.change({ ...form, visitsWelcome })}
        />
      )}
    </KeptForm>
  );
};
