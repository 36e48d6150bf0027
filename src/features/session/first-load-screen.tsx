import type { JSX } from "preact";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { Screen } from "#ui/screen.tsx";
import { uiText } from "#ui/text.ts";
import { TopBar } from "#ui/top-bar.tsx";
import { sessionText } from "./text.ts";

export type FirstLoadScreenProps = {
  /** `offline`: no way to the server now. `failed`: the server answered otherwise than hoped; `problem` says how. */
  readonly state: "loading" | "offline" | "failed" | "done";
  readonly problem?: string | undefined;
  readonly progress: {
    /** Records that are on the phone by now. */
    readonly done: number;
    /** Undefined until the server has said how many there are. */
    readonly total: number | undefined;
    readonly families: number;
    readonly people: number;
  };
  /** Time in words, when it can be told. */
  readonly remaining?: string | undefined;
  readonly onRetry: () => void;
  readonly onStart: () => void;
};

/** "Mengambil data wilayah": the first load, counted in records, which may be left at any time. */
export const FirstLoadScreen = (props: FirstLoadScreenProps): JSX.Element => {
  const { state, progress } = props;
  const isStopped = state === "offline" || state === "failed";
  return (
    <Screen
      bar={<TopBar title={sessionText.loadTitle} />}
      action={
        <ActionBar>
          {state === "failed" && (
            <Button wide onPress={props.onRetry} icon="refresh-cw">
              {uiText.tryAgain}
            </Button>
          )}
          <Button look={state === "loading" ? "secondary" : "primary"} wide onPress={props.onStart}>
            {state === "done" ? sessionText.loadStart : sessionText.loadStartNow}
          </Button>
        </ActionBar>
      }
    >
      <ProgressBar
        label={sessionText.loadLabel}
        done={progress.done}
        total={progress.total}
        unit={sessionText.loadUnit}
        remaining={props.remaining}
      />
      <p>{sessionText.loadCounts(formatCount(progress.families), formatCount(progress.people))}</p>
      {isStopped && (
        <Banner
          tone={state === "offline" ? "offline" : "warn"}
          title={state === "offline" ? sessionText.loadOffline : sessionText.loadFailed}
          safe={sessionText.loadOfflineSafe}
          todo={props.problem ?? sessionText.loadOfflineTodo}
          announce
        />
      )}
      {state === "loading" && <p>{sessionText.loadKeepOpen}</p>}
      {state === "done" && <Banner tone="ok" title={sessionText.loadDone} announce />}
    </Screen>
  );
};
