import type { JSX } from "preact";
import { Button } from "../button.tsx";
import { IconButton } from "../icon-button.tsx";
import { uiText } from "../text.ts";
import type { ChartView } from "./use-chart-view.ts";

/** Buttons for what two fingers do; not everybody can pinch. */
export const ChartControls = ({ view }: { readonly view: ChartView }): JSX.Element => (
  <div class="chart-controls">
    <IconButton icon="zoom-in" label={uiText.zoomIn} onPress={view.zoomIn} />
    <IconButton icon="zoom-out" label={uiText.zoomOut} onPress={view.zoomOut} disabled={view.isWhole} />
    {!view.isWhole && (
      <Button look="quiet" onPress={view.showWhole}>
        {uiText.wholeView}
      </Button>
    )}
  </div>
);
