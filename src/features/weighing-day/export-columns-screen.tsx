import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import type { ExportProfile } from "#domain/export/export-profile.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { ColumnRow } from "./columns/column-row.tsx";
import { columnsText } from "./columns/columns-text.ts";
import { moved, withColumn, withNewColumn, withoutColumn } from "./columns/profile-form.ts";
import { useColumns } from "./columns/use-columns.ts";
import { type PosyanduHere, posyanduHere } from "./days/posyandu-here.ts";
import { profilesHere } from "./recap/profiles-here.ts";
import "./register/register.css";
import "./weighing-day.css";

export type ExportColumnsScreenProps = ScreenProps & {
  readonly posyandu: string;
  /** Id of the arrangement to begin with: a record, or one that comes with the app. */
  readonly profile: string;
  readonly backHref: string;
};

/** Which columns the file has, in which order, and how each is written. */
export const ExportColumnsScreen = (props: ExportColumnsScreenProps): JSX.Element => {
  const { session, posyandu, profile } = props;
  const place = useMemo(() => posyanduHere(session).find(({ id }) => id === posyandu), [session, posyandu]);
  const begun = useMemo(() => profilesHere(session).find(({ id }) => id === profile), [session, profile]);
  const mayEdit =
    mayWrite(
      session.grants().list.map(({ role }) => role),
      "exportProfile",
    ) === "accept";
  if (place && begun && mayEdit) return <Editor {...props} place={place} begun={begun} />;
  return (
    <Screen bar={<TopBar title={columnsText.title} backHref={props.backHref} />}>
      <EmptyState icon="table" title={mayEdit ? columnsText.gone : columnsText.notYours} />
    </Screen>
  );
};

type EditorProps = ExportColumnsScreenProps & {
  readonly place: PosyanduHere;
  readonly begun: ExportProfile;
};

const Editor = (props: EditorProps): JSX.Element => {
  const { backHref, begun } = props;
  const { form, isBuiltIn, isResumed, problem, setForm, save, startOver } = useColumns(props);
  return (
    <Screen
      bar={<TopBar title={columnsText.title} detail={begun.name} backHref={backHref} />}
      action={
        <ActionBar>
          <Button look="primary" wide onPress={() => void save()}>
            {columnsText.save}
          </Button>
        </ActionBar>
      }
    >
      <p>{columnsText.hint}</p>
      {isResumed && (
        <Banner
          tone="info"
          title={columnsText.resumed}
          actions={
            <Button look="quiet" icon="refresh-cw" onPress={startOver}>
              {columnsText.startOver}
            </Button>
          }
        />
      )}
      {isBuiltIn && <Banner tone="info" title={columnsText.builtIn} />}
      {problem && <Banner tone="problem" title={problem} announce />}
      <TextField label={columnsText.name} value={form.name} onInput={(name) => setForm({ ...form, name })} />
      <TextField
        label={columnsText.sheet}
        value={form.sheet}
        onInput={(sheet) => setForm({ ...form, sheet })}
      />
      <ChoiceGroup
        label={columnsText.rows}
        options={[
          { value: "weighed", label: columnsText.rowsWeighed },
          { value: "all", label: columnsText.rowsAll },
        ]}
        value={form.rows}
        onChange={(rows) => setForm({ ...form, rows })}
      />
      <Section title={columnsText.columns} aside={form.columns.length}>
        <ol class="register-list">
          {form.columns.map((column, at) => (
            <ColumnRow
              // A column has no name of its own that stays; its place is what people see.
              key={at}
              column={column}
              place={at + 1}
              onChange={(next) => setForm(withColumn(form, at, next))}
              onMove={(by) => setForm(moved(form, at, by))}
              onRemove={() => setForm(withoutColumn(form, at))}
            />
          ))}
        </ol>
        <Button icon="plus" wide onPress={() => setForm(withNewColumn(form))}>
          {columnsText.add}
        </Button>
      </Section>
    </Screen>
  );
};
