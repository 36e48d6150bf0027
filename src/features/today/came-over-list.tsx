import type { JSX } from "preact";
import { Banner } from "#ui/banner.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import type { CameOver } from "./came-over.ts";
import { todayText } from "./text.ts";

/** Says whose families are this person's now. Nothing when none came. */
export const CameOverList = ({ rows }: { readonly rows: readonly CameOver[] }): JSX.Element => (
  <>
    {rows.map(({ id, title, detail }) => (
      <Banner
        key={id}
        tone="info"
        title={title}
        todo={detail}
        actions={
          <LinkButton icon="users" href="/keluarga">
            {todayText.cameOverOpen}
          </LinkButton>
        }
      >
        <p>{todayText.cameOverHistory}</p>
      </Banner>
    ))}
  </>
);
