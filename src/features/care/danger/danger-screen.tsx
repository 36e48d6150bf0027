import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dangerList } from "#domain/danger/danger-list.ts";
import { protection } from "#domain/danger/emergency-numbers.ts";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { CheckGroup } from "#ui/check-group.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { focusFirstWrong } from "#ui/focus-first-wrong.ts";
import { Screen } from "#ui/screen.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { CallButton } from "./call-button.tsx";
import { isCritical, likelyGroup } from "./danger-form.ts";
import { MidwifeNumber } from "./midwife-number.tsx";
import { dangerText } from "./text.ts";
import { type DangerProps, useDanger } from "./use-danger.ts";
import "../care.css";

/** "Tanda bahaya": call at once, tick what is seen, keep the time, refer for today. Works without any signal. */
export const DangerScreen = (props: DangerProps): JSX.Element => {
  const page = useDanger(props);
  const { form, midwife, refusals } = page;
  const isTried = refusals > 0;
  const questions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) focusFirstWrong(questions.current);
  }, [refusals]);
  const list = dangerList.groups.find(({ group }) => group === form.group);
  const who = page.members.find(({ id }) => id === form.person);
  const likely = who && likelyGroup(who, props.today);
  // The list that fits stands first, where no thumb has to look for it.
  const groups = [...dangerList.groups].sort(
    (a, b) => Number(b.group === likely) - Number(a.group === likely),
  );
  const isPrivate = form.group === "safety";
  const back = props.person === undefined ? `/keluarga/${props.family}` : `/orang/${props.person}`;
  return (
    <Screen
      bar={<TopBar title={dangerText.title} detail={dangerText.callFirst} backHref={back} />}
      action={
        <ActionBar>
          {isCritical(form.signs) && form.calledAt === undefined && (
            <CallButton
              number={page.ambulance.number}
              label={dangerText.critical}
              look="danger"
              onCall={() => page.called("ambulance", undefined)}
            />
          )}
          <Button look="primary" wide onPress={() => void page.save()}>
            {dangerText.saveAndRefer}
          </Button>
        </ActionBar>
      }
    >
      <div class="care-calls">
        {isPrivate ? (
          <CallButton
            number={page.helpLine}
            label={dangerText.callNumber(page.helpLine)}
            detail={protection.detail}
            onCall={() => page.called("protection", undefined)}
          />
        ) : (
          <>
            {midwife && (
              <CallButton
                number={midwife.number}
                label={dangerText.callMidwife(midwife.name)}
                look="danger"
                onCall={() => page.called("midwife", midwife.name)}
              />
            )}
            <CallButton
              number={page.ambulance.number}
              label={dangerText.callNumber(page.ambulance.label)}
              detail={page.ambulance.detail}
              look={midwife ? "secondary" : "danger"}
              onCall={() => page.called("ambulance", undefined)}
            />
          </>
        )}
      </div>
      {form.calledAt !== undefined && (
        <ChoiceGroup
          label={dangerText.answered}
          layout="row"
          options={[
            { value: "answered", label: dangerText.yes },
            { value: "noAnswer", label: dangerText.no },
          ]}
          value={form.answer}
          onChange={page.answer}
        />
      )}
      {form.answer === "noAnswer" && <Banner tone="problem" title={dangerText.noAnswerTodo} announce />}
      <SaveNotice problem={page.problem} draftProblem={undefined} />
      <div class="care-questions" ref={questions}>
        {page.members.length === 0 ? (
          <Banner tone="info" title={dangerText.nobody} />
        ) : (
          <ChoiceGroup
            label={dangerText.who}
            options={page.members.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.person}
            error={isTried && form.person === undefined ? dangerText.whoMissing : undefined}
            onChange={(person) => {
              const who = page.members.find(({ id }) => id === person);
              page.change({ person, group: (who && likelyGroup(who, props.today)) ?? form.group, signs: [] });
            }}
          />
        )}
        {form.person !== undefined && (
          <ChoiceGroup
            label={dangerText.group}
            options={groups.map(({ group, label, who }) => ({ value: group, label, detail: who }))}
            value={form.group}
            error={isTried && form.group === undefined ? dangerText.groupMissing : undefined}
            onChange={(group) => page.change({ group, signs: [] })}
          />
        )}
        {list && form.person !== undefined && (
          <>
            <CheckGroup
              label={dangerText.signs}
              options={list.signs.map(({ id, text }) => ({ value: id, label: text }))}
              values={form.signs}
              error={isTried && form.signs.length === 0 ? dangerText.signsMissing : undefined}
              onChange={(signs) => page.change({ signs })}
            />
            <Card tone="info">
              <h2 class="care-heading">{dangerText.meanwhile}</h2>
              <ul class="care-list">
                {list.meanwhile.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Card>
            {!isPrivate && (
              <TextField
                label={dangerText.note}
                optional
                lines="many"
                maxLength={500}
                value={form.note}
                onInput={(note) => page.change({ note })}
              />
            )}
          </>
        )}
      </div>
      {!midwife && !isPrivate && <MidwifeNumber onKeep={page.keepNumber} />}
    </Screen>
  );
};
