import { gruuInTheRegister } from '../gruu-in-the-register';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = gruuInTheRegister;

export const tries: readonly Try[] = [
  {
    name: 'the address-of-record',
    attempt: changedText(solution, 'bob@192.0.2.201:5060', 'bob@biloxi.example.com'),
    observed:
      'The registrar answered 403. sip:bob@biloxi.example.com leads to this server: a call for it would go round in circles.',
  },
  {
    name: 'without the name of the device',
    attempt: changedText(solution, ';+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"', ''),
    observed:
      'The server wrote down sip:bob@192.0.2.201:5060, the device has no GRUU, and the phone shows: registered.',
  },
  {
    name: 'somewhere else',
    attempt: changedText(solution, '192.0.2.201:5060>', '192.0.2.1>'),
    observed:
      'The server wrote down sip:bob@192.0.2.1, the device has the GRUU sip:bob@biloxi.example.com;gr=urn:uuid:00000000-0000-1000-8000-000a95a0e128, and the phone shows: registered.',
  },
];
