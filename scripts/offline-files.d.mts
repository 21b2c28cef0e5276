export interface OfflineFiles {
  readonly version: string;
  /** On the device. */
  readonly bytes: number;
  /** On the way there. */
  readonly compressed: number;
  /** Hash by address, relative to the root of the site. */
  readonly files: Readonly<Record<string, string>>;
}

/** What of the exported site in the folder `root` works without a network; `worker` is the text of its worker. */
export declare function offlineFiles(root: string, worker: string): OfflineFiles;

/** Writes the worker and its list into the folder of an exported site; returns the list. */
export declare function writeOffline(root: string): OfflineFiles;
