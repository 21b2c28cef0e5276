/** The text of the playground, and what it took the place of. */
export interface Drawer {
  readonly text: string;
  /** What stood there as the reader left it, before something else was opened; undefined if nothing would be lost. */
  readonly former?: string | undefined;
  /** True for an example, a file or a link as it was opened: it can be had again, and need not be kept. */
  readonly untouched: boolean;
}

export type DrawerAction =
  | { readonly type: 'write'; readonly text: string }
  /** Something else takes the place of the text. */
  | { readonly type: 'open'; readonly text: string }
  /** Text and former text change places. */
  | { readonly type: 'swap' }
  /** What was kept over a reload. */
  | { readonly type: 'restore'; readonly drawer: Drawer };

export const EMPTY: Drawer = { text: '', untouched: false };

/** The drawer after an action. What the reader wrote is never lost: it becomes the former text. */
export function drawerAfter(drawer: Drawer, action: DrawerAction): Drawer {
  switch (action.type) {
    case 'write':
      return { ...drawer, text: action.text, untouched: false };
    case 'open':
      return action.text === drawer.text
        ? drawer
        : { text: action.text, untouched: true, former: worthKeeping(drawer) ?? drawer.former };
    case 'swap':
      return drawer.former === undefined
        ? drawer
        : { text: drawer.former, untouched: false, former: worthKeeping(drawer) };
    case 'restore':
      return action.drawer;
  }
}

function worthKeeping({ text, untouched }: Drawer): string | undefined {
  return text.trim() === '' || untouched ? undefined : text;
}

/** As JSON, which writes halves of characters so that no storage loses them. Empty for an empty drawer. */
export function writeDrawer(drawer: Drawer): string {
  return drawer.text === '' && drawer.former === undefined ? '' : JSON.stringify(drawer);
}

/** Reads it back; whatever is not one is an empty drawer. */
export function readDrawer(json: string): Drawer {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || !('text' in value)) return EMPTY;
    const former = 'former' in value ? value.former : undefined;
    return {
      text: typeof value.text === 'string' ? value.text : '',
      untouched: 'untouched' in value && value.untouched === true,
      former: typeof former === 'string' ? former : undefined,
    };
  } catch {
    return EMPTY;
  }
}
