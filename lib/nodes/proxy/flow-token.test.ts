import { expect, it } from 'vitest';
import { flowOf, flowToken } from './flow-token';

it.each([
  ['203.0.113.9:40000', 'TCP', 'tcp-203.0.113.9-40000'],
  ['[2001:db8::9]:5060', 'UDP', 'udp-2001_db8__9-5060'],
])('%s over %s is %s', (address, name, token) => {
  const hop = { address, transport: { name, reliable: name !== 'UDP' } };
  expect(flowToken(hop)).toBe(token);
  expect(flowOf(token)).toEqual(hop);
});

it.each(['', 'bob', 'tcp-203.0.113.9', 'tcp--1'])('%j is no token', (text) => {
  expect(flowOf(text)).toBeUndefined();
});
