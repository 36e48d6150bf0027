import type { JSX } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { CreatePinScreen } from "#features/session/create-pin-screen.tsx";
import { EnrolScreen } from "#features/session/enrol-screen.tsx";
import { UnlockScreen } from "#features/session/unlock-screen.tsx";
import type { PersonOnDevice } from "#storage/device-types.ts";
import type { Brought } from "#storage/journal/orphans.ts";
import type { Session } from "#storage/session-types.ts";
import { AppFrame } from "#ui/app-frame.tsx";
import { formatDate } from "#ui/format.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { civilToday } from "./civil-today.ts";
import { emptiedNotice, usedMark } from "./emptied-phone.tsx";
import { loadWork } from "./load-work.ts";
import { NotLoaded } from "./not-loaded.tsx";
import type { Opened } from "./open-device.ts";
import { type Phase, phaseFor } from "./phase.ts";
import { PRACTICE_ADDRESS } from "./practice/practice-mode.ts";
import { takeSlipCode } from "./slip-code.ts";

type Fine = Extract<Opened, { readonly place: "fine" }>;

/** Code, PIN, first load, and then work. */
export const ComeIn = ({ opened }: { readonly opened: Fine }): JSX.Element => {
  const [phase, setPhase] = useState<Phase>({ at: "looking" });
  const { device } = opened;
  const [slipCode] = useState(() => takeSlipCode(location, history));
  const hadPeople = useRef(false);
  const begin = useCallback(
    (code?: string) =>
      void device.people().then((people) => {
        // Somebody was here a moment ago: taken off on purpose.
        if (people.length > 0) usedMark.note();
        else if (hadPeople.current) usedMark.forget();
        hadPeople.current = people.length > 0;
        setPhase(phaseFor(people, code));
      }),
    [device],
  );
  useEffect(() => begin(slipCode), [begin, slipCode]);

  useEffect(() => void loadWork().catch(() => undefined), []); // Asked again when it is needed.

  const enter = async (session: Session) => {
    const work = await loadWork().catch(() => undefined);
    if (!work) return setPhase({ at: "notLoaded", session });
    const handOver = { orphans: opened.orphans, handInOrphan: work.handInFile };
    const open = { session, ...work.connect(session, opened.platform, handOver) };
    // Who looks after a whole city has no rows here, and nothing to wait for.
    const isEmpty = !session.isLoaded() && session.families().length === 0 && session.people().length === 0;
    usedMark.note();
    setPhase({ at: isEmpty ? "firstLoad" : "open", open, work });
  };

  if (phase.at === "open")
    return <phase.work.SignedIn open={phase.open} nowMs={opened.nowMs} platform={opened.platform} />;
  const recover = async ({ person, name }: PersonOnDevice) => {
    const work = await loadWork().catch(() => undefined);
    if (work) setPhase({ at: "recover", person, name, work });
  };
  const leaseEnded = async (person: PersonOnDevice) => {
    const work = await loadWork().catch(() => undefined);
    if (work) setPhase({ at: "leaseEnded", person, work });
  };
  const steps = {
    leaseEnded: (person: PersonOnDevice) => void leaseEnded(person),
    enter: (session: Session) => void enter(session),
    recover: (person: PersonOnDevice) => void recover(person),
    start: () => begin(),
    setPhase,
  };
  return <AppFrame>{drawPhase(phase, opened, steps)}</AppFrame>;
};

/** Held once is enough here: a phone whose person was sent away must not wait for a backup. */
const hasServer = (brought: Brought): boolean => brought === "taken" || brought === "safe";

interface Steps {
  readonly enter: (session: Session) => void;
  readonly recover: (person: PersonOnDevice) => void;
  readonly leaseEnded: (person: PersonOnDevice) => void;
  readonly start: () => void;
  readonly setPhase: (phase: Phase) => void;
}

const drawPhase = (
  phase: Phase,
  opened: Fine,
  { enter, recover, leaseEnded, start, setPhase }: Steps,
): JSX.Element => {
  const { device, activate, judgePin, nowMs } = opened;
  switch (phase.at) {
    case "enrol":
      return (
        <EnrolScreen
          device={device}
          activate={activate}
          initialCode={phase.code}
          notice={phase.canGoBack ? undefined : emptiedNotice(opened.orphans)}
          practiceHref={PRACTICE_ADDRESS}
          onEnrolled={(person, name) => setPhase({ at: "choosePin", person, name })}
          onKnown={start}
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
          onRecover={recover}
          onLeaseEnded={leaseEnded}
        />
      );
    case "leaseEnded":
      return (
        <phase.work.LeaseEndedScreen
          device={device}
          person={phase.person.person}
          name={phase.person.name}
          today={formatDate(civilToday(nowMs(), 0))}
          ask={phase.work.askLease}
          handIn={async (file) => hasServer(await phase.work.handInFile(file))}
          onOpened={enter}
          onRecover={() => recover(phase.person)}
          onCancel={start}
        />
      );
    case "recover":
      return (
        <phase.work.RecoverScreen
          device={device}
          person={phase.person}
          name={phase.name}
          camera={opened.platform.camera}
          judgePin={judgePin}
          onOpened={enter}
          onCancel={start}
        />
      );
    case "notLoaded":
      return <NotLoaded onRetry={() => enter(phase.session)} />;
    case "firstLoad":
      return <phase.work.FirstLoad open={phase.open} onStart={() => setPhase({ ...phase, at: "open" })} />;
    default:
      return <LoadingState />;
  }
};
