import type { MarkedText } from '../rule';
import { changed } from './changed';
import { F1, OK } from './registration';

/** A registration by a flow of its own (RFC 5626), sent to the registrar directly. */
export const OUTBOUND: MarkedText = changed(F1)`
   Max-Forwards: 70
  +Supported: path, outbound
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;reg-id=1
  + ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
`;

/** What a registrar answers that keeps the flow. */
export const OUTBOUND_OK: MarkedText = changed(OK)`
   CSeq: 1 REGISTER
  +Require: outbound
  +Supported: path, outbound
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
  +Contact: <sips:bob@client.biloxi.example.com>;reg-id=1
  + ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>";expires=3600
`;
