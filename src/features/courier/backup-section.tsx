import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { Section } from "#ui/section.tsx";
import { courierText } from "./text.ts";

export type BackupSectionProps = {
  readonly backup: {
    state(): Promise<"none" | "kept" | "needsLeave">;
    choose(): Promise<boolean>;
    resume(): Promise<boolean>;
    forget(): Promise<void>;
  };
};

/** A file outside the browser, chosen once, into which unsent work is written after each save. */
export const BackupSection = ({ backup }: BackupSectionProps): JSX.Element | null => {
  const [state, setState] = useState<"none" | "kept" | "needsLeave">();
  const look = (): void => void backup.state().then(setState, () => undefined);
  useEffect(look, [backup]);
  const act = (work: () => Promise<unknown>) => (): void => void work().then(look, look);
  if (state === undefined) return null;
  return (
    <Section title={courierText.backupTitle} detail={courierText.backupIntro}>
      <p role="status">{courierText.backupState[state]}</p>
      {state === "none" && (
        <Button icon="download" wide onPress={act(backup.choose)}>
          {courierText.backupChoose}
        </Button>
      )}
      {state === "needsLeave" && (
        <Button icon="refresh-cw" wide onPress={act(backup.resume)}>
          {courierText.backupResume}
        </Button>
      )}
      {state !== "none" && (
        <Button look="quiet" wide onPress={act(backup.forget)}>
          {courierText.backupForget}
        </Button>
      )}
    </Section>
  );
};
