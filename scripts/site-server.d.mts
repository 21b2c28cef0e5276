import type { Server } from 'node:http';

/** An HTTP server for an exported site in the folder `root`, below the path `base` (`/sip-ladder`, or nothing). */
export declare function createSiteServer(root: string, base?: string): Server;
