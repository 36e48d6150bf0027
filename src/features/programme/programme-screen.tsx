import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { areaName } from "#domain/areas/index.ts";
import { decisionText } from "#domain/programme/decision-text.ts";
import { programmeSettings } from "#domain/records/programme-settings.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { decisionsHere } from "#features/shared/record/programme-here.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatDate } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { DecisionFields } from "./decision-fields.tsx";
import {
  type DecisionForm,
  type DecisionProblems,
  emptyDecision,
  readDecision,
  rulesToDecide,
} from "./decision-form.ts";
import { programmeText } from "./text.ts";

/** "Aturan program": what holds in each kelurahan of this phone; who may, decides anew. */
export const ProgrammeScreen = ({ session, today, showToast }: ScreenProps): JSX.Element => {
  useLive(session);
  const grants = session.grants().list;
  const areas = useMemo(() => kelurahanOf(grants.map(({ area }) => area)), [grants]);
  // A team reads its kelurahan's own stream and may not write there.
  const whole = grants.filter(({ area }) => /^\d{10}$/.test(area));
  const mine = kelurahanOf(whole.map(({ area }) => area));
  const rules = rulesToDecide(whole.map(({ role }) => role));
  const [form, setForm] = useState<DecisionForm>();
  const [problems, setProblems] = useState<DecisionProblems>({});
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    if (!form) return;
    const read = readDecision(form);
    setProblems(read.ok ? {} : read.problem);
    if (!read.ok) return;
    const record = session.newId();
    const named = { record, subject: record, kind: programmeSettings.kind };
    const saved = await session.saveGroup([{ ...named, fields: read.value }]);
    if (!saved.ok) return setProblem(saveProblemText(saved.problem));
    setForm(undefined);
    showToast({ text: programmeText.saved });
  };
  const open = (): void => {
    setProblems({});
    setProblem(undefined);
    setForm(emptyDecision(mine, today));
  };
  return (
    <Screen bar={<TopBar title={programmeText.title} backHref="/saya" />}>
      <p>{programmeText.intro}</p>
      {areas.length === 0 && <EmptyState icon="map-pin" title={programmeText.nobody} />}
      {areas.length > 0 && rules.length === 0 && <Banner tone="info" title={programmeText.notAllowed} />}
      {areas.length > 0 && rules.length > 0 && (
        <Button icon="plus" look="primary" wide onPress={open}>
          {programmeText.add}
        </Button>
      )}
      {areas.map((area) => {
        const decisions = decisionsHere(session, area);
        return (
          <Section key={area} title={areaName(area)}>
            {decisions.length === 0 && <p>{programmeText.national}</p>}
            <ListRows label={areaName(area)}>
              {decisions.map((one) => (
                <ListRow
                  key={one.id}
                  title={decisionText(one).join("; ")}
                  detail={`${(one.validFrom <= today ? programmeText.from : programmeText.coming)(formatDate(one.validFrom))} · ${one.basis}`}
                />
              ))}
            </ListRows>
          </Section>
        );
      })}
      <Sheet
        isOpen={form !== undefined}
        title={programmeText.add}
        onClose={() => setForm(undefined)}
        actions={
          <Button look="primary" wide onPress={() => void save()}>
            {programmeText.save}
          </Button>
        }
      >
        {problem && <Banner tone="problem" title={problem} announce />}
        {form && (
          <DecisionFields form={form} problems={problems} areas={mine} rules={rules} onChange={setForm} />
        )}
      </Sheet>
    </Screen>
  );
};

/** The kelurahan in which these places lie. */
const kelurahanOf = (areas: readonly string[]): readonly string[] => [
  ...new Set(areas.filter((area) => /^\d{10}(\/|$)/.test(area)).map((area) => area.slice(0, 10))),
];
