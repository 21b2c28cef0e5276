import { type Personality, patient, plain } from './personality';

/** A kind of phone, with words for people. */
export interface NamedPersonality {
  /** Its name in links. */
  readonly id: string;
  readonly title: string;
  /** What is typical of it, in one sentence. */
  readonly summary: string;
  readonly personality: Personality;
}

/** How phones are known to behave, the one that does what the RFCs say first. */
export const personalities: readonly NamedPersonality[] = [
  {
    id: 'plain',
    title: 'By the book',
    summary:
      'Keeps its credentials for the next request, refreshes when nine tenths of the time are over, and leaves it to its owner to try again.',
    personality: plain,
  },
  {
    id: 'patient',
    title: 'Patient',
    summary:
      'As by the book, but it tries again by itself, after ever longer pauses, while a registrar is silent or busy.',
    personality: patient,
  },
  {
    id: 'forgetful',
    title: 'Forgetful',
    summary: 'Keeps no credentials: each of its registrations is challenged first.',
    personality: { ...plain, keepsCredentials: false },
  },
  {
    id: 'nat-wise',
    title: 'Used to routers',
    summary:
      'Asks with rport where its requests come from, registers the address that the registrar saw, and sends something every 25 seconds so that the way in stays open.',
    personality: { ...patient, rport: true, learnsAddress: true, keepAlive: { every: 25_000, kind: 'crlf' } },
  },
  {
    id: 'careful',
    title: 'Careful',
    summary:
      'Protects the body as well where auth-int is offered, refreshes at half time, and does not believe a 200 that lacks its own Contact.',
    personality: { ...plain, qop: 'auth-int', refreshAt: 0.5, missingContact: 'fail' },
  },
  {
    id: 'old',
    title: 'Old',
    summary:
      'Knows MD5 alone, answers without qop in the form of RFC 2069, reads the time from the header field Expires, and takes a nonce that is too old for a wrong password.',
    personality: {
      ...plain,
      algorithms: ['MD5'],
      qop: 'ignore',
      needsStale: true,
      grantedFrom: 'expires-header',
    },
  },
];
