import { type ReadonlySignal, useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { measurement } from "#domain/records/measurement.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { DangerLink } from "#features/shared/visit/danger-link.tsx";
import { Badge } from "#ui/badge.tsx";
import { BandMark } from "#ui/band-mark.tsx";
import { Banner } from "#ui/banner.tsx";
import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { weighingText } from "../text.ts";
import type { Register } from "./create-register.ts";
import { DayResult } from "./day-result.tsx";
import { dueToday, dueWords } from "./due-today.ts";
import { figuresMissing } from "./entry-context.ts";
import { EntryPanel } from "./entry-panel.tsx";
import { MarksPanel } from "./marks-panel.tsx";
import type { TableWork } from "./register-path.ts";
import type { RegisterRow } from "./row-view.ts";

export type RowLineProps = {
  readonly base: Pick<ScreenProps, "session" | "today" | "holdForm" | "showToast">;
  readonly register: Register;
  readonly row: ReadonlySignal<RegisterRow>;
  readonly id: string;
  readonly table: TableWork;
  readonly mayMeasure: boolean;
  readonly onNext: (id: string) => void;
};

/** One child. Reads its own signal only, so that the entry of another leaves it alone. */
export const RowLine = (props: RowLineProps): JSX.Element => {
  const { register, id } = props;
  const row = props.row.value;
  const isOpen = useComputed(() => register.active.value === id).value;
  return (
    <li class={classNames("register-row", isOpen && "register-row--open")}>
      <RowHead row={row} isOpen={isOpen} register={register} id={id} />
      {isOpen && <OpenRow {...props} shown={row} />}
    </li>
  );
};

type RowHeadProps = Pick<RowLineProps, "register" | "id"> & {
  readonly row: RegisterRow;
  readonly isOpen: boolean;
};

const RowHead = ({ row, isOpen, register, id }: RowHeadProps): JSX.Element => {
  const { child, state, figures, status, zone, step, isDoubtful } = row;
  const due =
    state === "weighed"
      ? []
      : dueWords(dueToday(child, register.date, register.posyandu.area, register.immunisation));
  return (
    <button
      type="button"
      class="register-row__head"
      aria-expanded={isOpen}
      onClick={() => (isOpen ? register.close() : register.open(id))}
    >
      <span class="register-row__words">
        <span class="register-row__name">{child.name}</span>
        <span class="register-row__detail">{row.detail}</span>
        {!isOpen && due.length > 0 && (
          <span class="register-row__detail">{weighingText.dueToday(due.join(", "))}</span>
        )}
        {figures !== undefined && <span class="register-row__figures">{figures}</span>}
        {row.isVisitor && (
          <span class="register-row__marks">
            <Badge>{weighingText.visitor}</Badge>
          </span>
        )}
        {!isOpen && (status || zone || isDoubtful) && (
          <span class="register-row__marks">
            {status && <BandMark tone={status.tone}>{status.word}</BandMark>}
            {zone && <BandMark tone={zone.tone}>{zone.word}</BandMark>}
            {isDoubtful && <Badge tone="warn">{weighingText.check}</Badge>}
          </span>
        )}
        {!isOpen && step && <span class="register-row__step">{step.title}</span>}
      </span>
      <span class={classNames("register-row__state", state === "weighed" && "register-row__state--done")}>
        {state === "weighed" ? (
          <>
            <Icon name="check" />
            <span class="only-spoken">{weighingText.done}</span>
          </>
        ) : (
          stateWords[state]
        )}
      </span>
    </button>
  );
};

const stateWords: Readonly<Record<Exclude<RegisterRow["state"], "weighed">, string>> = {
  waiting: weighingText.notYet,
  came: weighingText.came,
  lengthOnly: weighingText.lengthOnly,
};

const OpenRow = (props: RowLineProps & { readonly shown: RegisterRow }): JSX.Element => {
  const { base, register, id, table, onNext, shown } = props;
  const family = base.session.personCard(id)?.family ?? "";
  // A family that refused is weighed all the same; the figure stands in its own book.
  const limit = keepingText(mayKeep(base.session.careOf(family)?.consent, measurement.kind));
  const mayMeasure = props.mayMeasure && limit === undefined;
  const place = useRef<HTMLDivElement>(null);
  const [isEntering, setIsEntering] = useState(
    () => mayMeasure && figuresMissing(shown.child, register.date, table).length > 0,
  );
  useEffect(() => place.current?.parentElement?.scrollIntoView({ block: "start" }), []);
  return (
    <div ref={place} class="register-row__open">
      {props.mayMeasure && limit !== undefined && (
        <>
          <Banner tone="warn" title={limit} />
          <DangerLink family={family} person={id} />
        </>
      )}
      {isEntering ? (
        <EntryPanel
          key={table}
          {...base}
          register={register}
          child={shown.child}
          table={table}
          onNext={() => onNext(id)}
        />
      ) : (
        <DayResult
          row={shown}
          mayMeasure={mayMeasure}
          onAgain={() => setIsEntering(true)}
          onNext={() => onNext(id)}
        />
      )}
      {mayMeasure && <MarksPanel session={base.session} register={register} row={shown} />}
    </div>
  );
};
