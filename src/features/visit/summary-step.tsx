import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { openQuestions } from "#domain/forms/read-form.ts";
import { Banner } from "#ui/banner.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { HelpsList } from "./helps-list.tsx";
import { isMeasured } from "./measured-part.ts";
import { walkText } from "./text.ts";
import type { Walk } from "./use-walk.ts";
import { walkRisk } from "./walk-findings.ts";
import type { HouseAround, WalkPart } from "./walk-parts.ts";

/** What the sitting amounts to: the gravest first with its next step, then who was asked what. */
export const SummaryStep = ({
  walk,
  around,
}: {
  readonly walk: Walk;
  readonly around: HouseAround;
}): JSX.Element => {
  const { draft, parts, date, contextOf } = walk;
  const { findings, unknown } = useMemo(
    () => walkRisk(draft, parts, around, { date, contextOf }),
    [draft, parts, around, date, contextOf],
  );
  return (
    <>
      <Section title={walkText.findings}>
        {findings.length === 0 && <p class="visit-note">{walkText.noFindings}</p>}
        {findings.map(({ id, tone, name, step, reasons }) => (
          <Banner key={id} tone={tone} title={walkText.findingTitle(name, step)}>
            <ul class="visit-reasons">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Banner>
        ))}
        {unknown.map(({ name, what }) => (
          <p key={name} class="visit-note">
            {name}. {walkText.notJudged(what)}
          </p>
        ))}
        <HelpsList findings={findings} />
      </Section>
      {parts.length > 0 && (
        <Section title={walkText.whom}>
          <ListRows>
            {parts.map((part) => (
              <ListRow
                key={part.key}
                title={part.name ?? part.form.title}
                detail={partWords(part, {
                  isMeasured: isMeasured(draft, part.subject),
                  isWrong: walk.isPartWrong(part),
                  postponed: draft.later[part.key]?.length ?? 0,
                })}
                tone={walk.isPartWrong(part) ? "late" : "plain"}
                onPress={() =>
                  walk.moveTo({ step: "part", part: part.key, section: part.sections[0]?.id ?? "" })
                }
              />
            ))}
          </ListRows>
        </Section>
      )}
    </>
  );
};

const partWords = (
  part: WalkPart,
  said: { readonly isMeasured: boolean; readonly isWrong: boolean; readonly postponed: number },
): string => {
  const answered = Object.keys(part.reading.answers).length;
  const open = openQuestions(part.reading).length;
  return [
    answered > 0 ? walkText.answered(answered) : walkText.notAnswered,
    said.isMeasured && walkText.measured,
    said.isWrong && walkText.wrong,
    open > 0 && walkText.open(open),
    said.postponed > 0 && walkText.postponedCount(said.postponed),
  ]
    .filter(Boolean)
    .join(" · ");
};
