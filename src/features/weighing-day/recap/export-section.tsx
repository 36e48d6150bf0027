import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import type { ExportTable } from "#domain/export/export-table.ts";
import { refusalsUnseen, seesRefusals } from "#features/shared/record/refusals-seen.ts";
import type { Session } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import type { PosyanduHere } from "../days/posyandu-here.ts";
import { columnsPath } from "../register/register-path.ts";
import type { PosyanduMonth } from "./posyandu-month.ts";
import { recapText } from "./recap-text.ts";
import { useExport } from "./use-export.ts";

export type ExportSectionProps = {
  readonly session: Session;
  readonly posyandu: PosyanduHere;
  readonly date: CivilDate;
  readonly month: PosyanduMonth;
};

/** The month as a file, and who is not in it. */
export const ExportSection = ({ session, posyandu, date, month }: ExportSectionProps): JSX.Element => {
  const work = useExport(session, posyandu, date, month);
  const { state } = work;
  return (
    <Section title={recapText.export} detail={recapText.exportHint}>
      <ChoiceGroup
        label={recapText.profile}
        options={work.profiles.map(({ id, name, source }) => ({ value: id, label: name, detail: source }))}
        value={work.profile?.id}
        onChange={work.choose}
      />
      {work.profile && work.mayArrange && (
        <LinkButton icon="table" wide href={columnsPath(posyandu.id, date, work.profile.id)}>
          {recapText.edit}
        </LinkButton>
      )}
      {!seesRefusals(session) && (
        <Banner tone="warn" title={refusalsUnseen.title} todo={refusalsUnseen.todo} />
      )}
      {work.hidesNumbers && <Banner tone="info" title={recapText.identityHidden} />}
      <Button
        look="primary"
        icon="download"
        wide
        busy={state.at === "making"}
        onPress={() => void work.make()}
      >
        {state.at === "making" ? recapText.making(state.done, state.all) : recapText.make}
      </Button>
      {state.at === "failed" && <Banner tone="problem" title={recapText.failed} announce />}
      {state.at === "made" && <Made table={state.table} />}
      {state.at === "made" && state.withheld > 0 && (
        <Banner tone="info" title={recapText.withheld(state.withheld)} />
      )}
    </Section>
  );
};

const Made = ({ table: { rows, gaps } }: { readonly table: ExportTable }): JSX.Element => (
  <>
    <Banner tone="ok" title={recapText.written(rows.length)} announce />
    {gaps.length > 0 && (
      <>
        <Banner tone="warn" title={recapText.gaps(gaps.length)} todo={recapText.gapsHint} />
        <ListRows label={recapText.gaps(gaps.length)}>
          {gaps.map(({ source: { child }, missing }) => (
            <ListRow
              key={child.id}
              title={child.name}
              detail={recapText.missing(missing.join(", "))}
              href={`/orang/${child.id}`}
            />
          ))}
        </ListRows>
      </>
    )}
  </>
);
