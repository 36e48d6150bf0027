import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Coach } from "#features/practice/coach.tsx";
import { PracticeFrame } from "#features/practice/practice-frame.tsx";
import { practiceText } from "#features/practice/text.ts";
import { createBrowserPlatform } from "#platform/browser-platform.ts";
import type { StoragePorts } from "#storage/ports.ts";
import { openPracticePorts, wipePractice } from "#storage/practice-ports.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { APP_VERSION } from "../app-version.ts";
import { civilToday } from "../civil-today.ts";
import type { OpenSession } from "../phase.ts";
import { SignedIn } from "../signed-in.tsx";
import { connectNowhere } from "./connect-nowhere.ts";
import { openPractice } from "./open-practice.ts";
import { leavePractice } from "./practice-mode.ts";

const SEED = 7;
const nowMs = (): number => Date.now();
const platform = createBrowserPlatform();

type State =
  | { readonly at: "opening" }
  | { readonly at: "failed" }
  | { readonly at: "open"; readonly ports: StoragePorts; readonly open: OpenSession };

/** The practice village: the same screens over another store, with nothing behind them that could reach the server. */
export const PracticeApp = (): JSX.Element => {
  const [state, setState] = useState<State>({ at: "opening" });
  useEffect(() => {
    const begin = async (): Promise<State> => {
      const ports = await openPracticePorts({ app: APP_VERSION });
      const session = await openPractice(ports, civilToday(nowMs(), 0), SEED);
      return { at: "open", ports, open: { session, ...connectNowhere(session) } };
    };
    begin().then(setState, (thrown: unknown) => {
      console.error(thrown);
      setState({ at: "failed" });
    });
  }, []);
  const startOver = async (): Promise<void> => {
    if (state.at !== "open") return;
    state.open.session.lock();
    await wipePractice(state.ports.rows);
    location.replace("/");
  };
  return (
    <PracticeFrame onLeave={() => leavePractice()} onStartOver={() => void startOver()}>
      {state.at === "open" ? (
        <SignedIn
          open={state.open}
          nowMs={nowMs}
          platform={platform}
          above={({ session, today, path }) => <Coach session={session} today={today} path={path} />}
        />
      ) : state.at === "failed" ? (
        <Banner
          tone="problem"
          title={practiceText.failed}
          todo={practiceText.failedTodo}
          actions={<Button onPress={() => location.reload()}>{practiceText.retry}</Button>}
        />
      ) : (
        <LoadingState text={practiceText.opening} />
      )}
    </PracticeFrame>
  );
};
