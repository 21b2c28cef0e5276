/** Longest link in characters: browsers keep a megabyte in an address, some of them no more. */
export const MAX_LINK = 1_000_000;
