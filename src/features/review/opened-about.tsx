import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import type { OpenedOnline } from "#storage/online/opened-online.ts";
import { sessionOver } from "#storage/online/session-over.ts";
import { OpenedReviews } from "./opened-reviews.tsx";
import { isReviewer } from "./review-rights.ts";

export type OpenedAboutProps = ScreenProps & { readonly opened: OpenedOnline };

/** What waits for a decision about a household, for the page of somebody who was opened online; nothing for who decides nothing. */
export const OpenedAbout = (props: OpenedAboutProps): JSX.Element | null => {
  const { session, opened } = props;
  const over = useMemo(() => sessionOver(session, opened), [session, opened]);
  return isReviewer(session) ? <OpenedReviews {...props} session={over} /> : null;
};
