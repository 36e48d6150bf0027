import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { useLive } from "#ui/use-live.ts";
import { RunningTreatment } from "./running-treatment.tsx";
import { StartTreatment } from "./start-treatment.tsx";
import "../care.css";

export type TreatmentScreenProps = ScreenProps & { readonly person: string };

/** "Pemulihan gizi": the round that runs, or the beginning of one. */
export const TreatmentScreen = (props: TreatmentScreenProps): JSX.Element => {
  const { session, person } = props;
  useLive(session);
  const [isStarting, setIsStarting] = useState(false);
  const [newest] = session.careOf(person)?.treatments ?? [];
  return newest === undefined || isStarting ? (
    <StartTreatment {...props} onSaved={() => setIsStarting(false)} />
  ) : (
    <RunningTreatment {...props} facts={newest} onAgain={() => setIsStarting(true)} />
  );
};
