/** `RFC 3261 §10.2` as a link to its publisher, with the section where one is named. */
export function RfcLink({ source }: { readonly source: string }) {
  return <a href={rfcAddress(source)}>{source}</a>;
}

function rfcAddress(source: string): string {
  const [, number = '', section] = /^RFC (\d+)(?: §(.+))?$/.exec(source) ?? [];
  return `https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`}`;
}
