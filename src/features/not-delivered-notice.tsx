import type { JSX } from "preact";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { uiText } from "#ui/text.ts";
import { deliveryWords, type NotDelivered } from "./delivery-words.ts";

export type NotDeliveredNoticeProps = {
  readonly failed: NotDelivered;
  readonly isAsking: boolean;
  readonly onAgain: () => void;
};

/** Says why a list of the server is not here, with a way to try again. */
export const NotDeliveredNotice = ({ failed, isAsking, onAgain }: NotDeliveredNoticeProps): JSX.Element => {
  const { tone, title, todo } = deliveryWords(failed);
  return (
    <Banner
      tone={tone}
      title={title}
      todo={todo}
      announce
      actions={
        <Button icon="refresh-cw" busy={isAsking} onPress={onAgain}>
          {uiText.tryAgain}
        </Button>
      }
    />
  );
};
