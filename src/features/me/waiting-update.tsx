import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { meText } from "./text.ts";

/** A newer version waits; it takes over only when asked and no form is open. */
export const WaitingUpdate = ({
  onUpdate,
}: {
  readonly onUpdate: () => "started" | "formOpen";
}): JSX.Element => {
  const [isHeld, setIsHeld] = useState(false);
  return (
    <Banner
      tone="info"
      title={meText.updateWaits}
      todo={isHeld ? meText.updateWaitsForForm : undefined}
      actions={<Button onPress={() => setIsHeld(onUpdate() === "formOpen")}>{meText.updateNow}</Button>}
    />
  );
};
