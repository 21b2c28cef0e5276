import type { Credentials } from '@/lib/sip/grammar/credentials';
import { textOf } from './digest-values';

/**
 * True for credentials that prove nothing and only tell who will: a phone of a mobile network (IMS, VoLTE) sends its private
 * identity with its first REGISTER, and leaves nonce and response empty, since it has got no challenge (3GPP TS 24.229
 * §5.1.1.2).
 */
export function isBlank(credentials: Credentials): boolean {
  return textOf(credentials, 'nonce') === '' && textOf(credentials, 'response') === '';
}
