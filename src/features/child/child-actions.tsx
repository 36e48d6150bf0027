import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { editPath, historyPath } from "./child-paths.ts";
import { MarkSheet } from "./mark-sheet.tsx";
import { SameAsSheet } from "./same-as-sheet.tsx";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";

export type ChildActionsProps = ScreenProps & {
  readonly page: ChildPage;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** What is done now and then, behind the three dots. */
export const ChildActions = (props: ChildActionsProps): JSX.Element => {
  const { page, isOpen, onClose } = props;
  const { card } = page;
  const [sheet, setSheet] = useState<"mark" | "same">();
  const open = (next: "mark" | "same") => {
    onClose();
    setSheet(next);
  };
  const close = () => setSheet(undefined);
  return (
    <>
      <Sheet isOpen={isOpen} title={card.name} onClose={onClose}>
        <ListRows label={childText.more}>
          {page.mayEdit && (
            <ListRow title={childText.edit} lead={<Icon name="pencil" />} href={editPath(card.id)} />
          )}
          {page.mayEdit && (
            <ListRow
              title={childText.mark}
              detail={childText.markShort}
              lead={<Icon name="list-checks" />}
              onPress={() => open("mark")}
            />
          )}
          {page.mayEdit && card.group === "child" && (
            <ListRow title={childText.sameAs} lead={<Icon name="link" />} onPress={() => open("same")} />
          )}
          <ListRow
            title={childText.history}
            lead={<Icon name="history" />}
            href={historyPath(card.id, card.id)}
          />
        </ListRows>
      </Sheet>
      {sheet === "mark" && <MarkSheet {...props} isOpen onClose={close} />}
      {sheet === "same" && <SameAsSheet {...props} isOpen onClose={close} />}
    </>
  );
};
