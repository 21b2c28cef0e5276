import { path } from '@/lib/sip/headers/path';
import { recordRoute } from '@/lib/sip/headers/record-route';
import { route } from '@/lib/sip/headers/route';
import { serviceRoute } from '@/lib/sip/headers/service-route';
import type { Message } from '@/lib/sip/message';
import { parseUri, type Uri } from '@/lib/sip/uri/uri';
import { valuesOf } from '@/lib/sip/values-of';
import { addressesOf } from './addresses';
import { oncePer } from './once-per';
import { requestLine } from './start';

/** Every URI of a message: that of the request line, those of addresses, and those of proxies on the way. */
export const urisOf = oncePer((message: Message): readonly Uri[] => {
  const target = requestLine(message)?.uri;
  const addresses = [...addressesOf(message), ...ROUTES.flatMap((grammar) => valuesOf(message, grammar))];
  const places = [...(target ? [target] : []), ...addresses.map(({ uri }) => uri)];
  return places.map(({ from, to }) => parseUri(message.text, from, to));
});

const ROUTES = [route, recordRoute, path, serviceRoute];
