import { expect, it } from 'vitest';
import { findFlow, knownFlow } from '@/lib/flows/find-flow';
import { describeCommand, errandsOf } from './errands-of';
import { runSetup } from './run-setup';
import { newSession } from './session';

const flow = findFlow('2.1');
if (flow === undefined) throw new Error('flow 2.1 is missing');
const { nodes } = runSetup(flow, newSession(knownFlow('2.1')).setup).start;
const [phone, registrar] = [nodes.bob?.state, nodes.server?.state];

it.each([
  [{ name: 'remove-all' }, phone, 'takes all bindings back'],
  [{ name: 'add', argument: '<sip:bob@work>' }, phone, 'registers one more Contact: <sip:bob@work>'],
  [{ name: 'move', argument: '192.0.2.7:5060' }, phone, 'moves to 192.0.2.7:5060'],
  [{ name: 'restart' }, registrar, 'restarts and forgets all'],
  [{ name: 'restart', argument: 'nonces' }, registrar, 'restarts and forgets the nonces'],
  [{ name: 'dance', argument: 'now' }, registrar, 'is told: dance now'],
  [{ name: 'register' }, undefined, 'is told: register'],
])('%j is said in words', (command, state, words) => {
  expect(describeCommand({ at: 0, node: 'x', ...command }, state)).toBe(words);
});

it('has nothing for a node that is not there', () => {
  expect(errandsOf(undefined)).toEqual([]);
  expect(errandsOf(registrar).length).toBeGreaterThan(0);
});
