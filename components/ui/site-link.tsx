import Link from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to a page of this site. That page is asked for when somebody points at the link, not already when it comes into sight: a page
 * has dozens of them, and who keeps the site has all pages anyway.
 */
export function SiteLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  return <Link {...props} prefetch={false} />;
}
