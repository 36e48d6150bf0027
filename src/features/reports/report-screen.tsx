import type { JSX } from "preact";
import { mayReadKind } from "#domain/access/may-write.ts";
import { addMonths, monthOf } from "#domain/civil-date.ts";
import { contactKindOf } from "#domain/episodes/contact-kinds.ts";
import { tpkMonth } from "#domain/reports/files/tpk-month.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDate, formatMonth } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { Screen } from "#ui/screen.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { readFamilies } from "./read-families.ts";
import { ReportActions } from "./report-actions.tsx";
import { ReportBody } from "./report-body.tsx";
import { teamsHere } from "./teams-here.ts";
import { reportText } from "./text.ts";
import { useReport } from "./use-report.ts";
import "./reports.css";

export type ReportScreenProps = Pick<ScreenProps, "session" | "today"> & {
  /** `?bulan=`, "2026-11". */
  readonly month: string | undefined;
  readonly team: string | undefined;
  readonly replace: (path: string) => void;
};

const MONTHS_BACK = 12;

/** "Laporan bulanan TPK" of a team, for paper and as a file. */
export const ReportScreen = ({ session, today, month, team, replace }: ReportScreenProps): JSX.Element => {
  useLive(session);
  // Streams travel whole: a posyandu's tablet holds visits that its role does not show.
  const mayCount = mayReadKind(
    session.grants().list.map(({ role }) => role),
    contactKindOf.hamil,
  );
  const teams = mayCount ? teamsHere(session) : [];
  const chosen = teams.find(({ id }) => id === team) ?? teams[0];
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonths(monthOf(today), -back));
  const shown = months.find((one) => one === month) ?? monthOf(today);
  const state = useReport(session, chosen, shown, today, readFamilies);
  const show = (next: { readonly month?: string | undefined; readonly team?: string | undefined }): void =>
    replace(`/laporan?bulan=${next.month ?? shown}&tim=${next.team ?? chosen?.id ?? ""}`);
  if (!chosen)
    return (
      <Screen bar={<TopBar title={reportText.title} backHref="/saya" />}>
        <Banner
          tone="info"
          title={mayCount ? reportText.noTeam : reportText.notYours}
          todo={mayCount ? reportText.noTeamTodo : undefined}
        />
      </Screen>
    );
  return (
    <Screen
      width="full"
      bar={
        <TopBar title={`${tpkMonth.title}, ${formatMonth(shown)}`} detail={chosen.name} backHref="/saya" />
      }
    >
      <div class="report-tools not-printed">
        <SelectField
          label={reportText.month}
          options={months.map((one) => ({ value: one, label: formatMonth(one) }))}
          value={shown}
          onChange={(next) => show({ month: next })}
        />
        {teams.length > 1 && (
          <ChoiceGroup
            label={reportText.team}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen.id}
            onChange={(next) => show({ team: next })}
          />
        )}
        <LinkButton icon="download" href={`/laporan/isian?dari=tim:${chosen.id}`} wide>
          {reportText.answers}
        </LinkButton>
      </div>
      {state.at === "reading" && (
        <ProgressBar label={reportText.reading} done={state.done} total={state.all} unit={reportText.unit} />
      )}
      {state.at === "failed" && (
        <Banner
          tone="problem"
          title={reportText.failed}
          actions={<Button onPress={state.retry}>{reportText.retry}</Button>}
          announce
        />
      )}
      {state.at === "ready" && state.facts.isEmpty && (
        <Banner tone="info" title={reportText.empty(formatMonth(shown))} todo={reportText.emptyTodo} />
      )}
      {state.at === "ready" && !state.facts.isEmpty && (
        <>
          {shown === monthOf(today) && <p>{reportText.until(formatDate(state.facts.until))}</p>}
          {state.facts.refused > 0 && <Banner tone="info" title={reportText.refused} />}
          <ReportBody report={tpkMonth} facts={state.facts} />
          <div class="report-signs">
            {reportText.signs.map((sign) => (
              <p key={sign} class="report-signs__one">
                {sign}
              </p>
            ))}
          </div>
          <ReportActions session={session} report={tpkMonth} facts={state.facts} team={chosen} />
        </>
      )}
    </Screen>
  );
};
