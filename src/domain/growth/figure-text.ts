/** A measured figure as people here write it: decimal comma, no needless zeros beyond one decimal. "8,5", "8,45". */
export const figureText = (value: number): string => {
  const hundredths = Math.round(value * 100);
  return (hundredths / 100).toFixed(hundredths % 10 === 0 ? 1 : 2).replace(".", ",");
};
