/** The civil day of a moment where this device is; "" of what is no moment. */
export const localDay = (epochMs: number): string => {
  const moment = new Date(epochMs);
  if (Number.isNaN(moment.getTime())) return "";
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, "0")}`;
};
