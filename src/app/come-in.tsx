import type { JSX } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { CreatePinScreen } from "#features/session/create-pin-screen.tsx";
import { EnrolScreen } from "#features/session/enrol-screen.tsx";
import { UnlockScreen } from "#features/session/unlock-screen.tsx";
import type { Session } from "#storage/session-types.ts";
import { AppFrame } from "#ui/app-frame.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { FirstLoad } from "./first-load.tsx";
import type { Opened } from "./open-device.ts";
import { type Phase, phaseFor } from "./phase.ts";
import { SignedIn } from "./signed-in.tsx";
import { takeSlipCode } from "./slip-code.ts";

type Fine = Extract<Opened, { readonly place: "fine" }>;

/** Code, PIN, first load, and then work. */
export const ComeIn = ({ opened }: { readonly opened: Fine }): JSX.Element => {
  const [phase, setPhase] = useState<Phase>({ at: "looking" });
  const { device } = opened;
  const [slipCode] = useState(() => takeSlipCode(location, history));
  const begin = useCallback(
    (code?: string) => void device.people().then((people) => setPhase(phaseFor(people, code))),
    [device],
  );
  useEffect(() => begin(slipCode), [begin, slipCode]);

  const enter = (session: Session) => {
    const open = { session, ...opened.connect(session) };
    const isEmpty = session.families().length === 0 && session.people().length === 0;
    setPhase({ at: isEmpty ? "firstLoad" : "open", open });
  };

  if (phase.at === "open") return <SignedIn open={phase.open} nowMs={opened.nowMs} />;
  return <AppFrame>{drawPhase(phase, opened, { enter, start: () => begin(), setPhase })}</AppFrame>;
};

interface Steps {
  readonly enter: (session: Session) => void;
  readonly start: () => void;
  readonly setPhase: (phase: Phase) => void;
}

const drawPhase = (phase: Phase, opened: Fine, { enter, start, setPhase }: Steps): JSX.Element => {
  const { device, activate, judgePin, nowMs } = opened;
  switch (phase.at) {
    case "enrol":
      return (
        <EnrolScreen
          device={device}
          activate={activate}
          initialCode={phase.code}
          onEnrolled={(person, name) => setPhase({ at: "choosePin", person, name })}
          onCancel={phase.canGoBack ? start : undefined}
        />
      );
    case "choosePin":
      return (
        <CreatePinScreen
          device={device}
          person={phase.person}
          name={phase.name}
          judgePin={judgePin}
          onOpened={enter}
          onNobodyToEnrol={() => setPhase({ at: "enrol", canGoBack: false })}
        />
      );
    case "unlock":
      return (
        <UnlockScreen
          device={device}
          people={phase.people}
          nowMs={nowMs}
          onOpened={enter}
          onChoosePin={({ person, name }) => setPhase({ at: "choosePin", person, name })}
          onNewCode={() => setPhase({ at: "enrol", canGoBack: true })}
        />
      );
    case "firstLoad":
      return <FirstLoad open={phase.open} onStart={() => setPhase({ at: "open", open: phase.open })} />;
    default:
      return <LoadingState />;
  }
};
