import { useEffect, useState } from "preact/hooks";
import { ambulance, dialable, protection } from "#domain/danger/emergency-numbers.ts";
import { midwifeOf } from "#domain/danger/midwife-of.ts";
import type { CalledWhom } from "#domain/records/danger-sign.ts";
import { referralRecord } from "#domain/referral/referral-facts.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { PhoneNumbers } from "#features/shared/record/phone-numbers.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { formatTime } from "#ui/format.ts";
import { slipPath } from "../care-paths.ts";
import { type DangerForm, dangerReferral, dangerVersion, emptyDangerForm } from "./danger-form.ts";
import { dangerText } from "./text.ts";

export type DangerProps = ScreenProps & {
  readonly family: string;
  readonly person?: string | undefined;
  readonly numbers: PhoneNumbers;
  readonly nowMs: () => number;
};

/** Everything the screen of danger signs decides: whom to call, and that each step is kept at once. */
export const useDanger = (props: DangerProps) => {
  const { session, today, go, family, person, numbers, nowMs, showToast } = props;
  const members = (session.familyCard(family)?.members ?? []).filter(({ life }) => life === "alive");
  const [form, setForm] = useState<DangerForm>(() =>
    emptyDangerForm(
      session.newId,
      formatTime(nowMs()),
      members.find(({ id }) => id === person),
      today,
    ),
  );
  const [isKept, setIsKept] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [localNumber, setLocalNumber] = useState(() => numbers.get("midwife"));
  useEffect(() => (form.signs.length > 0 && !isKept ? props.holdForm() : undefined), [form, isKept]);

  const known = midwifeOf(session.worker.id, session.references("worker"));
  const typed = dialable(localNumber);
  const midwife = known ?? (typed === undefined ? undefined : { name: dangerText.midwife, number: typed });
  const helpLine = dialable(numbers.get("protection")) ?? protection.number;

  const write = async (versions: readonly (NewVersion | undefined)[]): Promise<boolean> => {
    const whole = versions.flatMap((version) => version ?? []);
    if (whole.length === 0) return false;
    const saved = await session.saveGroup(whole);
    setProblem(saved.ok ? undefined : saveProblemText(saved.problem));
    if (saved.ok) setIsKept(true);
    return saved.ok;
  };
  const change = (parts: Partial<DangerForm>) => {
    setForm((now) => ({ ...now, ...parts }));
    setIsKept(false);
  };
  /** Kept before the dialler takes the screen: the app may not come back. */
  const note = (parts: Partial<DangerForm>) => {
    const next = { ...form, ...parts };
    setForm(next);
    void write([dangerVersion(next, today)]);
  };

  return {
    form,
    members,
    midwife,
    ambulance,
    helpLine,
    problem,
    isKept,
    /** How often saving was asked for while something was missing. */
    refusals,
    change,
    answer: (answer: "answered" | "noAnswer") => note({ answer }),
    called: (called: CalledWhom, calledName: string | undefined) =>
      note({ called, calledName, calledAt: formatTime(nowMs()), answer: undefined }),
    keepNumber: (number: string): boolean => {
      if (dialable(number) === undefined) return false;
      numbers.keep("midwife", number);
      setLocalNumber(number);
      return true;
    },
    save: async () => {
      const { person: who } = form;
      const seen = dangerVersion(form, today);
      if (seen === undefined || who === undefined) {
        setRefusals(refusals + 1);
        return;
      }
      if (!(await write([seen, dangerReferral(form, today)]))) return;
      showToast({ text: dangerText.savedAt(form.time) });
      go(slipPath(who, referralRecord(who, form.slipCode)));
    },
  };
};
