import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { decisionsHere } from "#features/shared/record/programme-here.ts";
import { type Opening, useOpened } from "#features/shared/record/use-opened.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import type { ScreenProps } from "../screen-props.ts";
import { walkText } from "./text.ts";
import type { OpenedWalk } from "./use-walk.ts";
import { asAskedNow, emptyWalk, WALK_FORM, type WalkDraft, walkDraftSchema } from "./walk-draft.ts";
import { type HouseAround, partsAround } from "./walk-parts.ts";
import { WalkScreen } from "./walk-screen.tsx";

export type VisitScreenProps = ScreenProps & { readonly family: string };

/** "Kunjungan": one sitting in one house, left and taken up again at any field. */
export const VisitScreen = (props: VisitScreenProps): JSX.Element => {
  const { session, family } = props;
  const opening = useOpened((id) => session.family(id), family);
  const opened = useMemo(() => openedWalk(props, opening), [opening]);
  if (opening.at === "outside" || (opening.at === "open" && !opened)) return <OutsideScreen />;
  return opened ? <WalkScreen {...props} opened={opened} /> : <LoadingState rows={4} />;
};

const openedWalk = (
  { session, family, today }: Pick<VisitScreenProps, "session" | "family" | "today">,
  opening: Opening,
): OpenedWalk | undefined => {
  const card = session.familyCard(family);
  if (opening.at !== "open" || !card) return undefined;
  const around: HouseAround = {
    card,
    opened: opening.subjects,
    isHealthWorker: session.grants().list.some(({ role }) => role === "healthWorker"),
    decisions: decisionsHere(session, card.area),
  };
  const due = partsAround(around, today).filter(({ isDue }) => isDue);
  const resumed = resumedWalk(session, family);
  const empty = emptyWalk(
    resumed?.visit ?? session.newId(),
    today,
    due.map(({ key }) => key),
  );
  return { ...around, empty, resumed };
};

/** The newest unfinished sitting of this family; nothing when it is none that this version of the app reads. */
const resumedWalk = (session: ScreenProps["session"], family: string): WalkDraft | undefined =>
  session.drafts
    .list()
    .filter(({ form, subject }) => form === WALK_FORM && subject === family)
    .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
    .flatMap(({ value }) => {
      const parsed = walkDraftSchema.safeParse(value);
      return parsed.success ? [asAskedNow(parsed.data)] : [];
    })[0];

const OutsideScreen = (): JSX.Element => (
  <Screen bar={<TopBar title={walkText.title} backHref="/keluarga" />}>
    <EmptyState icon="map-pin" title={walkText.outsideTitle}>
      <p>{walkText.outsideHint}</p>
    </EmptyState>
  </Screen>
);
