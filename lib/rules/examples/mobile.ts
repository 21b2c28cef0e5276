import type { MarkedText } from '../rule';
import { changed } from './changed';
import { F1 } from './registration';

/** The first REGISTER of a phone in a mobile network, which names its private identity before it is asked (3GPP TS 24.229 §5.1.1.2). */
export const MOBILE: MarkedText = changed(F1)`
   Contact: <sips:bob@client.biloxi.example.com>
  +Authorization: Digest username="bob@biloxi.example.com", realm="biloxi.example.com",
  + nonce="", uri="sips:ss2.biloxi.example.com", response=""
`;
