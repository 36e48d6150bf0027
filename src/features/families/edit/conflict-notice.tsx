import type { JSX } from "preact";
import { Banner } from "#ui/banner.tsx";
import { familiesText } from "../text.ts";

/** Says on a form which fields hold two values: what stands in the form when it is saved settles them. */
export const ConflictNotice = ({ lines }: { readonly lines: readonly string[] }): JSX.Element | null =>
  lines.length === 0 ? null : (
    <Banner tone="warn" title={familiesText.conflictTitle} todo={familiesText.conflictSettle}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  );
