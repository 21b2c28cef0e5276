/** The host of `192.0.2.201:5061` and of `[2001:db8::9]:5061`, brackets left on. */
export function sourceHost(source: string): string {
  return PARTS.exec(source)?.[1] ?? source;
}

/** The port of `192.0.2.201:5061`; undefined where none is given. */
export function sourcePort(source: string): string | undefined {
  return PARTS.exec(source)?.[2];
}

/** True for an IPv4 or IPv6 address, with or without brackets, and false for a name. */
export function isAddress(host: string): boolean {
  return /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/.test(host) || host.includes(':');
}

const PARTS = /^(\[[^\]]*\]|[^:]*)(?::([0-9]+))?$/;
