import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { ConfirmSheet } from "#ui/confirm-sheet.tsx";
import { familiesText } from "../text.ts";

/** Throws an unfinished form away, after asking: it was kept so far. */
export const DiscardButton = ({ onDiscard }: { readonly onDiscard: () => void }): JSX.Element => {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button look="quiet" wide onPress={() => setIsAsking(true)}>
        {familiesText.discard}
      </Button>
      <ConfirmSheet
        isOpen={isAsking}
        title={familiesText.discardTitle}
        confirmLabel={familiesText.discardDo}
        look="danger"
        onConfirm={onDiscard}
        onCancel={() => setIsAsking(false)}
      >
        <p>{familiesText.discardBody}</p>
      </ConfirmSheet>
    </>
  );
};
