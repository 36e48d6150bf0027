import type { JSX } from "preact";
import { formFromKept, MEASUREMENT_FORM } from "#features/shared/measuring/measure-form.ts";
import type { Session } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { useLive } from "#ui/use-live.ts";
import { weighingText } from "../text.ts";
import type { Register } from "./create-register.ts";

export type UnfinishedEntriesProps = { readonly session: Session; readonly register: Register };

/** What a closed tab or an empty battery left unsaved on this day, offered again. Not the one under the finger. */
export const UnfinishedEntries = ({ session, register }: UnfinishedEntriesProps): JSX.Element | null => {
  useLive(session);
  const active = register.active.value;
  const children = new Set(
    session.drafts
      .list()
      .filter(
        ({ form, value }) => form === MEASUREMENT_FORM && formFromKept(value)?.draft.date === register.date,
      )
      .flatMap(({ subject }) => (subject === undefined || subject === active ? [] : [subject])),
  );
  const rows = [...children].flatMap((id) => register.row(id)?.value ?? []);
  if (rows.length === 0) return null;
  return (
    <>
      {rows.map(({ child }) => (
        <Banner
          key={child.id}
          tone="info"
          title={weighingText.unfinished(child.name)}
          actions={<Button onPress={() => register.open(child.id)}>{weighingText.resume}</Button>}
        />
      ))}
    </>
  );
};
