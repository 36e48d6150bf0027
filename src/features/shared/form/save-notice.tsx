import type { JSX } from "preact";
import { notSavedText } from "#features/shared/form/save-problem-text.ts";
import { Banner } from "#ui/banner.tsx";

/** A save that failed, or a draft that could not be kept: what is safe, what to do. Nothing while all is well. */
export const SaveNotice = ({
  problem,
  draftProblem,
}: {
  readonly problem: string | undefined;
  readonly draftProblem: string | undefined;
}): JSX.Element | null => {
  if (problem !== undefined)
    return (
      <Banner tone="problem" title={notSavedText.title} safe={notSavedText.safe} todo={problem} announce />
    );
  return draftProblem === undefined ? null : <Banner tone="warn" title={draftProblem} announce />;
};
