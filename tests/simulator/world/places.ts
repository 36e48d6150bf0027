/** Where the simulated village is, and another one that is none of its business. */
export const AREA = "3571011001";
export const FAR = "3571011002";
