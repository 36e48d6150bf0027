import type { JSX } from "preact";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow } from "#ui/list-row.tsx";
import {
  aidFamilyPath,
  aidPersonPath,
  counsellingPath,
  entryFamilyPath,
  entryPersonPath,
  messagePath,
  referFamilyPath,
  referPersonPath,
  tabletsPath,
  treatmentPath,
} from "./care-paths.ts";
import { careText } from "./text.ts";

export type ActionRowsProps = {
  readonly family: string | undefined;
  readonly person: string | undefined;
  readonly mayRefer: boolean;
  readonly mayTreat: boolean;
  readonly isWoman: boolean;
  readonly hasTreatment: boolean;
};

/** What can be begun for a family or person, as far as the worker may. */
export const ActionRows = (props: ActionRowsProps): JSX.Element => {
  const { family, person, mayRefer, mayTreat, isWoman, hasTreatment } = props;
  return (
    <>
      {mayRefer && (
        <ListRow
          title={careText.refer}
          lead={<Icon name="heart-handshake" />}
          href={person === undefined ? referFamilyPath(family ?? "") : referPersonPath(person)}
        />
      )}
      {mayRefer && (
        <ListRow
          title={careText.aid}
          lead={<Icon name="plus" />}
          href={person === undefined ? aidFamilyPath(family ?? "") : aidPersonPath(person)}
        />
      )}
      {mayTreat && person !== undefined && !hasTreatment && (
        <ListRow title={careText.treatment} lead={<Icon name="calendar" />} href={treatmentPath(person)} />
      )}
      {mayTreat && isWoman && person !== undefined && (
        <ListRow title={careText.tablets} lead={<Icon name="circle" />} href={tabletsPath(person)} />
      )}
      {mayTreat && family !== undefined && (
        <ListRow
          title={careText.counselling}
          lead={<Icon name="file-text" />}
          href={counsellingPath(family)}
        />
      )}
      {mayTreat && family !== undefined && (
        <ListRow title={careText.message} lead={<Icon name="message-circle" />} href={messagePath(family)} />
      )}
      {mayTreat && family !== undefined && (
        <ListRow
          title={careText.entry}
          lead={<Icon name="clipboard-list" />}
          href={person === undefined ? entryFamilyPath(family) : entryPersonPath(person)}
        />
      )}
    </>
  );
};
