/** What the refusal of a call means for who wanted to talk to `aor`, in one sentence (RFC 3261 §21). */
export function whyFailed(aor: string, status: number, phrase: string): string {
  const why = WHY[status];
  return why ? `${why(aor)} (${status}).` : `The call to ${aor} was refused: ${status} ${phrase}.`;
}

const WHY: Readonly<Record<number, (aor: string) => string>> = {
  404: (aor) => `The server knows nobody called ${aor}`,
  408: (aor) => `${aor} is registered, but no answer came from where its binding leads`,
  480: (aor) => `No phone rang: ${aor} has no phone registered that the call could go to`,
  482: (aor) =>
    `No phone rang: the binding of ${aor} leads back to the server, and the call went in a circle`,
  483: (aor) =>
    `No phone rang: the call to ${aor} was passed on until Max-Forwards was used up, mostly in a circle`,
  486: (aor) => `${aor} is busy`,
  487: (aor) => `The call to ${aor} was given up before anybody answered`,
  500: (aor) => `No phone rang: the server found no way to where ${aor} is registered`,
  603: (aor) => `${aor} declined`,
};
