import type { JSX } from "preact";
import { addMonths, monthOf } from "#domain/civil-date.ts";
import { mbgRecap } from "#domain/mbg/mbg-recap.ts";
import { type MbgException, mbgExceptionLabels } from "#domain/records/mbg-day.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatMonth } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { mbgPath } from "../care-paths.ts";
import { mbgHere } from "./mbg-here.ts";
import { mbgText } from "./text.ts";
import "../care.css";

export type MbgRecapScreenProps = Pick<ScreenProps, "session" | "today"> & {
  /** `?bulan=`, "2026-11". */
  readonly month: string | undefined;
};

/** The month of a team on one sheet, for the cadres' operational payment. */
export const MbgRecapScreen = ({ session, today, month }: MbgRecapScreenProps): JSX.Element => {
  useLive(session);
  const here = mbgHere(session);
  const shown = month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : monthOf(today);
  if (!here)
    return (
      <Screen bar={<TopBar title={mbgText.recapTitle} backHref={mbgPath} />}>
        <Banner tone="info" title={mbgText.noTeam} todo={mbgText.noTeamTodo} />
      </Screen>
    );
  const recap = mbgRecap(shown, here.team, here.days, here.aids);
  const reasons = Object.keys(mbgExceptionLabels) as MbgException[];
  const missed = reasons.filter((reason) => recap.missed[reason] > 0);
  return (
    <Screen
      width="full"
      bar={
        <TopBar
          title={`${mbgText.recapTitle} ${formatMonth(shown)}`}
          detail={here.teamName}
          backHref={mbgPath}
        />
      }
    >
      {recap.days === 0 && <Banner tone="info" title={mbgText.empty} />}
      <Card>
        <Facts
          facts={[
            { term: mbgText.days, value: recap.days },
            { term: mbgText.deliveryDays, value: recap.deliveryDays },
            { term: mbgText.packageSum, value: recap.packages ?? mbgText.notCounted },
            { term: mbgText.handedOut, value: recap.handedOut },
            { term: mbgText.homeVisits, value: recap.homeVisits },
            { term: mbgText.wetDays, value: recap.wetDays },
            { term: mbgText.ultraProcessedDays, value: recap.ultraProcessedDays },
            {
              term: mbgText.missed,
              value:
                missed.length === 0
                  ? 0
                  : missed
                      .map((reason) => `${mbgExceptionLabels[reason]} ${recap.missed[reason]}`)
                      .join(", "),
            },
          ]}
        />
      </Card>
      {recap.people.length > 0 && (
        <Section title={mbgText.people}>
          <DataTable
            caption={mbgText.people}
            columns={[
              { key: "name", label: mbgText.person, isRowName: true, cell: (row) => row.name },
              { key: "days", label: mbgText.personDays, align: "end", cell: (row) => row.days },
              { key: "received", label: mbgText.personReceived, align: "end", cell: (row) => row.received },
              {
                key: "missed",
                label: mbgText.personMissed,
                align: "end",
                cell: (row) => row.days - row.received,
              },
            ]}
            rows={recap.people.map((row) => ({
              ...row,
              name: session.personCard(row.person)?.name ?? mbgText.outside,
            }))}
            rowKey={(row) => row.person}
          />
        </Section>
      )}
      <p>{mbgText.sign}</p>
      <div class="care-row not-printed">
        <LinkButton href={`${mbgPath}/rekap?bulan=${addMonths(shown, -1)}`} icon="chevron-left">
          {mbgText.previous}
        </LinkButton>
        {shown < monthOf(today) && (
          <LinkButton href={`${mbgPath}/rekap?bulan=${addMonths(shown, 1)}`} icon="chevron-right">
            {mbgText.next}
          </LinkButton>
        )}
        <Button icon="file-text" onPress={() => window.print()}>
          {mbgText.print}
        </Button>
      </div>
    </Screen>
  );
};
