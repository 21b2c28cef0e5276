import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { openPlaygroundLink } from '@/lib/session/playground-link';
import { Answer, Choice, Predict } from './predict';
import { Trace } from './trace';

const router = vi.hoisted(() => ({ push: vi.fn<(path: string) => Promise<boolean>>() }));

vi.mock('next/router', () => ({ useRouter: () => router }));

beforeEach(() => {
  router.push.mockReset().mockResolvedValue(true);
  // jsdom has no streams; a link is written without packing then.
  vi.stubGlobal('CompressionStream', undefined);
});

const WAY = '-- 192.0.2.4:5060 -> 192.0.2.1:5060 over UDP at 0 ms';

it('opens its messages in the playground as they were on the wire, with their ways', async () => {
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

it('answers the predictions in it, which are no part of what is recorded', async () => {
  render(
    <Trace from="A phone and its registrar">
      <pre>
        <code>{`REGISTER sip:x SIP/2.0\n--\nSIP/2.0 200 OK\n`}</code>
      </pre>
      <Predict about="F2 Status-Line.status" question="Is it content?">
        <Choice is="200">Yes.</Choice>
        <Choice is="401">No.</Choice>
        <Answer>It says 200.</Answer>
      </Predict>
    </Trace>,
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Yes.' }));
  expect(within(screen.getByRole('group')).getByRole('status')).toHaveTextContent(/^Right\./);
  await userEvent.click(screen.getByRole('button', { name: 'Open it in the playground' }));
  await waitFor(() => expect(router.push).toHaveBeenCalledOnce());
  const [, hash = ''] = (router.push.mock.lastCall?.[0] ?? '').split('/playground/');
  expect(await openPlaygroundLink(hash)).toEqual({
    text: '--\r\nREGISTER sip:x SIP/2.0\r\n\r\n--\r\nSIP/2.0 200 OK\r\n\r\n',
  });
});
