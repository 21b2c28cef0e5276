/** What a fence may be written in. `text` is left as it is. */
export const languages = ['sip', 'bash', 'json', 'ts', 'text'];
