/** Characters of a password that is written in the page: all is judged and computed anew at each of them. */
export const LONGEST_PASSWORD = 1000;
