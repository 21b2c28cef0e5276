/**
 * Where the site will be, without its base path, from the environment: `https://sip-ladder.example`; '' where nobody said it.
 * Pages name their own addresses with it. Whoever gives the base path along is understood.
 */
export function siteAddress({ SITE_ADDRESS: given = '', BASE_PATH: base = '' }) {
  if (given === '') return '';
  if (!/^https?:\/\/[^?#@]+$/.test(given) || !URL.canParse(given)) {
    throw new Error(`SITE_ADDRESS is ${given}. Expected an address like https://sip-ladder.example.`);
  }
  const { origin, pathname } = new URL(given);
  const path = pathname.replace(/\/$/, '');
  if (path !== '' && path !== base) {
    throw new Error(
      `SITE_ADDRESS is ${given}, and pages are below "${base}/". A folder is given as BASE_PATH=${path}.`,
    );
  }
  return origin;
}
