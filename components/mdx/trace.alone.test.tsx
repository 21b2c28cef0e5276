import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { openPlaygroundLink } from '@/lib/session/playground-link';
import { Trace } from './trace';

const router = vi.hoisted(() => ({ push: vi.fn<(path: string) => Promise<boolean>>() }));

vi.mock('next/router', () => ({ useRouter: () => router }));

const WAY = '-- 192.0.2.4:5060 -> 192.0.2.1:5060 over UDP at 0 ms';

it('opens its messages in the playground as they were on the wire, with their ways', async () => {
  router.push.mockResolvedValue(true);
  // jsdom has no streams; a link is written without packing then.
  vi.stubGlobal('CompressionStream', undefined);
  render(
    <Trace from="A phone and its registrar">
      <pre>
        <code>{`${WAY}\nREGISTER sip:x SIP/2.0\nCall-ID: a\n--\nSIP/2.0 200 OK\nCall-ID: a\n`}</code>
      </pre>
    </Trace>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Open it in the playground' }));
  await waitFor(() => expect(router.push).toHaveBeenCalledOnce());
  const [, hash = ''] = (router.push.mock.lastCall?.[0] ?? '').split('/playground/');
  expect(await openPlaygroundLink(hash)).toEqual({
    text: `${WAY}\r\nREGISTER sip:x SIP/2.0\r\nCall-ID: a\r\n\r\n--\r\nSIP/2.0 200 OK\r\nCall-ID: a\r\n\r\n`,
  });
});
