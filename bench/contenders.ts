import type { Parser } from './parsers/parser';

/** A parser that is measured. It is loaded in its own process and nowhere else. */
export interface Contender {
  readonly id: ContenderId;
  /** As its column is headed, without the version. */
  readonly title: string;
  /** The package it comes from; absent for ours. */
  readonly package?: string;
  readonly load: () => Promise<Parser>;
}

export type ContenderId =
  | 'ours'
  | 'ours-texts'
  | 'sip'
  | 'drachtio-sip'
  | 'drachtio-sip-lazy'
  | 'jssip'
  | 'sip.js';

/** All contenders; ours is the first, because the others are compared with it. */
export const contenders: readonly Contender[] = [
  { id: 'ours', title: 'SIP Ladder', load: async () => (await import('./parsers/ours')).ours },
  {
    id: 'ours-texts',
    title: 'SIP Ladder, all texts',
    load: async () => (await import('./parsers/ours-texts')).oursTexts,
  },
  {
    id: 'sip',
    title: 'sip',
    package: 'sip',
    load: async () => (await import('./parsers/sip')).sipParser,
  },
  {
    id: 'drachtio-sip',
    title: 'drachtio-sip',
    package: 'drachtio-sip',
    load: async () => (await import('./parsers/drachtio-sip')).drachtioSip,
  },
  {
    id: 'drachtio-sip-lazy',
    title: 'drachtio-sip, lazy',
    package: 'drachtio-sip',
    load: async () => (await import('./parsers/drachtio-sip')).drachtioSipLazy,
  },
  {
    id: 'jssip',
    title: 'JsSIP',
    package: 'jssip',
    load: async () => (await import('./parsers/jssip')).jssip,
  },
  {
    id: 'sip.js',
    title: 'SIP.js',
    package: 'sip.js',
    load: async () => (await import('./parsers/sip-js')).sipJs,
  },
];
