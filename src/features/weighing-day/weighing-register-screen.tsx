import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { isToolOpen } from "#features/shared/measuring/tools-today.ts";
import { ToolsTodayLine } from "#features/shared/measuring/tools-today-line.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { dayOf } from "./days/day-of.ts";
import { type PosyanduHere, posyanduHere } from "./days/posyandu-here.ts";
import { AddChildSheet } from "./register/add-child-sheet.tsx";
import { Counters, RegisterBar } from "./register/counters.tsx";
import { RegisterList } from "./register/register-list.tsx";
import { daysPath, recapPath, registerPath, tableOf } from "./register/register-path.ts";
import { RegisterTools, TableChoice } from "./register/register-tools.tsx";
import { UnfinishedEntries } from "./register/unfinished-entries.tsx";
import { unfinishedChild } from "./register/use-new-child-draft.ts";
import { useRegister } from "./register/use-register.ts";
import { weighingText } from "./text.ts";
import "./register/entry.css";
import "./register/register.css";
import "./weighing-day.css";

export type WeighingRegisterScreenProps = ScreenProps & {
  readonly posyandu: string;
  /** `?tanggal=`; today where it is none or not yet. */
  readonly date: string | undefined;
  /** `?meja=` */
  readonly table: string | undefined;
  /** Changes the address without a step back to it. */
  readonly replace: (path: string) => void;
};

/** The register of a posyandu on its day. */
export const WeighingRegisterScreen = (props: WeighingRegisterScreenProps): JSX.Element => {
  const { session, today, posyandu } = props;
  const found = useMemo(
    () => posyanduHere(session).find(({ id }) => id === posyandu),
    [session, session.revision(), posyandu],
  );
  return found ? (
    <OpenRegister {...props} found={found} on={dayOf(props.date, today)} />
  ) : (
    <Screen bar={<TopBar title={weighingText.title} backHref={daysPath} />}>
      <EmptyState
        icon="map-pin"
        title={weighingText.notYours}
        action={<LinkButton href={daysPath}>{weighingText.toList}</LinkButton>}
      >
        <p>{weighingText.notYoursHint}</p>
      </EmptyState>
    </Screen>
  );
};

type OpenRegisterProps = WeighingRegisterScreenProps & {
  readonly found: PosyanduHere;
  readonly on: CivilDate;
};

const OpenRegister = (props: OpenRegisterProps): JSX.Element => {
  const { session, today, holdForm, showToast, replace, found, on } = props;
  const register = useRegister(session, found, on);
  const top = useRef<HTMLDivElement>(null);
  const [isAdding, setIsAdding] = useState(false);
  const halfAdded = unfinishedChild(session, found.id);
  const table = tableOf(props.table);
  // Asked above the list where there is a choice, told below it where there is none.
  const [asksTools] = useState(() => isToolOpen(session, found.id));
  const mayMeasure = useMemo(
    () =>
      mayWrite(
        session.grants().list.map(({ role }) => role),
        "measurement",
      ) !== "refuse",
    [session],
  );
  const toolsLine = mayMeasure && (
    <ToolsTodayLine session={session} place={found.id} backHref={registerPath(found.id, on, table)} />
  );
  const base = useMemo(
    () => ({ session, today, holdForm, showToast }),
    [session, today, holdForm, showToast],
  );
  const next = useMemo(
    () => (id: string) => {
      // Whoever searched goes on searching; whoever goes down the list gets the next line.
      const following = register.query.peek() === "" ? register.nextAfter(id) : undefined;
      register.close();
      if (following !== undefined) return register.open(following);
      register.search("");
      const search = top.current?.querySelector<HTMLInputElement>('input[type="search"]');
      top.current?.scrollIntoView({ block: "start" });
      search?.focus({ preventScroll: true });
    },
    [register],
  );
  return (
    <Screen bar={<RegisterBar register={register} />}>
      <div ref={top} class="register-top">
        {!mayMeasure && <Banner tone="info" title={weighingText.readOnly} />}
        <Counters register={register} />
        {asksTools && toolsLine}
        <UnfinishedEntries session={session} register={register} />
        {!isAdding && halfAdded !== undefined && (
          <Banner
            tone="info"
            title={weighingText.addUnfinished(halfAdded)}
            actions={<Button onPress={() => setIsAdding(true)}>{weighingText.resume}</Button>}
          />
        )}
        <RegisterTools register={register} />
      </div>
      <RegisterList base={base} register={register} table={table} mayMeasure={mayMeasure} onNext={next} />
      {mayMeasure && (
        <Button icon="user-plus" wide onPress={() => setIsAdding(true)}>
          {weighingText.addChild}
        </Button>
      )}
      <LinkButton icon="clipboard-list" wide href={recapPath(found.id, on)}>
        {weighingText.recap}
      </LinkButton>
      {mayMeasure && (
        <>
          {!asksTools && toolsLine}
          <TableChoice table={table} onTable={(chosen) => replace(registerPath(found.id, on, chosen))} />
        </>
      )}
      <AddChildSheet {...base} register={register} isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </Screen>
  );
};
