import type { JSX } from "preact";
import { EmptyState } from "#ui/empty-state.tsx";
import { weighingText } from "../text.ts";
import { RowLine, type RowLineProps } from "./row-line.tsx";

export type RegisterListProps = Omit<RowLineProps, "row" | "id">;

/** The lines of the register. Drawn anew only when other children are to be shown. */
export const RegisterList = (props: RegisterListProps): JSX.Element => {
  const { register } = props;
  const shown = register.shown.value;
  if (shown.length === 0) return <Nobody {...props} />;
  return (
    <ul class="register-list" aria-label={weighingText.all}>
      {shown.map((id) => {
        const row = register.row(id);
        return row && <RowLine key={id} {...props} id={id} row={row} />;
      })}
    </ul>
  );
};

const Nobody = ({ register }: RegisterListProps): JSX.Element => {
  const query = register.query.value;
  if (query !== "") return <EmptyState icon="search" title={weighingText.notFound(query.trim())} />;
  if (register.tallies.value.all === 0)
    return (
      <EmptyState icon="baby" title={weighingText.empty}>
        <p>{weighingText.emptyHint}</p>
      </EmptyState>
    );
  return register.filter.value === "waiting" ? (
    <EmptyState icon="circle-check" title={weighingText.everybodyCame} />
  ) : (
    <EmptyState icon="baby" title={weighingText.noneFits} />
  );
};
