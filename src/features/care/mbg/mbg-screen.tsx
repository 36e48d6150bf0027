import type { JSX } from "preact";
import { isCivilDate } from "#domain/civil-date.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { MbgDayForm } from "./mbg-day-form.tsx";
import { mbgHere } from "./mbg-here.ts";
import { mbgText } from "./text.ts";
import "../care.css";

export type MbgScreenProps = ScreenProps & {
  /** `?tanggal=`; today without it. */
  readonly date: string | undefined;
};

/** "Pembagian MBG": one day, by exception. */
export const MbgScreen = (props: MbgScreenProps): JSX.Element => {
  const { session, today, date } = props;
  useLive(session);
  const here = mbgHere(session);
  const day = date !== undefined && isCivilDate(date) && date <= today ? date : today;
  if (here) return <MbgDayForm key={day} {...props} here={here} day={day} />;
  return (
    <Screen bar={<TopBar title={mbgText.title} backHref="/" />}>
      <Banner tone="info" title={mbgText.noTeam} todo={mbgText.noTeamTodo} />
    </Screen>
  );
};
