import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { type ChildService, isReadDay } from "#domain/schedule/services/child-service.ts";
import type { DoseStatus, ImmunisationStatus } from "#domain/schedule/services/immunisation.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { formatDate } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { weighingText } from "../text.ts";

export type VaccineSheetProps = {
  readonly isOpen: boolean;
  readonly child: ChildFacts;
  readonly date: CivilDate;
  readonly status: ImmunisationStatus;
  readonly onMark: (fields: Body) => void;
  readonly onUnmark: (records: readonly string[]) => void;
  readonly onClose: () => void;
};

/** Every dose of the schedule: what is written down, what is due, and one tap for "in the book". */
export const VaccineSheet = (props: VaccineSheetProps): JSX.Element => (
  <Sheet isOpen={props.isOpen} title={weighingText.vaccinesTitle(props.child.name)} onClose={props.onClose}>
    <p class="marks__hint">{weighingText.vaccinesHint}</p>
    <ListRows label={weighingText.vaccines}>
      {props.status.doses.map((one) => (
        <DoseRow key={one.dose.id} {...props} one={one} />
      ))}
    </ListRows>
  </Sheet>
);

const DoseRow = (props: VaccineSheetProps & { readonly one: DoseStatus }): JSX.Element => {
  const { dose, status } = props.one;
  const mark = (basis: "given" | "book") =>
    props.onMark({ type: "vaccine", dose: dose.id, ...(basis === "book" ? { basis } : {}) });
  const known = (props.child.services ?? []).filter(
    (service) => service.type === "vaccine" && [dose.id, ...(dose.equals ?? [])].includes(service.dose ?? ""),
  );
  return (
    <ListRow
      title={dose.label}
      detail={wordsOf(props.one, known[0])}
      trail={status.state === "due" && <Badge tone="info">{weighingText.doseDue}</Badge>}
      below={
        status.state === "given" ? (
          <Button look="quiet" onPress={() => props.onUnmark(known.map(({ record }) => record))}>
            {weighingText.removeMark}
          </Button>
        ) : (
          <>
            {status.state === "due" && (
              <Button icon="check" onPress={() => mark("given")}>
                {weighingText.givenToday}
              </Button>
            )}
            <Button look={status.state === "due" ? "secondary" : "quiet"} onPress={() => mark("book")}>
              {weighingText.inBook}
            </Button>
          </>
        )
      }
    />
  );
};

const wordsOf = ({ status }: DoseStatus, mark: ChildService | undefined): string | undefined => {
  switch (status.state) {
    case "given":
      return mark && isReadDay(mark)
        ? weighingText.readInBook(formatDate(status.on))
        : weighingText.givenOn(formatDate(status.on));
    case "due":
      return undefined;
    case "later":
      return status.from === undefined
        ? weighingText.doseLater
        : weighingText.doseLaterFrom(formatDate(status.from));
    case "noLonger":
      return weighingText.doseNoLonger;
  }
};
