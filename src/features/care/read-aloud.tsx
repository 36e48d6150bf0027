import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import type { Speech } from "./speech.ts";

export type ReadAloudProps = {
  readonly speech: Speech;
  readonly lines: readonly string[];
  readonly label: string;
};

const STOP = "Hentikan suara";

/** Reads a text aloud; absent where the phone has no Indonesian voice. Leaving the screen ends it. */
export const ReadAloud = ({ speech, lines, label }: ReadAloudProps): JSX.Element | null => {
  const [can, setCan] = useState(() => speech.canSpeak());
  const [isSpeaking, setIsSpeaking] = useState(false);
  useEffect(() => {
    const end = speech.onChange(() => setCan(speech.canSpeak()));
    return () => {
      end();
      speech.stop();
    };
  }, [speech]);
  if (!can) return null;
  const toggle = () => {
    if (isSpeaking) speech.stop();
    else speech.speak(lines, () => setIsSpeaking(false));
    setIsSpeaking(!isSpeaking);
  };
  return (
    <Button icon="message-circle" onPress={toggle}>
      {isSpeaking ? STOP : label}
    </Button>
  );
};
