import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addDays, type CivilDate, monthOf } from "#domain/civil-date.ts";
import { mbgRoster } from "#domain/mbg/mbg-roster.ts";
import { mbgMenuLabels, mbgMethodLabels } from "#domain/records/mbg-day.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { CheckRow } from "#ui/check-row.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { TextField } from "#ui/text-field.tsx";
import { mbgPath } from "../care-paths.ts";
import { labelOptions } from "../label-options.ts";
import { mbgFormOf, mbgFormSchema, readMbgForm } from "./mbg-form.ts";
import type { MbgHere } from "./mbg-here.ts";
import { RosterList } from "./roster-list.tsx";
import { mbgText } from "./text.ts";

export type MbgDayFormProps = ScreenProps & { readonly here: MbgHere; readonly day: CivilDate };

/** One day of one team: did it come, how many, and who did not get theirs. */
export const MbgDayForm = (props: MbgDayFormProps): JSX.Element => {
  const { session, today, here, day } = props;
  const roster = mbgRoster(here.aids, day);
  const written = here.days
    .filter(({ team }) => team === here.team)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  // As it stood when the form was opened; what arrives meanwhile is met in the merge.
  const [opened] = useState(() =>
    mbgFormOf(
      written.find(({ date }) => date === day),
      written.find(({ date }) => date < day),
    ),
  );
  const edit = useKeptForm(props, {
    path: `${mbgPath}?tanggal=${day}`,
    title: mbgText.draft(formatDate(day)),
    schema: mbgFormSchema,
    opened,
    read: (form) => readMbgForm(form, { team: here.team, date: day, today, roster }),
    donePath: "/",
    stream: here.stream,
  });
  const { form, problems } = edit;
  const set = (parts: Partial<typeof form>) => edit.change({ ...form, ...parts });
  const names = roster.map((id) => ({ id, name: session.personCard(id)?.name ?? mbgText.outside }));
  return (
    <KeptForm
      title={mbgText.title}
      about={[here.teamName, formatDate(day)].filter(Boolean).join(" · ")}
      saveLabel={day === today ? mbgText.save : mbgText.saveOn(formatDate(day))}
      edit={edit}
    >
      <div class="care-row">
        <LinkButton href={`${mbgPath}?tanggal=${addDays(day, -1)}`} icon="chevron-left">
          {formatDate(addDays(day, -1))}
        </LinkButton>
        {day < today && (
          <LinkButton href={`${mbgPath}?tanggal=${addDays(day, 1)}`} icon="chevron-right">
            {formatDate(addDays(day, 1))}
          </LinkButton>
        )}
        <LinkButton href={`${mbgPath}/rekap?bulan=${monthOf(day)}`} icon="file-text">
          {mbgText.recap}
        </LinkButton>
      </div>
      <ChoiceGroup
        label={mbgText.arrived}
        layout="row"
        options={[
          { value: "yes", label: mbgText.yes },
          { value: "no", label: mbgText.no },
        ]}
        value={form.arrived || undefined}
        error={problemText(problems.arrived, mbgText.arrivedMissing)}
        onChange={(arrived) => set({ arrived })}
      />
      {form.arrived === "yes" && (
        <>
          <TextField
            label={mbgText.packages}
            optional
            keypad="digits"
            maxLength={4}
            value={form.packages}
            error={problems.packages && mbgText.packagesWrong}
            onInput={(packages) => set({ packages })}
          />
          <RosterList
            people={names}
            exceptions={form.exceptions}
            onChange={(exceptions) => set({ exceptions: [...exceptions] })}
          />
          <ChoiceGroup
            label={mbgText.method}
            options={labelOptions(mbgMethodLabels)}
            value={form.method || undefined}
            onChange={(method) => set({ method })}
          />
          <ChoiceGroup
            label={mbgText.menu}
            options={labelOptions(mbgMenuLabels)}
            value={form.menu || undefined}
            onChange={(menu) => set({ menu })}
          />
          <CheckRow
            label={mbgText.ultraProcessed}
            checked={form.isUltraProcessed}
            onChange={(isUltraProcessed) => set({ isUltraProcessed })}
          />
        </>
      )}
    </KeptForm>
  );
};
