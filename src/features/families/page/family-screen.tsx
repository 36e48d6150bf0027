import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { areaName } from "#domain/areas/index.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { familiesText } from "../text.ts";
import { FamilyFacts } from "./family-facts.tsx";
import { MemberList } from "./member-list.tsx";
import { ReasonSheet } from "./reason-sheet.tsx";
import { useFamily } from "./use-family.ts";
import { VisitList } from "./visit-list.tsx";
import "./page.css";

export type FamilyScreenProps = Omit<ScreenProps, "holdForm"> & {
  readonly family: string;
  /** Danger signs, referrals, help: what is done for them. */
  readonly care?: ComponentChildren;
};

/** One family: where it lives, who belongs to it, who visited it. */
export const FamilyScreen = (props: FamilyScreenProps): JSX.Element => {
  const page = useFamily(props, props.family);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { card, view } = page;
  if (!card) return <OutsideScreen />;
  const path = `/keluarga/${card.id}`;
  return (
    <Screen
      bar={
        <TopBar
          title={familiesText.family(card.headName)}
          detail={placeLine(card)}
          backHref="/keluarga"
          actions={
            page.mayEdit && <IconButton icon="pencil" label={familiesText.edit} href={`${path}/ubah`} />
          }
        />
      }
      action={
        page.mayVisit && (
          <ActionBar>
            <LinkButton href={`${path}/kunjungan`} look="primary" icon="clipboard-list" wide>
              {familiesText.recordVisit}
            </LinkButton>
          </ActionBar>
        )
      }
    >
      {view && view.conflicts.length > 0 && (
        <Banner
          tone="warn"
          title={familiesText.conflictTitle}
          safe={familiesText.conflict(view.conflicts.join(", "))}
          todo={familiesText.conflictTodo}
        />
      )}
      {view?.hasProposal && <Banner tone="info" title={familiesText.proposal} />}
      <MemberList rows={page.members} addHref={page.mayEdit ? `${path}/anggota-baru` : undefined} />
      {props.care}
      {view ? (
        <FamilyFacts view={view} onReveal={() => props.session.noteOpened(card.id, "reveal")} />
      ) : (
        <LoadingState rows={2} />
      )}
      {view && (
        <VisitList
          visits={view.visits}
          family={card.id}
          mayCorrect={page.mayVisit}
          onRetract={(record, what, reason) => void page.retractVisit(record, what, reason)}
        />
      )}
      <div class="family-more">
        <LinkButton href={`/catatan/${card.id}?dari=${card.id}`} look="quiet" icon="history">
          {familiesText.history}
        </LinkButton>
        {page.mayEdit && (
          <Button look="quiet" icon="undo-2" onPress={() => setIsWithdrawing(true)}>
            {familiesText.retract}
          </Button>
        )}
      </div>
      <ReasonSheet
        isOpen={isWithdrawing}
        title={familiesText.retractFamilyTitle(card.headName)}
        body={familiesText.retractFamilyBody(card.members.length)}
        onConfirm={(reason) => {
          setIsWithdrawing(false);
          void page.retractFamily(reason);
        }}
        onCancel={() => setIsWithdrawing(false)}
      />
    </Screen>
  );
};

const placeLine = ({ area, rw, rt }: { area: string; rw: string; rt?: string }): string =>
  [rt && familiesText.rt(rt), Number(rw) !== 0 && `RW ${rw}`, areaName(area)].filter(Boolean).join(", ");

/** A family that this phone does not hold: said, never an error. */
export const OutsideScreen = (): JSX.Element => (
  <Screen bar={<TopBar title={familiesText.listTitle} backHref="/keluarga" />}>
    <EmptyState icon="map-pin" title={familiesText.outsideTitle}>
      <p>{familiesText.outsideHint}</p>
    </EmptyState>
  </Screen>
);
