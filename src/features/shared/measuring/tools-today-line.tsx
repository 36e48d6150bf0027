import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import { isCalibrated, tool } from "#domain/records/tool.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { Session } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { toolsText } from "./tools-text.ts";
import {
  chosenTools,
  isOpenSlot,
  type KnownTool,
  keepTools,
  knownTools,
  NO_TOOL,
  type ToolSlot,
  toolInUse,
  toolSlots,
  toolsAt,
} from "./tools-today.ts";

export type ToolsTodayLineProps = {
  readonly session: Session;
  /** A posyandu by id, or `AT_THE_DOOR`. */
  readonly place: string;
  /** Where the list of tools leads back to. */
  readonly backHref: string;
};

/** Which scale and board are in use, chosen once and folded into a line. */
export const ToolsTodayLine = ({ session, place, backHref }: ToolsTodayLineProps): JSX.Element => {
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(() => chosenTools(session, place));
  const [problem, setProblem] = useState<string>();
  const tools = useMemo(() => knownTools(session), [session, session.revision()]);
  const choose = async (slot: ToolSlot, id: string): Promise<void> => {
    const next = { ...chosen, [slot]: id };
    setChosen(next);
    const kept = await keepTools(session, place, next);
    setProblem(kept.ok ? undefined : `${toolsText.notKept} ${saveProblemText(kept.problem)}`);
  };
  const used = toolSlots.flatMap((slot) => toolInUse(tools, place, chosen, slot)?.name ?? []);
  // A question that is open stands alone: the rest is found behind it.
  const open = toolSlots.filter((slot) => isOpenSlot(tools, place, chosen, slot));
  const words =
    open.length > 0 ? open.map((slot) => toolsText.which(toolsText.slots[slot].toLowerCase())) : used;
  const offered = toolSlots.filter((slot) => toolsAt(tools, place, slot).length > 0);
  const mayRegister =
    mayWrite(
      session.grants().list.map(({ role }) => role),
      tool.kind,
    ) === "accept";
  return (
    <div>
      <Button look="quiet" icon="scale" expanded={isOpen} onPress={() => setIsOpen(true)}>
        {toolsText.line(words.length === 0 ? toolsText.notChosen : words.join(" · "))}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={toolsText.today}
        onClose={() => setIsOpen(false)}
        actions={
          <Button look="primary" wide onPress={() => setIsOpen(false)}>
            {toolsText.done}
          </Button>
        }
      >
        {problem && <Banner tone="problem" title={problem} announce />}
        {offered.length === 0 ? (
          <p>
            {toolsText.none} {!mayRegister && toolsText.askSupervisor}
          </p>
        ) : (
          <p>{toolsText.hint}</p>
        )}
        {offered.map((slot) => (
          <SlotChoice
            key={slot}
            slot={slot}
            tools={toolsAt(tools, place, slot)}
            value={chosen[slot] === NO_TOOL ? NO_TOOL : toolInUse(tools, place, chosen, slot)?.id}
            onChoose={(id) => void choose(slot, id)}
          />
        ))}
        {mayRegister && (
          <LinkButton href={`/alat?dari=${encodeURIComponent(backHref)}`} icon="settings" wide>
            {toolsText.manage}
          </LinkButton>
        )}
      </Sheet>
    </div>
  );
};

/** More than these are found faster in a drop-down. */
const MOST_ROWS = 6;

type SlotChoiceProps = {
  readonly slot: ToolSlot;
  readonly tools: readonly KnownTool[];
  readonly value: string | undefined;
  readonly onChoose: (id: string) => void;
};

const SlotChoice = ({ slot, tools, value, onChoose }: SlotChoiceProps): JSX.Element => {
  const label = toolsText.slots[slot];
  const options = tools.map(({ id, name, calibratedOn }) => ({
    value: id,
    label: name,
    detail: calibrationOf(slot, calibratedOn),
  }));
  const other = { value: NO_TOOL, label: toolsText.other };
  return tools.length > MOST_ROWS ? (
    <SelectField
      label={label}
      options={[
        ...options.map(({ detail, ...one }) => ({
          ...one,
          label: detail ? `${one.label} (${detail})` : one.label,
        })),
        other,
      ]}
      value={value}
      onChange={(id) => onChoose(id ?? NO_TOOL)}
    />
  ) : (
    <ChoiceGroup label={label} options={[...options, other]} value={value} onChange={onChoose} />
  );
};

const calibrationOf = (slot: ToolSlot, on: string | undefined): string | undefined => {
  if (!isCalibrated(slot)) return undefined;
  return on === undefined ? toolsText.neverCalibrated : toolsText.calibrated(formatDate(on));
};
