import type { SdpLine } from './body';

/** The lines of a session description cut into sections (RFC 8866 §5). */
export interface SdpSections {
  /** Down to the first `m=`. */
  readonly session: readonly SdpLine[];
  /** Those of each media description, its `m=` the first of them. */
  readonly media: readonly (readonly SdpLine[])[];
}

export function sdpSections(lines: readonly SdpLine[]): SdpSections {
  const session: SdpLine[] = [];
  const media: SdpLine[][] = [];
  for (const line of lines) {
    if (line.type === 'm') media.push([line]);
    else (media.at(-1) ?? session).push(line);
  }
  return { session, media };
}
