import { digestResponse } from './digest-steps';
import type { DigestInput } from './recipe';

/**
 * The `rspauth` parameter of Authentication-Info, with which the server proves in its turn that it knows the
 * password. It is computed like the response from the values of the request, but with nothing in the place of the
 * method, and with auth-int over the body of the response (RFC 7616 §3.5).
 */
export function rspauth(input: Omit<DigestInput, 'method'>): string {
  return digestResponse({ ...input, method: '' });
}
