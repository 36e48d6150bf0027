import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { helpsOf, type PersonHelps } from "./helps.ts";
import type { WalkFinding } from "./walk-findings.ts";

const helpsText = {
  helpsOf: (name: string): string => `Bantuan untuk ${name}`,
  behind: (causes: string): string => `Mungkin terkait: ${causes}.`,
} as const;

/** Under the findings: what may help, and who acts. Folded, since it is talked over once the visit is done. */
export const HelpsList = ({ findings }: { readonly findings: readonly WalkFinding[] }): JSX.Element => (
  <>
    {helpsOf(findings).map((help) => (
      <Help key={help.subject} help={help} />
    ))}
  </>
);

const Help = ({ help }: { readonly help: PersonHelps }): JSX.Element => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        icon={isOpen ? "chevron-down" : "chevron-right"}
        expanded={isOpen}
        wide
        onPress={() => setIsOpen(!isOpen)}
      >
        {helpsText.helpsOf(help.name)}
      </Button>
      {isOpen && (
        <Card>
          <p>{helpsText.behind(help.causes)}</p>
          {help.kinds.map(({ kind, label, lines }) => (
            <div key={kind}>
              <p class="visit-note">{label}</p>
              <ul class="visit-reasons">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </Card>
      )}
    </>
  );
};
