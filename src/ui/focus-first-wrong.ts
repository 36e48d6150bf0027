/** Puts the focus, and with it the view, on the first field that carries an error. */
export const focusFirstWrong = (root: HTMLElement | null): void => {
  const wrong = root?.querySelector<HTMLElement>(
    '[aria-invalid="true"], .field--wrong input, .field--wrong select, .field--wrong textarea',
  );
  wrong?.focus({ preventScroll: true });
  wrong?.closest(".field")?.scrollIntoView({ block: "center" });
};
