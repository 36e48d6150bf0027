/** Joins class names; falsy parts are left out, so that `busy && "button--busy"` reads well. */
export const classNames = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(" ");
