import type { JSX } from "preact";
import { Chips } from "#ui/chips.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { weighingText } from "../text.ts";
import type { Register, RegisterFilter } from "./create-register.ts";
import type { TableWork } from "./register-path.ts";

export type RegisterToolsProps = {
  readonly register: Register;
  readonly table: TableWork;
  readonly mayMeasure: boolean;
  readonly onTable: (table: TableWork) => void;
};

/** Search, who is shown, and what this table does. */
export const RegisterTools = ({ register, table, mayMeasure, onTable }: RegisterToolsProps): JSX.Element => {
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
      {mayMeasure && (
        <Chips
          label={weighingText.tables}
          options={[
            { value: "both", label: weighingText.tableBoth },
            { value: "weight", label: weighingText.tableWeight },
            { value: "length", label: weighingText.tableLength },
          ]}
          selected={[table]}
          onToggle={onTable}
        />
      )}
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
