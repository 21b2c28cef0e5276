import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { authResponseValue } from './auth-response-value';
import { F3 } from './examples/registration';

it('tries mistakes for the first wrong responses only, and names all of them', () => {
  // The response as it is with another nc, from the example above.
  const wrong = F3.replace('nc=00000001', 'nc=00000002').replaceAll('\n', '\r\n');
  const [line = ''] = /^Authorization:.*\r\n(?: .*\r\n)*/m.exec(wrong) ?? [];
  const message = parse(wrong.replace(line, line.repeat(7)));
  const exchange = { messages: [{ message }], passwordOf: () => 'zanzibar' };
  const says = authResponseValue.check(exchange).map((finding) => finding.message);
  expect(says).toHaveLength(7);
  expect(says.filter((one) => one.includes('the password of bob: '))).toHaveLength(5);
});
