/** What is wanted of the registrar: each of these is one REGISTER, but for those that an answer makes necessary. */
export type Task =
  /**
   * Adds or refreshes this phone's own Contact (RFC 3261 §10.2.1, §10.2.4). `relocated`: because the last answer told
   * that its address is another one.
   */
  | { readonly do: 'register'; readonly relocated?: true }
  /** Adds another Contact; `contact` is one value of that header, as written (RFC 3261 §10.2.1). */
  | { readonly do: 'add'; readonly contact: string }
  /** Asks which Contacts there are (RFC 3261 §10.2.3). */
  | { readonly do: 'fetch' }
  /** Removes the Contact with that URI, or this phone's own (RFC 3261 §10.2.2). */
  | { readonly do: 'remove'; readonly contact?: string }
  /** Removes all Contacts, those of other phones too (RFC 3261 §10.2.2). */
  | { readonly do: 'remove-all' };

/** The task that a command stands for; undefined if it stands for none, or lacks its argument. */
export function taskOf(command: string, argument: string | undefined): Task | undefined {
  switch (command) {
    case 'register':
    case 'refresh':
      return { do: 'register' };
    case 'add':
      return argument === undefined ? undefined : { do: 'add', contact: argument };
    case 'fetch':
      return { do: 'fetch' };
    case 'remove':
      return argument === undefined ? { do: 'remove' } : { do: 'remove', contact: argument };
    case 'remove-all':
      return { do: 'remove-all' };
    default:
      return undefined;
  }
}

/** How a sentence about a task that failed begins. */
export function failureOf(task: Task, refreshes: boolean): string {
  switch (task.do) {
    case 'register':
      return refreshes ? 'Not refreshed' : 'Not registered';
    case 'add':
      return 'Not added';
    case 'fetch':
      return 'Not fetched';
    case 'remove':
    case 'remove-all':
      return 'Not removed';
  }
}
