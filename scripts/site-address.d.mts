/**
 * Where the site will be, without its base path: `https://sip-ladder.example`; '' where `SITE_ADDRESS` is not set. Throws
 * where it is no address, or has a path that is not `BASE_PATH`.
 */
export declare function siteAddress(environment: Readonly<Record<string, string | undefined>>): string;
