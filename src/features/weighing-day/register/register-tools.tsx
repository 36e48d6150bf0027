import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { Chips } from "#ui/chips.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { weighingText } from "../text.ts";
import type { Register, RegisterFilter } from "./create-register.ts";
import type { TableWork } from "./register-path.ts";

/** Search, and who is shown. */
export const RegisterTools = ({ register }: { readonly register: Register }): JSX.Element => {
  const query = register.query.value;
  const { all, waiting, done, toSee } = register.tallies.value;
  const filters: readonly { value: RegisterFilter; label: string; count: number }[] = [
    { value: "all", label: weighingText.all, count: all },
    { value: "waiting", label: weighingText.waiting, count: waiting },
    { value: "done", label: weighingText.done, count: done },
    { value: "toSee", label: weighingText.toSee, count: toSee },
  ];
  return (
    <>
      <form
        class="register-search"
        onSubmit={(event) => {
          event.preventDefault();
          // Enter takes the first one found.
          const [first] = register.shown.peek();
          if (query !== "" && first !== undefined) register.open(first);
        }}
      >
        <SearchField
          label={weighingText.search}
          value={query}
          onInput={register.search}
          resultText={query === "" ? undefined : weighingText.found(register.shown.value.length)}
        />
      </form>
      {query === "" && (
        <Chips
          label={weighingText.filter}
          options={filters}
          selected={[register.filter.value]}
          onToggle={register.show}
        />
      )}
    </>
  );
};

const TABLES: readonly { readonly value: TableWork; readonly label: string }[] = [
  { value: "both", label: weighingText.tableBoth },
  { value: "weight", label: weighingText.tableWeight },
  { value: "length", label: weighingText.tableLength },
];

export type TableChoiceProps = {
  readonly table: TableWork;
  readonly onTable: (table: TableWork) => void;
};

/** What this table does; chosen once a day, so it is folded into a line. */
export const TableChoice = ({ table, onTable }: TableChoiceProps): JSX.Element => {
  const [isOpen, setIsOpen] = useState(false);
  const chosen = TABLES.find(({ value }) => value === table)?.label ?? "";
  return isOpen ? (
    <Chips
      label={weighingText.tables}
      wrap
      options={TABLES}
      selected={[table]}
      onToggle={(value) => {
        onTable(value);
        setIsOpen(false);
      }}
    />
  ) : (
    <div>
      <Button look="quiet" icon="settings" expanded={false} onPress={() => setIsOpen(true)}>
        {weighingText.tableOf(chosen)}
      </Button>
    </div>
  );
};
