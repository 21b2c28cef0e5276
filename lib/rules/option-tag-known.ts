import { proxyRequire } from '@/lib/sip/headers/proxy-require';
import { require } from '@/lib/sip/headers/require';
import { supported } from '@/lib/sip/headers/supported';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { nearMiss } from './reading/near-miss';
import type { MessageRule } from './rule';

export const optionTagKnown: MessageRule = {
  id: 'option-tag-known',
  scope: 'message',
  title: 'The tag of an extension is spelled right',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §19.2',
  why: 'Extensions go by their tags, letter by letter. In Require one that nobody knows is refused with 420 Bad Extension; in Supported it is passed over, and the proxy or registrar does without Path, without GRUU or without outbound, although the phone has it.',
  remedy: 'Write the tag as it is registered: path, gruu, outbound, 100rel, timer, replaces.',
  good: [
    changed(F1)`
       CSeq: 1 REGISTER
      +Supported: path, GRUU, outbound, x-lamp
    `,
  ],
  bad: [
    changed(F1)`
       CSeq: 1 REGISTER
      +Supported: paths, gruu, 100-rel
                  ^^^^^        ^^^^^^^
      +Require: outbuond
                ^^^^^^^^
    `,
  ],
  check: (message) =>
    [supported, require, proxyRequire].flatMap((grammar) =>
      valuesOf(message, grammar)
        .slice(0, MOST)
        .flatMap((tag) => {
          const meant = nearMiss(tag.value.toLowerCase(), TAGS);
          if (meant === undefined) return [];
          const { from, to, value } = tag;
          const says = `Expected ${meant}, if that is meant: ${value} is the tag of no extension`;
          return [{ from, to, message: says, fix: replaceBy(`Write ${meant}`, tag, meant) }];
        }),
    ),
};

/** So many are looked at: there are no more than these in the world. */
const MOST = 50;

/** The option tags that are registered with IANA, without the longest, which nobody types. */
const TAGS: readonly string[] = [
  '100rel',
  'answermode',
  'early-session',
  'eventlist',
  'explicitsub',
  'from-change',
  'geolocation-http',
  'geolocation-sip',
  'gin',
  'gruu',
  'histinfo',
  'ice',
  'join',
  'multiple-refer',
  'norefersub',
  'nosub',
  'outbound',
  'path',
  'policy',
  'precondition',
  'pref',
  'privacy',
  'record-aware',
  'replaces',
  'resource-priority',
  'sdp-anat',
  'sec-agree',
  'siprec',
  'tdialog',
  'timer',
  'trickle-ice',
  'uui',
];
