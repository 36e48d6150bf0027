import type { JSX } from "preact";
import { ageText } from "#domain/people/age-text.ts";
import { Button } from "#ui/button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Sheet } from "#ui/sheet.tsx";
import type { ScreenProps } from "../../screen-props.ts";
import { weighingText } from "../text.ts";
import type { Register } from "./create-register.ts";
import { NewChildFields } from "./new-child-fields.tsx";
import { useAddChild } from "./use-add-child.ts";

export type AddChildSheetProps = Pick<ScreenProps, "session" | "holdForm" | "today"> & {
  readonly register: Register;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Somebody who is not on the list: looked for first, so that no child is registered twice. */
export const AddChildSheet = (props: AddChildSheetProps): JSX.Element => {
  const { today, register, isOpen, onClose } = props;
  const adding = useAddChild(props, register, onClose);
  const { form, query, found } = adding;
  return (
    <Sheet
      isOpen={isOpen}
      title={weighingText.addTitle}
      onClose={onClose}
      actions={
        form ? (
          <>
            <Button look="primary" wide onPress={() => void adding.save()}>
              {weighingText.addSave}
            </Button>
            <Button look="quiet" wide onPress={adding.drop}>
              {weighingText.addDrop}
            </Button>
          </>
        ) : (
          <Button icon="user-plus" wide onPress={adding.startNew}>
            {weighingText.addNew}
          </Button>
        )
      }
    >
      {form ? (
        <NewChildFields adding={adding} form={form} streams={register.posyandu.streams} />
      ) : (
        <div class="add-child">
          <SearchField
            label={weighingText.addSearch}
            value={query}
            onInput={adding.search}
            resultText={query === "" ? undefined : weighingText.found(found.length)}
          />
          {query !== "" && found.length === 0 && <p>{weighingText.found(0)}</p>}
          {found.length > 0 && (
            <ListRows label={weighingText.addFound}>
              {found.map((child) => (
                <ListRow
                  key={child.id}
                  title={child.name}
                  detail={[
                    ageText(child, today),
                    child.motherName && weighingText.mother(child.motherName),
                    register.row(child.id) && weighingText.addInRegister,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                  onPress={() => adding.pick(child.id)}
                />
              ))}
            </ListRows>
          )}
        </div>
      )}
    </Sheet>
  );
};
