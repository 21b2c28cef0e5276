import { expect, it } from 'vitest';
import { nearMiss } from './near-miss';

const words = ['contact', 'expires', 'content-type', 'from', 'to', 'path'];

it.each([
  ['expire', 'expires'],
  ['expieres', 'expires'],
  ['exipres', 'expires'],
  ['expirea', 'expires'],
  ['form', 'from'],
  ['contact-type', 'content-type'],
  ['expires', undefined],
  ['expir', undefined],
  ['tto', undefined],
  ['contend', undefined],
  ['x-expires', undefined],
  ['', undefined],
])('%j: %j', (found, meant) => {
  expect(nearMiss(found, words)).toBe(meant);
});
