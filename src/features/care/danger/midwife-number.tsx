import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { TextField } from "#ui/text-field.tsx";
import { dangerText } from "./text.ts";

/** Asks once for the number of the midwife, where no record has one. */
export const MidwifeNumber = ({ onKeep }: { readonly onKeep: (number: string) => boolean }): JSX.Element => {
  const [number, setNumber] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  return (
    <Card>
      <h2 class="care-heading">{dangerText.noMidwife}</h2>
      <TextField
        label={dangerText.midwifeNumber}
        hint={dangerText.noMidwifeTodo}
        keypad="tel"
        maxLength={20}
        value={number}
        error={isWrong ? dangerText.numberWrong : undefined}
        onInput={setNumber}
      />
      <Button onPress={() => setIsWrong(!onKeep(number))}>{dangerText.keepNumber}</Button>
    </Card>
  );
};
