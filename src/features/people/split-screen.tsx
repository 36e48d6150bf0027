import type { JSX } from "preact";
import { areaName } from "#domain/areas/index.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import type { Lists } from "#sync/lists-transport.ts";
import type { People } from "#sync/people-transport.ts";
import { AskForm } from "./ask-form.tsx";
import { SplitFields } from "./split-fields.tsx";
import { EMPTY_SPLIT, splitAsked, splitFormSchema, splitProblems, targetOf } from "./split-form.ts";
import { SplitTold } from "./split-told.tsx";
import { splitText } from "./text.ts";
import { useAskForm } from "./use-ask-form.ts";

export type SplitScreenProps = ScreenProps & {
  readonly people: People;
  readonly lists: Pick<Lists, "summary">;
  /** A kecamatan or a city: it holds both kelurahan. */
  readonly area: string;
};

/** "Pemekaran wilayah": RWs of one kelurahan go to another. */
export const SplitScreen = (props: SplitScreenProps): JSX.Element => {
  const { people, lists, area, today, go } = props;
  const edit = useAskForm(props, {
    path: `/petugas/${area}/pemekaran`,
    title: splitText.title,
    schema: splitFormSchema,
    opened: EMPTY_SPLIT,
    check: splitProblems,
    ask: (form, confirm) => people.split(splitAsked(form, area), confirm),
  });
  const { form, step } = edit;
  return (
    <AskForm
      title={splitText.title}
      about={areaName(area)}
      previewTitle={splitText.preview}
      confirmLabel={splitText.confirm}
      edit={edit}
      onLeave={() => go("/petugas")}
      told={
        step.at !== "form" && (
          <SplitTold
            answer={step.answer}
            from={form.from ?? ""}
            to={targetOf(form)}
            isDone={step.at === "done"}
          />
        )
      }
    >
      <SplitFields
        form={form}
        area={area}
        today={today}
        lists={lists}
        problems={edit.problems}
        onChange={edit.change}
      />
    </AskForm>
  );
};
