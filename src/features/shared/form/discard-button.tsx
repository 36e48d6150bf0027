import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { ConfirmSheet } from "#ui/confirm-sheet.tsx";

/** Words of throwing an unfinished form away. */
export const discardText = {
  button: "Buang isian ini",
  title: "Buang isian ini?",
  body: "Yang sudah diketik di isian ini tidak akan disimpan.",
  do: "Buang",
} as const;

/** Throws an unfinished form away, after asking: it was kept so far. */
export const DiscardButton = ({ onDiscard }: { readonly onDiscard: () => void }): JSX.Element => {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button look="quiet" wide onPress={() => setIsAsking(true)}>
        {discardText.button}
      </Button>
      <ConfirmSheet
        isOpen={isAsking}
        title={discardText.title}
        confirmLabel={discardText.do}
        look="danger"
        onConfirm={onDiscard}
        onCancel={() => setIsAsking(false)}
      >
        <p>{discardText.body}</p>
      </ConfirmSheet>
    </>
  );
};
