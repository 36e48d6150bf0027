import type { JSX } from "preact";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { uiText } from "#ui/text.ts";
import { factorHref } from "./back-from-factor.ts";
import { deliveryWords, FACTOR_LINK, type NotDelivered } from "./delivery-words.ts";

export type NotDeliveredNoticeProps = {
  readonly failed: NotDelivered;
  readonly isAsking: boolean;
  readonly onAgain: () => void;
  /** What is safe meanwhile, where something is written here. */
  readonly safe?: string;
  /** What needs a connection, where it is no list. */
  readonly offline?: string;
};

/** Says why a list of the server is not here, with a way to try again. */
export const NotDeliveredNotice = ({
  failed,
  isAsking,
  onAgain,
  safe,
  offline,
}: NotDeliveredNoticeProps): JSX.Element => {
  const { tone, title, todo } = deliveryWords(failed);
  const isFactorAsked = failed.type === "refused" && failed.refusal === "secondFactorNeeded";
  return (
    <Banner
      tone={tone}
      title={failed.type === "offline" ? (offline ?? title) : title}
      safe={safe}
      todo={todo}
      announce
      actions={
        <>
          {isFactorAsked && (
            <LinkButton look="primary" icon="key-round" href={factorHref(globalThis.location?.pathname)}>
              {FACTOR_LINK}
            </LinkButton>
          )}
          <Button icon="refresh-cw" busy={isAsking} onPress={onAgain}>
            {uiText.tryAgain}
          </Button>
        </>
      }
    />
  );
};
