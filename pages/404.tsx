import Link from 'next/link';
import { PageFrame } from '@/components/layout/page-frame';

export default function NotFoundPage() {
  return (
    <PageFrame title="Not found" description="There is no page at this address.">
      <div className="prose">
        <h1>404 Not Found</h1>
        <p>
          In SIP, a registrar answers 404 when the address-of-record in To is not one that it looks after in
          its domain. Here it is simpler: this address has no page. It may have been mistyped, or the page has
          moved.
        </p>
        <p>
          <Link href="/">Begin at the front page</Link>, or choose from{' '}
          <Link href="/learn/">the lessons</Link>.
        </p>
      </div>
    </PageFrame>
  );
}
