import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { MeasureFormScreen } from "./measure-form-screen.tsx";
import { childPath, pickChildPath } from "./measure-paths.ts";
import { measureText } from "./text.ts";
import { type Opening, useOpening } from "./use-opening.ts";

export type MeasureScreenProps = ScreenProps & {
  /** The child's person id. */
  readonly person: string;
  /** The measurement record to correct. */
  readonly correct?: string | undefined;
  /** The version of a doubtful measurement that is taken again. */
  readonly confirms?: string | undefined;
  /** The list the child came from, where it is the server's: nobody else is on this phone to be weighed next. */
  readonly listHref?: string | undefined;
};

/** Timbang & ukur: weigh and measure one child, and know at once what it means. */
export const MeasureScreen = (props: MeasureScreenProps): JSX.Element => {
  const { session, person, correct, today, confirms } = props;
  const opening = useOpening(session, person, correct, today, confirms);
  if (opening.at === "ready")
    return <MeasureFormScreen key={`${person} ${correct}`} {...props} ready={opening.ready} />;
  const title = correct === undefined ? measureText.title : measureText.correctTitle;
  return (
    <Screen
      bar={<TopBar title={title} backHref={correct === undefined ? pickChildPath : childPath(person)} />}
    >
      <NotReady opening={opening} person={person} />
    </Screen>
  );
};

const NotReady = ({
  opening,
  person,
}: {
  readonly opening: Exclude<Opening, { at: "ready" }>;
  readonly person: string;
}): JSX.Element => {
  const toChild = (
    <LinkButton href={childPath(person)} look="primary">
      {measureText.toChild}
    </LinkButton>
  );
  switch (opening.at) {
    case "opening":
      return <LoadingState rows={3} />;
    case "outsideArea":
      return (
        <EmptyState
          icon="map-pin"
          title={measureText.outsideArea}
          action={
            <LinkButton href={pickChildPath} look="primary">
              {measureText.pickTitle}
            </LinkButton>
          }
        >
          {measureText.outsideAreaHint}
        </EmptyState>
      );
    case "dead":
      return <EmptyState icon="info" title={measureText.dead} action={toChild} />;
    case "recordGone":
      return (
        <EmptyState icon="history" title={measureText.recordGone} action={toChild}>
          {measureText.recordGoneHint}
        </EmptyState>
      );
  }
};
