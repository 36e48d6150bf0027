import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { ageText } from "#domain/people/age-text.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { uiText } from "#ui/text.ts";
import { joinChange, sameAsCandidates } from "./same-as.ts";
import { savePersonChange } from "./save-person.ts";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";

export type SameAsSheetProps = ScreenProps & {
  readonly page: ChildPage;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Joins two entries of one child: find the other, look at both, say yes. */
export const SameAsSheet = ({
  session,
  today,
  page,
  isOpen,
  onClose,
  showToast,
}: SameAsSheetProps): JSX.Element => {
  const { card } = page;
  const [text, setText] = useState("");
  const [other, setOther] = useState<PersonCard>();
  const [problem, setProblem] = useState<string>();
  const found = useMemo(() => sameAsCandidates(session, card, text), [session, card, text]);
  const join = async (): Promise<void> => {
    if (!other) return;
    const failed = await savePersonChange(session, joinChange(session.newId(), card.id, other.id), showToast);
    setProblem(failed);
    if (failed === undefined) onClose();
  };
  const words = (one: PersonCard): string =>
    [ageText(one, today), one.motherName && `Ibu ${one.motherName}`].filter(Boolean).join(" · ");
  return (
    <Sheet
      isOpen={isOpen}
      title={childText.sameTitle}
      onClose={onClose}
      actions={
        other && (
          <>
            <Button look="primary" wide onPress={() => void join()}>
              {childText.join}
            </Button>
            <Button wide onPress={() => setOther(undefined)}>
              {uiText.back}
            </Button>
          </>
        )
      }
    >
      {problem !== undefined && <Banner tone="problem" announce title={problem} />}
      {other ? (
        <>
          <p>{childText.sameAsk(card.name)}</p>
          <ListRows label={childText.sameTitle}>
            <ListRow title={card.name} detail={words(card)} />
            <ListRow title={other.name} detail={words(other)} />
          </ListRows>
        </>
      ) : (
        <div class="child__stack">
          <p>{childText.sameHint}</p>
          <SearchField label={childText.sameSearch} value={text} onInput={setText} />
          {found.length === 0 && text !== "" && <p>{childText.sameNone}</p>}
          {found.length > 0 && (
            <ListRows label={childText.sameSearch}>
              {found.map((one) => (
                <ListRow key={one.id} title={one.name} detail={words(one)} onPress={() => setOther(one)} />
              ))}
            </ListRows>
          )}
        </div>
      )}
    </Sheet>
  );
};
