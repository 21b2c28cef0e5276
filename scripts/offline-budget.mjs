/** MB (1,000,000 bytes), compressed, that the whole site may be: the page says so to those who decide about keeping it. */
export const OFFLINE_MEGABYTES = 10;
