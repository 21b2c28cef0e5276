import { addsTo, merged } from '@/lib/progress/merged';
import { NOTHING, type Progress } from '@/lib/progress/progress';
import { type ProgressAction, progressAfter } from '@/lib/progress/progress-after';
import { readProgress } from '@/lib/progress/read-progress';
import { writeProgress } from '@/lib/progress/write-progress';

/** Key of the browser's store. A record that means something else would get another one. */
export const KEY = 'sip-ladder:progress:1';

/** Tells this page about a change; the browser's own `storage` event tells the others. */
const changed = new EventTarget();

/** What this page remembers by itself, because the browser did not keep it, and what the browser had when it was asked to. */
let unkept: { readonly progress: Progress; readonly over: string } | undefined;

/** The record as it was read last, and what it was made of: as long as that is the same, so is the record. */
let last: { readonly text: string; readonly unkept: typeof unkept; readonly progress: Progress } = {
  text: '',
  unkept,
  progress: NOTHING,
};

/** How far the reader has come, as the browser has it now: another tab may have written into it. */
export function readStored(): Progress {
  const text = storedText();
  if (text !== last.text || unkept !== last.unkept) {
    last = { text, unkept, progress: together(text, unkept) };
  }
  return last.progress;
}

/** What was not kept says all that the browser has, and what was taken back since; unless another tab has written there. */
function together(text: string, own: typeof unkept): Progress {
  if (own?.over === text) return own.progress;
  const { progress } = readProgress(text);
  return own === undefined ? progress : merged(progress, own.progress);
}

/** False if the browser does not keep the record: then it is forgotten when the page is left. */
export function isKept(): boolean {
  return unkept === undefined && hasStore();
}

/** Notes what the reader does now. False if the browser could not keep it. */
export function note(action: ProgressAction): boolean {
  return store(progressAfter(readStored(), action, Date.now()));
}

/** Takes in a record from a file, keeping all that is there. True if something was new. */
export function takeIn(record: Progress): boolean {
  const here = readStored();
  const isNew = addsTo(here, record);
  store(merged(here, record));
  return isNew;
}

/** Forgets everything. */
export function forget(): void {
  unkept = undefined;
  try {
    window.localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  changed.dispatchEvent(new Event('change'));
}

/** Calls back when the record changes, here or in another tab. Returns what ends that. */
export function watchStored(callback: () => void): () => void {
  function fromOtherTab({ key }: StorageEvent) {
    // No key: everything was removed at once.
    if (key === KEY || key === null) callback();
  }
  changed.addEventListener('change', callback);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    changed.removeEventListener('change', callback);
    window.removeEventListener('storage', fromOtherTab);
  };
}

function store(progress: Progress): boolean {
  const kept = write(writeProgress(progress));
  unkept = kept ? undefined : { progress, over: storedText() };
  changed.dispatchEvent(new Event('change'));
  return kept;
}

function write(text: string): boolean {
  try {
    window.localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

function storedText(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Storage may be switched off, or be there and refuse every write: one has to try, once a page. */
function hasStore(): boolean {
  if (probed === undefined) {
    try {
      window.localStorage.setItem(PROBE, '');
      window.localStorage.removeItem(PROBE);
      probed = true;
    } catch {
      probed = false;
    }
  }
  return probed;
}

const PROBE = 'sip-ladder:probe';
let probed: boolean | undefined;
