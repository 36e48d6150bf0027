import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { toolText } from "./text.ts";
import { ToolFields } from "./tool-fields.tsx";
import { type Tools, useTools } from "./use-tools.ts";

export type ToolsScreenProps = ScreenProps & {
  /** The path it was opened from. */
  readonly backHref: string;
};

/** Alat ukur: scales and boards by posyandu; a health worker or supervisor registers them. */
export const ToolsScreen = (props: ToolsScreenProps): JSX.Element => {
  const tools = useTools(props);
  const { groups, mayRegister, unfinished, open } = tools;
  return (
    <Screen bar={<TopBar title={toolText.title} backHref={props.backHref} />}>
      <p>{toolText.intro}</p>
      {!mayRegister && <Banner tone="info" title={toolText.notAllowed} />}
      {mayRegister && unfinished && (
        <Banner
          tone="info"
          title={toolText.resumed}
          actions={<Button onPress={() => open(unfinished)}>{toolText.resume}</Button>}
        />
      )}
      {mayRegister && (
        <Button icon="plus" look="primary" wide onPress={() => open(undefined)}>
          {toolText.add}
        </Button>
      )}
      {groups.length === 0 && (
        <EmptyState icon="scale" title={toolText.none}>
          {toolText.noneHint}
        </EmptyState>
      )}
      {groups.map(({ id, name, rows }) => (
        <Section key={id} title={name}>
          <ListRows label={name}>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                lead={<Icon name="scale" />}
                title={row.name}
                detail={row.detail}
                onPress={mayRegister ? () => open(row.form) : undefined}
              />
            ))}
          </ListRows>
        </Section>
      ))}
      <LinkButton href="/mutu" icon="chart-line" wide>
        {toolText.quality}
      </LinkButton>
      <ToolSheet tools={tools} />
    </Screen>
  );
};

const ToolSheet = ({ tools }: { readonly tools: Tools }): JSX.Element => {
  const { form, isNew, problem, problems, context, areas, change, close, save, retire } = tools;
  return (
    <Sheet
      isOpen={form !== undefined}
      title={isNew ? toolText.add : toolText.edit}
      onClose={close}
      actions={
        <Button look="primary" wide onPress={() => void save()}>
          {toolText.save}
        </Button>
      }
    >
      {problem && <Banner tone="problem" title={problem} announce />}
      {form && (
        <ToolFields form={form} problems={problems} places={context.places} areas={areas} onChange={change} />
      )}
      {!isNew && (
        <Button look="quiet" icon="trash-2" wide onPress={() => void retire()}>
          {toolText.retire}
        </Button>
      )}
    </Sheet>
  );
};
