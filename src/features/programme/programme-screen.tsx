import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { writingRoles } from "#domain/access/roles.ts";
import { areaName } from "#domain/areas/index.ts";
import { decisionText } from "#domain/programme/decision-text.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { decisionsHere } from "#features/shared/record/programme-here.ts";
import type { Lists } from "#sync/lists-transport.ts";
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
import { areasToDecide, kelurahanOf } from "./areas-to-decide.ts";
import { DecisionFields } from "./decision-fields.tsx";
import {
  type DecisionForm,
  type DecisionProblems,
  emptyDecision,
  readDecision,
  rulesToDecide,
} from "./decision-form.ts";
import { saveDecision } from "./save-decision.ts";
import { programmeText } from "./text.ts";
import { WideDecisions } from "./wide-decisions.tsx";

export type ProgrammeScreenProps = ScreenProps & { readonly lists: Pick<Lists, "programme"> };

/** "Aturan program": what holds in each kelurahan of this phone, and in wider areas of the server; who may, decides anew. */
export const ProgrammeScreen = ({ session, today, showToast, lists }: ProgrammeScreenProps): JSX.Element => {
  useLive(session);
  const grants = session.grants().list;
  const areas = useMemo(() => kelurahanOf(grants.map(({ area }) => area)), [grants]);
  const { wide, choices, grants: whole } = useMemo(() => areasToDecide(grants), [grants]);
  const [form, setForm] = useState<DecisionForm>();
  const roles = form && form.area !== "" ? writingRoles(whole, form.area) : whole.map(({ role }) => role);
  const rules = rulesToDecide(roles);
  const [problems, setProblems] = useState<DecisionProblems>({});
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    if (!form) return;
    const read = readDecision(form);
    setProblems(read.ok ? {} : read.problem);
    if (!read.ok) return;
    const saved = await saveDecision(session, form.area, read.value, (kelurahan) =>
      areas.includes(kelurahan),
    );
    if (!saved.ok) return setProblem(saveProblemText(saved.problem));
    setForm(undefined);
    showToast({ text: programmeText.saved });
  };
  const open = (): void => {
    setProblems({});
    setProblem(undefined);
    setForm(emptyDecision(choices, today));
  };
  return (
    <Screen bar={<TopBar title={programmeText.title} backHref="/saya" />}>
      <p>{programmeText.intro}</p>
      {areas.length + wide.length === 0 && <EmptyState icon="map-pin" title={programmeText.nobody} />}
      {areas.length + wide.length > 0 && rules.length === 0 && (
        <Banner tone="info" title={programmeText.notAllowed} />
      )}
      {choices.length > 0 && rules.length > 0 && (
        <Button icon="plus" look="primary" wide onPress={open}>
          {programmeText.add}
        </Button>
      )}
      {wide.map((area) => (
        <WideDecisions key={area} session={session} today={today} area={area} lists={lists} />
      ))}
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
          <DecisionFields form={form} problems={problems} areas={choices} rules={rules} onChange={setForm} />
        )}
      </Sheet>
    </Screen>
  );
};
