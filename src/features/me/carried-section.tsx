import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CarriedFile, CarriedFiles } from "#storage/carry/carried-files.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Section } from "#ui/section.tsx";
import { carriedFacts } from "./carried-facts.ts";
import { meText } from "./text.ts";

export type CarriedSectionProps = {
  readonly carried: Pick<CarriedFiles, "list" | "subscribe">;
  readonly nowMs: number;
};

/** What others gave this phone to carry. Nothing where nobody did. */
export const CarriedSection = ({ carried, nowMs }: CarriedSectionProps): JSX.Element | null => {
  const [files, setFiles] = useState<readonly CarriedFile[]>([]);
  useEffect(() => {
    const look = () => void carried.list().then(setFiles, () => undefined);
    look();
    return carried.subscribe(look);
  }, [carried]);
  if (files.length === 0) return null;
  return (
    <Section title={meText.carriedTitle}>
      <Card>
        <Facts facts={carriedFacts(files, nowMs)} />
      </Card>
    </Section>
  );
};
