import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { sessionText } from "./text.ts";

export interface HandedInOrphans {
  readonly taken: number;
  readonly left: number;
}

export type OrphansNoticeProps = {
  /** Groups of records whose database is gone. */
  readonly count: number;
  readonly handIn: () => Promise<HandedInOrphans>;
};

/** Work that outlived its database, and the way to the server for it; before anybody signs in. */
export const OrphansNotice = ({ count, handIn }: OrphansNoticeProps): JSX.Element => {
  const [isBusy, setIsBusy] = useState(false);
  const [told, setTold] = useState<HandedInOrphans>();
  const press = (): void => {
    setIsBusy(true);
    void handIn().then((done) => {
      setTold(done);
      setIsBusy(false);
    });
  };
  if (told && told.left === 0)
    return <Banner tone="ok" title={sessionText.orphansTaken(formatCount(told.taken))} announce />;
  return (
    <Banner
      tone="warn"
      title={sessionText.orphans(formatCount(told ? told.left : count))}
      safe={sessionText.orphansSafe}
      todo={told ? sessionText.orphansLeft : undefined}
      announce
      actions={
        <Button icon="upload" busy={isBusy} onPress={press}>
          {sessionText.orphansHandIn}
        </Button>
      }
    />
  );
};
