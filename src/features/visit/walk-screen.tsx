import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { capitalized } from "#features/shared/form/choice-options.ts";
import { DiscardButton } from "#features/shared/form/discard-button.tsx";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { StepForm } from "#features/shared/form/step-form.tsx";
import { DangerLink } from "#features/shared/visit/danger-link.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Section } from "#ui/section.tsx";
import { uiText } from "#ui/text.ts";
import { ClosingFields } from "./closing-fields.tsx";
import { colleaguesOf } from "./colleagues.ts";
import { ConsentNotice } from "./consent-notice.tsx";
import { SavedStep } from "./saved-step.tsx";
import { SectionStep } from "./section-step.tsx";
import { StartStep } from "./start-step.tsx";
import { SummaryStep } from "./summary-step.tsx";
import { walkText } from "./text.ts";
import { type OpenedWalk, useWalk, type Walk } from "./use-walk.ts";
import { withBabies } from "./walk-draft.ts";
import { babiesIn, babiesReading } from "./walk-events.ts";
import { peopleAtHome } from "./walk-parts.ts";
import "./visit.css";

export type WalkScreenProps = ScreenProps & {
  readonly opened: OpenedWalk;
};

/** One sitting in one house: start, everybody who is due section by section, summary. */
export const WalkScreen = (props: WalkScreenProps): JSX.Element => {
  const { opened, session } = props;
  const walk = useWalk(props, opened);
  const { place, part, section, draft, saved } = walk;
  if (saved) return <SavedStep family={opened.card.id} headName={opened.card.headName} findings={saved} />;
  const isSummary = place.step === "summary";
  return (
    <StepForm
      key={`${place.step} ${place.part} ${place.section}`}
      title={part?.name ?? walkText.family(opened.card.headName)}
      progress={progressWords(walk)}
      question={section?.title ?? (isSummary ? walkText.summaryTitle : walkText.startTitle)}
      onBack={walk.back}
      onNext={walk.next}
      nextLabel={isSummary ? walkText.save : uiText.next}
      busy={walk.isSaving}
      refusals={walk.refusals}
      resumeAt={draft.at.field}
      onEnter={walk.enterField}
      actions={
        <>
          {place.step === "part" && (
            <Button look="quiet" onPress={walk.toSummary}>
              {walkText.toSummary}
            </Button>
          )}
          {isSummary && <DiscardButton onDiscard={walk.discard} />}
        </>
      }
    >
      <DangerLink family={opened.card.id} person={part?.name === undefined ? undefined : part.subject} />
      <SaveNotice problem={walk.problem} draftProblem={walk.draftProblem} />
      {place.step === "start" && <ConsentNotice {...opened} />}
      {place.step === "start" && opened.resumed && <Banner tone="info" title={walkText.resumed} />}
      {place.step === "start" && (
        <StartStep
          draft={draft}
          all={walk.all}
          problems={walk.problems}
          today={props.today}
          onChange={walk.change}
        />
      )}
      {part && section && (
        <SectionStep
          draft={draft}
          part={part}
          section={section}
          date={walk.date}
          onChange={walk.change}
          isTried={walk.isTried}
          babies={{
            babies: babiesIn(draft, part.key),
            problems: walk.isTried ? babiesReading(draft, part).problems : [],
            least: 0,
            newId: () => session.newId(),
            onChange: (babies) => walk.change(withBabies(draft, part.key, babies)),
          }}
          growth={{
            form: walk.growthForm(part.subject),
            context: walk.contextOf(part.subject),
            onChange: (form) => walk.changeGrowth(part.subject, form),
          }}
        />
      )}
      {isSummary && <Summary {...props} walk={walk} session={session} />}
    </StepForm>
  );
};

const Summary = ({ walk, opened, session }: WalkScreenProps & { readonly walk: Walk }): JSX.Element => {
  const colleagues = useMemo(() => colleaguesOf(session), [session]);
  const { draft } = walk;
  return (
    <>
      {draft.sitting.met === "met" && <SummaryStep walk={walk} around={opened} />}
      <Section title={walkText.closing}>
        <ClosingFields
          sitting={draft.sitting}
          problems={walk.problems}
          date={walk.date}
          people={peopleAtHome(opened.card)}
          colleagues={colleagues}
          topics={walk.topics}
          onChange={(parts) => walk.change({ ...draft, sitting: { ...draft.sitting, ...parts } })}
        />
      </Section>
    </>
  );
};

const progressWords = ({ part, at, steps, place }: Walk): string =>
  [
    place.step === "part" && part?.groupLabel !== undefined && capitalized(part.groupLabel),
    place.step === "part" && part?.groupLabel === undefined && part?.form.title,
    walkText.step(at + 1, steps.length),
  ]
    .filter(Boolean)
    .join(" · ");
