/** The text of the playground, and what it took the place of. */
export interface Drawer {
  readonly text: string;
  /** What stood there as the reader left it, before something else was opened: the next one to come back first. */
  readonly former: readonly string[];
  /** True for an example, a file or a link as it was opened: it can be had again, and need not be kept. */
  readonly untouched: boolean;
}

export type DrawerAction =
  | { readonly type: 'write'; readonly text: string }
  /** Something else takes the place of the text. */
  | { readonly type: 'open'; readonly text: string }
  /** The next former text comes back, and the text waits behind all others. */
  | { readonly type: 'bring back' }
  /** What was kept over a reload. */
  | { readonly type: 'restore'; readonly drawer: Drawer };

/** Characters that an editor takes in without the page standing still: some four hundred messages. */
export const LONGEST_TEXT = 250_000;

export const EMPTY: Drawer = { text: '', former: [], untouched: false };

/** Characters of former texts that are kept, which a tab has room for. The last one is kept however long it is. */
export const MOST_FORMER = 1_000_000;

/** The drawer after an action. What the reader wrote becomes a former text; only of very many the oldest are lost. */
export function drawerAfter(drawer: Drawer, action: DrawerAction): Drawer {
  switch (action.type) {
    case 'write':
      return { ...drawer, text: action.text, untouched: false };
    case 'open':
      return action.text === drawer.text
        ? drawer
        : { text: action.text, untouched: true, former: withinLimit([...own(drawer), ...drawer.former]) };
    case 'bring back': {
      const [text, ...others] = drawer.former;
      return text === undefined
        ? drawer
        : { text, untouched: false, former: distinct([...others, ...own(drawer)]) };
    }
    case 'restore':
      return action.drawer;
  }
}

/** The text, if it would be lost otherwise. */
function own({ text, untouched }: Drawer): readonly string[] {
  return text.trim() === '' || untouched ? [] : [text];
}

function withinLimit(texts: readonly string[]): readonly string[] {
  let length = 0;
  return distinct(texts).filter((text, index) => {
    length += text.length;
    return index === 0 || length <= MOST_FORMER;
  });
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** As JSON, which writes halves of characters so that no storage loses them. Empty for an empty drawer. */
export function writeDrawer(drawer: Drawer): string {
  return drawer.text === '' && drawer.former.length === 0 ? '' : JSON.stringify(drawer);
}

/** Reads it back, whole; whatever is not one is an empty drawer. */
export function readDrawer(json: string): Drawer {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || !('text' in value)) return EMPTY;
    const former: readonly unknown[] = 'former' in value && Array.isArray(value.former) ? value.former : [];
    return {
      text: typeof value.text === 'string' ? value.text : '',
      untouched: 'untouched' in value && value.untouched === true,
      former: former.flatMap((text) => (typeof text === 'string' ? [text] : [])),
    };
  } catch {
    return EMPTY;
  }
}
