/** What a message of a text is called: `F2`, as the RFCs number the messages of a flow. */
export function messageName(index: number): string {
  return `F${index + 1}`;
}
