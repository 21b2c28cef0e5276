/** Where the builder of links keeps the run of a flow over reloads. */
export function builderKey(flow: string): string {
  return `teach:${flow}`;
}
