import type { MarkedText } from '../rule';
import { changed } from './changed';
import { F1, OK } from './registration';

/** The request by which the phone of F1 keeps its binding, at a registrar that asks for no credentials. */
export const REFRESH: MarkedText = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;

/** What the registrar answers to it. */
export const REFRESHED: MarkedText = changed(OK)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;

/** The request by which it gives the binding up. */
export const REMOVE: MarkedText = changed(REFRESH)`
   Contact: <sips:bob@client.biloxi.example.com>
  +Expires: 0
`;

/** What the registrar answers to that: no binding is left. */
export const REMOVED: MarkedText = changed(REFRESHED)`
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;
