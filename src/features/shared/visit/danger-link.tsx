import type { JSX } from "preact";
import { LinkButton } from "#ui/link-button.tsx";

/** Where danger signs are told of: of one person, or of somebody in the house. */
export const dangerPath = (family: string, person?: string): string =>
  `/keluarga/${family}/bahaya${person === undefined ? "" : `?orang=${person}`}`;

/** "Tanda bahaya": on every visit before any form, and on the pages of families and people. */
export const DangerLink = (props: {
  readonly family: string;
  readonly person?: string | undefined;
}): JSX.Element => (
  <LinkButton href={dangerPath(props.family, props.person)} look="danger" icon="triangle-alert" wide>
    Tanda bahaya
  </LinkButton>
);
