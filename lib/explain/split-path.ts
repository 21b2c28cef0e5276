/** A path of `lib/sip`, taken apart. */
export interface SplitPath {
  /** Name of the header field, or of another part of a message: `Contact`, `Request-Line`, `body`. */
  readonly header: string;
  /** `;+sip.instance`, `.uri`; empty for the whole. */
  readonly part: string;
}

/** What the path of a value is called that is one whole. */
export const WHOLE = '.value';

/**
 * `Contact;+sip.instance` is the header `Contact` and the part `;+sip.instance`; `Via:` and `Via` have no part. The name
 * of a header may itself have dots in it; one that is not known has no parts but its whole value.
 */
export function splitPath(path: string): SplitPath {
  if (path.endsWith(':')) return { header: path.slice(0, -1), part: '' };
  if (path.endsWith(WHOLE) && !path.includes(';'))
    return { header: path.slice(0, -WHOLE.length), part: WHOLE };
  const found = path.search(/[.;]/);
  return found === -1
    ? { header: path, part: '' }
    : { header: path.slice(0, found), part: path.slice(found) };
}
