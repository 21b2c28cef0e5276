import { optionTags } from '../grammar/option-tags';

/** `Proxy-Require: sec-agree` (RFC 3261 §20.29): extensions that every proxy on the way must have. */
export const proxyRequire = optionTags('Proxy-Require');
